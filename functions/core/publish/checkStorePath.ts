import type { StorePath, StoreProblem } from './documentStore';

/** SharePoint counts the decoded path from the site on; the library's own name comes on top. */
export const MAX_PATH = 400;

/**
 * Refuses a place that is none: a segment that climbs, is empty or holds a separator, or a path SharePoint would not
 * take. Stores may rely on it.
 *
 * @returns the problem, or undefined where the place can be used
 */
export function checkStorePath({ folder, name }: StorePath): StoreProblem | undefined {
  const path = folder === '' ? name : `${folder}/${name}`;
  const segments = folder === '' ? [name] : [...folder.split('/'), name];
  const parts = { path };
  if (segments.some((segment) => !isName(segment)))
    return { code: 'store.invalidName', message: 'a segment is no name', resumable: false, parts };
  if (segments.length > 1 && /^forms$/i.test(segments[0] ?? ''))
    return { code: 'store.invalidName', message: 'forms is taken by SharePoint', resumable: false, parts };
  if (path.length > MAX_PATH)
    return { code: 'store.pathTooLong', message: `${path.length} characters`, resumable: false, parts };
  return undefined;
}

const isName = (segment: string): boolean =>
  segment !== '' && !/^\.+$/.test(segment) && !/[/\\\u0000-\u001f]/.test(segment);
