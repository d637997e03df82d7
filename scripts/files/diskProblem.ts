import type { StoreProblem } from '../../functions/core/publish/documentStore';

const diskCodes: Readonly<Record<string, string>> = {
  EACCES: 'store.noPermission',
  EROFS: 'store.noPermission',
  EPERM: 'store.locked',
  EBUSY: 'store.locked',
  ENOSPC: 'store.full',
  EDQUOT: 'store.full',
  ENAMETOOLONG: 'store.pathTooLong',
  ENOTDIR: 'store.notFolder',
  EEXIST: 'store.notFolder',
};

/** Why the disk refused, in the words of a store. */
export function diskProblem(error: unknown, path: string): StoreProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: diskCodes[code] ?? 'store.disk',
    message,
    resumable: true,
    parts: { path, reason: message },
  };
}
