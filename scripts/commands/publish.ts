import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { toIsoDate } from '../../functions/core/calendar';
import { publishSentence } from '../../functions/core/messages/publishMessages';
import type { DocumentStore } from '../../functions/core/publish/documentStore';
import { defaultFolderRule } from '../../functions/core/publish/folderRule';
import type { PublishJournal } from '../../functions/core/publish/journal';
import { publishDocuments, type PublishReport } from '../../functions/core/publish/publishDocuments';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import { collectDocuments, type DocumentSource } from '../files/documentSources';
import { JournalInUseError, openFileJournal } from '../files/fileJournal';
import { linkTracker } from '../files/linkTracker';
import { localFolderStore } from '../files/localFolderStore';
import { caseFacts, type CaseFacts } from '../../functions/core/actions/publishing/caseFacts';
import type { LinkedDocument } from '../../functions/core/actions/linkBack';
import { planDocuments, planScans, type PlannedPublication } from '../files/planPublication';
import { openTracker } from '../files/trackerFile';
import { publishTarget } from '../sharepoint/publishTarget';
import { CommandError, exitCode } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

export const run: Run = async (shell, [paths], options) => {
  const sources = await collectDocuments(shell, paths as readonly string[]);
  const target = publishTarget(shell, options, homeOf(paths as readonly string[], sources));
  const journal = await journalAt(shell, target.journal);
  try {
    const tracker = typeof options['tracker'] === 'string' ? options['tracker'] : undefined;
    const cases = tracker === undefined ? undefined : caseFacts(await openTracker(shell, tracker, {}));
    const rule = String(options['folderRule']);
    // A folder is the company's own disk; what goes to SharePoint is read by many.
    const withContacts = options['withContacts'] === true || target.journal === undefined;
    const signature = signatureOf(shell, options, cases);
    const planned =
      signature && cases
        ? await planScans(sources, rule, cases)
        : await planDocuments(sources, rule, cases, withContacts);
    const done = await publishPlanned(shell, planned, { ...target, journal });
    const rows =
      tracker === undefined
        ? undefined
        : await linkTracker(shell, tracker, linkedDocuments(done.report, cases, signature));
    const result = { ...done.result, notices: [...done.result.notices, ...(rows?.trouble ?? [])] };
    if (shell.json)
      shell.out(JSON.stringify(rows === undefined ? result : { ...result, rows: rows.written }));
    else report(shell, result);
    const complete = result.failed.length === 0 && rows?.complete !== false;
    return complete ? exitCode.done : exitCode.outsideFailed;
  } finally {
    await journal.close();
  }
};

/** What was published and what was not (contract section 6). */
export interface PublishResult {
  readonly published: readonly {
    readonly file: string;
    readonly webUrl: string;
    readonly action: string;
    readonly path: string;
  }[];
  readonly failed: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
    readonly resumable: boolean;
    readonly requestId?: string;
  }[];
  readonly notices: readonly string[];
}

interface Destination {
  readonly store: DocumentStore;
  readonly journal: PublishJournal;
}

/** Puts files and folders of files into a local folder; running it again finishes what was interrupted. */
export async function publishFiles(
  shell: Shell,
  paths: readonly string[],
  target: string,
  rule: string = defaultFolderRule,
): Promise<PublishResult> {
  const sources = await collectDocuments(shell, paths);
  const destination = { store: localFolderStore(target), journal: noJournal };
  const planned = await planDocuments(sources, rule, undefined, true);
  return (await publishPlanned(shell, planned, destination)).result;
}

async function publishPlanned(
  shell: Shell,
  { documents, notices, failed }: PlannedPublication,
  { store, journal }: Destination,
): Promise<{ readonly result: PublishResult; readonly report: PublishReport }> {
  const done = await publishDocuments(documents, {
    store,
    journal,
    digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    now: () => new Date().toISOString(),
    onProgress: (count, total) => shell.progress(shell.say('发布', 'publishing'), count, total),
  });
  shell.progress('', null);
  const report = { ...done, failed: [...failed, ...done.failed] };
  return { result: resultOf(shell, report, notices), report };
}

/** Who signed the scans and when, as the clerk enters it. */
interface Signature {
  readonly by: string;
  readonly on: string;
}

function signatureOf(
  shell: Shell,
  options: Readonly<Record<string, unknown>>,
  cases: CaseFacts | undefined,
): Signature | undefined {
  if (options['signed'] !== true) return undefined;
  const by = typeof options['signedBy'] === 'string' ? options['signedBy'].trim() : '';
  const on = typeof options['signedOn'] === 'string' ? options['signedOn'] : shell.asOf.slice(0, 10);
  if (cases === undefined || by === '')
    throw new CommandError(
      shell.say(
        '--signed 需要 --tracker 台账 和 --signed-by 签字人',
        '--signed needs --tracker FILE and --signed-by NAME',
      ),
    );
  if (toIsoDate(on) === undefined)
    throw new CommandError(
      shell.say(
        '--signed-on {day}：不是日期（例如 2026-03-09）',
        '--signed-on {day}: no day (for example 2026-03-09)',
        { day: on },
      ),
    );
  return { by, on };
}

/** What goes into the rows: our own documents, by the row their case had when the run began. */
function linkedDocuments(
  { published }: PublishReport,
  cases: CaseFacts | undefined,
  signature: Signature | undefined,
): LinkedDocument[] {
  return published.flatMap(({ facts: { caseNo, form, status = 'published' }, action, webUrl }) => {
    if (caseNo === undefined || form === undefined) return [];
    const rowId = cases?.rowId(caseNo);
    const row = rowId === undefined ? {} : { rowId };
    return [{ caseNo, form, status, action, link: webUrl, ...signature, ...row }];
  });
}

function resultOf(
  shell: Shell,
  { published, failed }: PublishReport,
  planned: readonly PublishNotice[],
): PublishResult {
  const sentence = ({ code, parts }: PublishNotice) => publishSentence(code, shell.lang, parts);
  const notices = [...planned, ...published.flatMap((one) => one.notices)].map(sentence);
  return {
    published: published.map(({ label, webUrl, action, path }) => ({ file: label, webUrl, action, path })),
    failed: failed.map(({ label, code, resumable, parts, requestId }) => ({
      file: label,
      code,
      message: publishSentence(code, shell.lang, parts),
      resumable,
      ...(requestId === undefined ? {} : { requestId }),
    })),
    notices: [...new Set(notices)],
  };
}

/** Folders need no journal: a file there is whole or not there. */
const noJournal: PublishJournal & { close(): Promise<void> } = {
  read: () => Promise.resolve([]),
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

async function journalAt(shell: Shell, path: string | undefined): Promise<typeof noJournal> {
  if (path === undefined) return noJournal;
  try {
    return await openFileJournal(path);
  } catch (error) {
    if (error instanceof JournalInUseError)
      throw new CommandError(
        shell.say(
          '另一个发布正在进行（进程 {pid}，日志 {path}）。请等它结束。',
          'another publication is running (process {pid}, journal {path}). Wait for it to end.',
          { pid: error.message, path },
        ),
      );
    throw new CommandError(
      shell.say(
        '无法写入发布日志 {path}：{reason}。可用 --journal 指定其他位置。',
        'cannot write the journal {path}: {reason}. Name another place with --journal.',
        { path, reason: error instanceof Error ? error.message : String(error) },
      ),
    );
  }
}

/** The folder the documents were named by. */
function homeOf(paths: readonly string[], sources: readonly DocumentSource[]): string {
  const [first = ''] = paths;
  return sources.some(({ path }) => path === first) ? dirname(first) : first;
}

function report(shell: Shell, { published, failed, notices }: PublishResult): void {
  const words: Readonly<Record<string, readonly [string, string]>> = {
    created: ['新建', 'created'],
    versioned: ['更新', 'new version'],
    unchanged: ['无变化', 'unchanged'],
  };
  for (const { webUrl, action, path } of published) {
    const [zh, en] = words[action] ?? [action, action];
    shell.out(`${shell.say(zh, en)}\t${path}\t${webUrl.startsWith('file:') ? decodeURI(webUrl) : webUrl}`);
  }
  for (const notice of notices) shell.tell('注意：{notice}', 'Note: {notice}', { notice });
  for (const { file, message, requestId } of failed)
    shell.tell('失败 {file}：{message}{request}', 'failed {file}: {message}{request}', {
      file,
      message,
      request: requestId === undefined ? '' : ` (${requestId})`,
    });
}
