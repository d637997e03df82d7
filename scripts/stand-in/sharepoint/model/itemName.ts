import { badRequest } from '../server/graphError';

const MAX_PATH = 400;
const forbidden = /["*:<>?/\\|\u0000-\u001f]/;
const reserved = /^(?:\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|~\$.*)$|_vti_/i;

/**
 * Refuses what SharePoint refuses. Written against Microsoft's list, not against the product's own cleaning rule,
 * so that each checks the other. Source: support.microsoft.com "Restrictions and limitations in OneDrive and
 * SharePoint".
 *
 * @throws GraphError 400
 */
export function checkItemName(name: string, atRoot: boolean): void {
  const bad =
    name === '' ||
    name.trim() !== name ||
    name.endsWith('.') ||
    forbidden.test(name) ||
    reserved.test(name) ||
    (atRoot && /^forms$/i.test(name));
  if (bad) throw badRequest(`The provided name cannot contain certain characters: '${name}'`, 'invalidPath');
}

/** The decoded path below the host, library included, may have 400 characters. */
export function checkPathLength(path: string): void {
  if (path.length > MAX_PATH)
    throw badRequest(`The path has more than ${MAX_PATH} characters`, 'pathIsTooLong');
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `报告.docx` becomes `报告 1.docx`, as `rename` does it. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const next = `${stem} ${number}${extension}`;
    if (!taken(next)) return next;
  }
}
