import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { toIsoDate } from '../../functions/core/calendar';
import { publishSentence } from '../../functions/core/messages/publishMessages';
import type { DocumentStore } from '../../functions/core/publish/documentStore';
import { defaultFolderRule } from '../../functions/core/publish/folderRule';
import type { PublishJournal } from '../../functions/core/publish/journal';
import { statusWords } from '../../functions/core/publish/libraryColumns';
import { publishPdfs, type PdfReport, type PdfTools } from '../../functions/core/publish/pdfDocuments';
import { publishDocuments, type PublishReport } from '../../functions/core/publish/publishDocuments';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import { collectDocuments, type DocumentSource } from '../files/documentSources';
import { openFileJournal } from '../files/fileJournal';
import { InUseError } from '../files/processLock';
import { failedFile, resultOf, tellResult, type PublishResult } from '../files/publishResult';
import { rowsOfScans, scansInFolders, unnamed, type EnteredSignature } from '../files/foundScans';
import { localFolderStore } from '../files/localFolderStore';
import type { CaseFacts } from '../../functions/core/actions/publishing/caseFacts';
import type { LinkedDocument } from '../../functions/core/actions/linkBack';
import type { LinkedRows } from '../files/linkTracker';
import { filePdfShelf } from '../files/pdfShelf';
import { planDocuments, planScans, type PlannedPublication } from '../files/planPublication';
import { publishTarget } from '../sharepoint/publishTarget';
import { CommandError, exitCode } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

export const run: Run = async (shell, args, options) => {
  const paths = (args[0] ?? []) as readonly string[];
  if (options['findScans'] === true) return lookForScans(shell, paths, options);
  if (paths.length === 0)
    throw new CommandError(
      shell.say(
        '请写明要发布的文件或文件夹',
        'name the files or folders to publish (missing argument: paths)',
      ),
    );
  const sources = await collectDocuments(shell, paths);
  const target = await publishTarget(shell, options, homeOf(paths, sources));
  const withPdf = options['pdf'] === true;
  // Folders need no journal: a file there is whole or not there. Which PDFs are ours is written down.
  const journal = target.isFolder && !withPdf ? noJournal : await journalAt(shell, target.journal);
  try {
    const tracker = typeof options['tracker'] === 'string' ? options['tracker'] : undefined;
    const cases = tracker === undefined ? undefined : await factsOf(shell, tracker);
    const rule = String(options['folderRule']);
    // A folder is the company's own disk; what goes to SharePoint is read by many.
    const withContacts = options['withContacts'] === true || target.isFolder;
    const signature = signatureOf(shell, options, cases);
    const planned =
      signature && cases
        ? await planScans(sources, rule, cases)
        : await planDocuments(sources, rule, cases, withContacts);
    const shelf = filePdfShelf(target.journal.replace(/\.jsonl$/, '') + '-pdf');
    const pdf = withPdf ? { maker: target.store, shelf } : undefined;
    const done = await publishPlanned(shell, planned, { ...target, journal }, pdf);
    const rows =
      tracker === undefined
        ? undefined
        : await linkRows(shell, tracker, linkedDocuments(done.report, cases, signature));
    const result = { ...done.result, notices: [...done.result.notices, ...(rows?.trouble ?? [])] };
    if (shell.json)
      shell.out(JSON.stringify(rows === undefined ? result : { ...result, rows: rows.written }));
    else tellResult(shell, result);
    const complete = result.failed.length === 0 && rows?.complete !== false;
    return complete ? exitCode.done : exitCode.outsideFailed;
  } finally {
    await journal.close();
  }
};

interface Destination {
  readonly store: DocumentStore;
  readonly journal: PublishJournal;
}

// Procedures and workbooks are loaded where there is a tracker: without one the command starts in half the time.
async function factsOf(shell: Shell, tracker: string): Promise<CaseFacts> {
  const [{ caseFacts }, { openTracker }] = await Promise.all([
    import('../../functions/core/actions/publishing/caseFacts'),
    import('../files/trackerFile'),
  ]);
  return caseFacts(await openTracker(shell, tracker, {}));
}

async function linkRows(
  shell: Shell,
  tracker: string,
  documents: readonly LinkedDocument[],
): Promise<LinkedRows> {
  const { linkTracker } = await import('../files/linkTracker');
  return linkTracker(shell, tracker, documents);
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
  pdf?: Pick<PdfTools, 'maker' | 'shelf'>,
): Promise<{ readonly result: PublishResult; readonly report: PublishReport }> {
  const tools = {
    store,
    journal,
    digest: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    now: () => new Date().toISOString(),
    onProgress: (count: number, total: number) =>
      shell.progress(shell.say('发布', 'publishing'), count, total),
  };
  const done = await publishDocuments(documents, tools);
  const pdfs = pdf ? await publishPdfs(done.published, { ...tools, ...pdf }) : noPdfs;
  shell.progress('', null);
  const report = { ...done, failed: [...failed, ...done.failed] };
  const all = {
    published: [...done.published, ...pdfs.published],
    failed: [...report.failed, ...pdfs.failed],
  };
  return { result: resultOf(shell, all, [...notices, ...pdfs.notices]), report };
}

const noPdfs: PdfReport = { published: [], failed: [], notices: [] };

/** Signed papers people put into the folders themselves: their rows say so, the files stay where they are. */
async function lookForScans(
  shell: Shell,
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const tracker = options['tracker'];
  if (typeof tracker !== 'string' || paths.length > 0)
    throw new CommandError(
      shell.say(
        '--find-scans 需要 --tracker 台账，不需要文件名：它在 --to 的文件夹中查找',
        '--find-scans needs --tracker FILE and no paths: it looks into the folders of --to',
      ),
    );
  const entered = enteredSignature(shell, options);
  const signature = entered.by === undefined ? entered : { on: shell.asOf.slice(0, 10), ...entered };
  const { store } = await publishTarget(shell, options, '.');
  const cases = await factsOf(shell, tracker);
  const scans = await scansInFolders(shell, store, cases, String(options['folderRule']));
  const linked = await linkRows(shell, tracker, rowsOfScans(scans.found, cases, signature));
  const sentence = ({ code, parts }: PublishNotice) => publishSentence(code, shell.lang, parts);
  const result = {
    published: [],
    failed: scans.failed.map((problem) => failedFile(shell, problem)),
    notices: [...[...scans.notices, ...unnamed(scans.found, signature)].map(sentence), ...linked.trouble],
    found: scans.found.map(({ caseNo, form, path, webUrl }) => ({
      case: caseNo,
      form,
      file: path,
      webUrl,
      ...(signature.by === undefined ? {} : { signedBy: signature.by }),
      ...(signature.on === undefined ? {} : { signedOn: signature.on }),
    })),
    rows: linked.written,
  };
  if (shell.json) shell.out(JSON.stringify(result));
  else {
    for (const { case: caseNo, form, file } of result.found)
      shell.out(`${statusWords.signed[shell.lang]}\t${caseNo} ${form}\t${file}`);
    tellResult(shell, result);
  }
  return result.failed.length === 0 && linked.complete ? exitCode.done : exitCode.outsideFailed;
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
  const { by, on = shell.asOf.slice(0, 10) } = enteredSignature(shell, options);
  if (cases === undefined || by === undefined)
    throw new CommandError(
      shell.say(
        '--signed 需要 --tracker 台账 和 --signed-by 签字人',
        '--signed needs --tracker FILE and --signed-by NAME',
      ),
    );
  return { by, on };
}

function enteredSignature(shell: Shell, options: Readonly<Record<string, unknown>>): EnteredSignature {
  const by = typeof options['signedBy'] === 'string' ? options['signedBy'].trim() : '';
  const on = options['signedOn'];
  if (typeof on === 'string' && toIsoDate(on) === undefined)
    throw new CommandError(
      shell.say(
        '--signed-on {day}：不是日期（例如 2026-03-09）',
        '--signed-on {day}: no day (for example 2026-03-09)',
        { day: on },
      ),
    );
  return { ...(by === '' ? {} : { by }), ...(typeof on === 'string' ? { on } : {}) };
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

const noJournal: PublishJournal & { close(): Promise<void> } = {
  read: () => Promise.resolve([]),
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

async function journalAt(shell: Shell, path: string): Promise<typeof noJournal> {
  try {
    return await openFileJournal(path);
  } catch (error) {
    if (error instanceof InUseError)
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
