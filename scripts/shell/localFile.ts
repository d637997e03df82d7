import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, basename } from 'node:path';
import type { Bilingual } from '../../functions/core/shared/language';
import { CommandError } from './exit';
import type { Shell } from './shell';

/** Sentences for what an operating system answers, by its error code. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EEXIST: { zh: '文件已存在', en: 'the file exists already' },
  EACCES: { zh: '没有写入权限', en: 'no permission to write' },
  EPERM: { zh: '文件被占用或没有写入权限', en: 'the file is in use or write-protected' },
  EBUSY: { zh: '文件正被其他程序打开', en: 'the file is open in another program' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  EROFS: { zh: '磁盘为只读', en: 'the disk is read-only' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'this is a folder' },
};

/**
 * Writes beside the target and renames, so that no reader ever sees half a file.
 *
 * @throws CommandError naming the file and the reason; nothing is left behind then
 */
export async function writeWhole(shell: Shell, path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new CommandError(
      shell.say(`无法写入 ${path}：{reason}`, `cannot write ${path}: {reason}`, {
        reason: reasonOf(shell, error),
      }),
    );
  }
}

/**
 * Writes a file that must not exist yet: somebody's edited copy is never overwritten.
 *
 * @throws CommandError naming the file and the reason
 */
export async function writeNew(shell: Shell, path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new CommandError(
      shell.say('无法写入 {path}：{reason}', 'cannot write {path}: {reason}', {
        path,
        reason: reasonOf(shell, error),
      }),
    );
  }
}

/** The operating system's reason in words. */
export function reasonOf(shell: Shell, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = reasons[code];
  if (known) return known[shell.lang];
  return error instanceof Error ? error.message : String(error);
}
