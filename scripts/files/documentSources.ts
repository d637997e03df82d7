import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { DocumentFacts, StorePath } from '../../functions/core/publish/documentStore';
import { FolderRuleError, folderOf } from '../../functions/core/publish/folderRule';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import { toStoreName } from '../../functions/core/publish/storeName';
import { CommandError } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { WrittenFacts } from './documentFacts';

/** A file to publish and its path below the folder it was named by. */
export interface DocumentSource {
  readonly path: string;
  readonly below: string;
}

/**
 * All files below the paths, without hidden ones (Office's lock files, versions and journals we keep).
 *
 * @throws CommandError where a path cannot be read or there is nothing
 */
export async function collectDocuments(shell: Shell, paths: readonly string[]): Promise<DocumentSource[]> {
  const found: DocumentSource[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await walk(path, path)));
      else found.push({ path, below: basename(path) });
    } catch (error) {
      throw new CommandError(
        shell.say('无法读取 {path}：{reason}', 'cannot read {path}: {reason}', {
          path,
          reason: reasonOf(shell, error),
        }),
      );
    }
  }
  if (found.length === 0)
    throw new CommandError(
      shell.say('{paths} 中没有文件', 'no files in {paths}', { paths: paths.join(', ') }),
    );
  return found;
}

async function walk(root: string, folder: string): Promise<DocumentSource[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries
    .filter((entry) => !/^(?:\.|~\$)/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: DocumentSource[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (entry.isFile()) found.push({ path, below: relative(root, path) });
  }
  return found;
}

/** Where a file goes, and what had to be changed in its name. */
export interface DocumentPlace {
  readonly path: StorePath;
  readonly notices: readonly PublishNotice[];
}

/**
 * Our own documents go by the folder rule; others keep their place below the folder they were named by.
 *
 * @throws CommandError where the folder rule cannot be used
 */
export function placeOfDocument(
  file: DocumentSource,
  facts: WrittenFacts & Pick<DocumentFacts, 'customer'>,
  rule: string,
): DocumentPlace {
  const extension = /\.[^.]+$/.exec(file.path)?.[0] ?? '';
  const names = [{ from: basename(file.path), ...toStoreName(basename(file.path, extension), extension) }];
  if (facts.caseNo === undefined || facts.received === undefined) {
    const folders = dirname(file.below)
      .split(/[\\/]/)
      .filter((part) => part !== '.')
      .map((part) => ({ from: part, ...toStoreName(part) }));
    return {
      path: { folder: folders.map(({ name }) => name).join('/'), name: names[0]!.name },
      notices: renamed([...folders, ...names]),
    };
  }
  const [year, month] = facts.received.split('-');
  const { caseNo, customer } = facts;
  const parts = { year: year!, month: month!, caseNo, ...(customer === undefined ? {} : { customer }) };
  const folders = [caseNo, ...(rule.includes('{customer}') && customer !== undefined ? [customer] : [])];
  try {
    return {
      path: { folder: folderOf(rule, parts), name: names[0]!.name },
      notices: renamed([...folders.map((from) => ({ from, ...toStoreName(from) })), ...names]),
    };
  } catch (error) {
    if (error instanceof FolderRuleError) throw new CommandError(error.message);
    throw error;
  }
}

const renamed = (names: readonly { readonly from: string; readonly name: string }[]): PublishNotice[] =>
  names
    .filter(({ from, name }) => from !== name)
    .map(({ from, name }) => ({ code: 'notice.renamed', parts: { from, to: name } }));
