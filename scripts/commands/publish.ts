import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { DocumentStore, StorePath } from '../../functions/core/publish/documentStore';
import { defaultFolderRule, FolderRuleError, folderOf } from '../../functions/core/publish/folderRule';
import { toStoreName } from '../../functions/core/publish/storeName';
import type { WrittenFacts } from '../files/documentFacts';
import { readDocumentFacts } from '../files/documentFacts';
import { localFolderStore } from '../files/localFolderStore';
import { CommandError, exitCode } from '../shell/exit';
import { reasonOf } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

interface Published {
  readonly file: string;
  readonly webUrl: string;
  readonly action: string;
}
interface Failure {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly resumable: boolean;
}

export const run: Run = async (shell, [paths], options) => {
  const target = String(options['to']);
  if (/^https?:/i.test(target))
    throw new CommandError(
      shell.say(
        '--to {target}：本版本只能发布到文件夹',
        '--to {target}: this version publishes to folders only',
        {
          target,
        },
      ),
    );
  const result = await publishFiles(shell, paths as readonly string[], target, String(options['folderRule']));
  if (shell.json) shell.out(JSON.stringify(result));
  else report(shell, result);
  return result.failed.length > 0 ? exitCode.outsideFailed : exitCode.done;
};

/** What was published and what was not (contract section 6). */
export interface PublishResult {
  readonly published: readonly Published[];
  readonly failed: readonly Failure[];
}

/** Puts files and folders of files into a local folder; running it again finishes what was interrupted. */
export async function publishFiles(
  shell: Shell,
  paths: readonly string[],
  target: string,
  rule: string = defaultFolderRule,
): Promise<PublishResult> {
  const files = await collect(shell, paths);
  const published: Published[] = [];
  const failed: Failure[] = [];
  const store = localFolderStore(target);
  for (const [index, file] of files.entries()) {
    shell.progress(shell.say('发布', 'publishing'), index, files.length);
    await publishOne(store, file, rule, published, failed);
  }
  shell.progress('', null);
  return { published, failed };
}

/** A file to publish and its path below the folder it was named by. */
interface Source {
  readonly path: string;
  readonly below: string;
}

async function publishOne(
  store: DocumentStore,
  file: Source,
  rule: string,
  published: Published[],
  failures: Failure[],
): Promise<void> {
  const bytes = await readFile(file.path);
  const facts = readDocumentFacts(bytes);
  const put = await store.put(placeOf(file, facts, rule), bytes, facts);
  if (put.ok) published.push({ file: file.path, ...put.value });
  else failures.push({ file: file.path, ...put.problem });
}

/** Our own documents go by the folder rule; others keep their place below the folder they were named by. */
function placeOf(file: Source, facts: WrittenFacts, rule: string): StorePath {
  const extension = /\.[^.]+$/.exec(file.path)?.[0] ?? '';
  const { name } = toStoreName(basename(file.path, extension), extension);
  if (facts.caseNo === undefined || facts.received === undefined) {
    const folder = dirname(file.below)
      .split(/[\\/]/)
      .filter((part) => part !== '.');
    return { folder: folder.map((part) => toStoreName(part).name).join('/'), name };
  }
  try {
    const [year, month] = facts.received.split('-');
    return { folder: folderOf(rule, { year: year!, month: month!, caseNo: facts.caseNo }), name };
  } catch (error) {
    if (error instanceof FolderRuleError) throw new CommandError(error.message);
    throw error;
  }
}

/** All files below the paths, without hidden ones (Office's lock files, versions we keep). */
async function collect(shell: Shell, paths: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
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

async function walk(root: string, folder: string): Promise<Source[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries
    .filter((entry) => !/^(?:\.|~\$)/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Source[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (entry.isFile()) found.push({ path, below: relative(root, path) });
  }
  return found;
}

function report(shell: Shell, { published, failed }: PublishResult): void {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    created: ['新建', 'created'],
    versioned: ['更新', 'new version'],
    unchanged: ['无变化', 'unchanged'],
  };
  for (const { webUrl, action } of published) {
    const [zh, en] = words[action] ?? [action, action];
    shell.out(`${shell.say(zh, en)}\t${decodeURI(webUrl)}`);
  }
  for (const { file, message } of failed)
    shell.tell('失败 {file}：{message}', 'failed {file}: {message}', { file, message });
}
