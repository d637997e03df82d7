import { formOf } from '../../functions/core/actions/caseDocument';
import { dataName } from '../../functions/core/actions/documentList/issueDocument';
import { isListForm } from '../../functions/core/actions/documentList/issueListDocument';
import {
  lastPeriod,
  parsePeriod,
  periodText,
  type SummaryPeriod,
} from '../../functions/core/report/summary/period';
import { summaryKind } from '../../functions/core/report/summary/summaryForms';
import type { IsoDate } from '../../functions/core/calendar';
import type { DocumentLanguage } from '../../functions/core/report/formModel';
import type { EightDStage } from '../../functions/core/report/eightD/eightD';
import { writeListDocument } from '../documents/listWriter';
import {
  writeReports,
  type ReportOrder,
  type Reports,
  type WrittenDocument,
} from '../documents/reportWriter';
import { readTemplateFile } from '../documents/templateFile';
import type { OpenedTracker, TrackerCase } from '../files/trackerFile';
import { openTracker } from '../files/trackerFile';
import { CommandError, exitCode } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

type Options = Readonly<Record<string, unknown>>;

/** Word forms of the cases of a tracker (contract section 5). */
export const run: Run = async (shell, [path], options) => {
  const tracker = await openTracker(shell, String(path), options);
  return printReports(shell, tracker, String(options['form']), options);
};

/** Writes the documents of one form and says what came of it; also for commands that stand for one form. */
export async function printReports(
  shell: Shell,
  tracker: OpenedTracker,
  form: string,
  options: Options,
): Promise<number | undefined> {
  const list = await writeList(shell, tracker, form, options);
  const { written, blocked } = list
    ? { written: [list], blocked: [] }
    : await writeOfCases(shell, tracker, form, options);
  if (shell.json) shell.out(JSON.stringify({ written, ...(blocked.length === 0 ? {} : { blocked }) }));
  else
    for (const { file, missing } of written)
      shell.out(
        missing.length === 0
          ? file
          : `${file}\t${shell.say('待填', 'to fill in')}: ${missing.map((key) => dataName(key)[shell.lang]).join(shell.say('、', ', '))}`,
      );
  if (blocked.length === 0) return undefined;
  if (written.length === 0) return exitCode.unusableInput;
  return options['strict'] === true ? exitCode.strictFindings : undefined;
}

/** The document over all cases, where the form is one; a register of one case alone is a document of that case. */
async function writeList(
  shell: Shell,
  tracker: OpenedTracker,
  form: string,
  options: Options,
): Promise<WrittenDocument | undefined> {
  const id = formOf(tracker.procedure, form)?.id ?? form;
  const kind = summaryKind(id);
  if (kind === undefined && options['all'] !== true) return undefined;
  const period = kind && periodOf(shell, options['month'] ?? periodText(lastPeriod(kind, shell.asOf)));
  if (kind !== undefined && period?.kind !== kind) throw otherPeriod(shell, form, options['month']);
  if (!isListForm(tracker.procedure, id)) return undefined;
  if (options['template'] !== undefined)
    throw new CommandError(
      shell.say('清单类表单不能用自有模板填写', 'forms that list cases cannot be filled from a template'),
    );
  return writeListDocument(shell, tracker, {
    ...issueOf(shell, tracker, options),
    form: id,
    ...(period === undefined ? {} : { period }),
  });
}

async function writeOfCases(
  shell: Shell,
  tracker: OpenedTracker,
  form: string,
  options: Options,
): Promise<Reports> {
  const [stage, template] = [stageOf(shell, options['stage']), options['template']];
  return writeReports(shell, tracker, {
    ...issueOf(shell, tracker, options),
    form,
    cases: casesOf(shell, tracker, options),
    fetchLinks: options['fetchLinks'] === true,
    ...(stage === undefined ? {} : { stage }),
    ...(template === undefined ? {} : { template: await readTemplateFile(shell, String(template)) }),
  });
}

/** What is asked of every document. */
export function issueOf(shell: Shell, tracker: OpenedTracker, options: Options): IssueOptions {
  const reason = options['reason'];
  return {
    out: String(options['out']),
    language: languageOf(options['lang']),
    company: tracker.company,
    draft: options['draft'] === true,
    today: shell.asOf.slice(0, 10) as IsoDate,
    ...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
  };
}

type IssueOptions = Pick<ReportOrder, 'out' | 'language' | 'company' | 'draft' | 'today' | 'reason'>;

/** @throws CommandError for a text that is neither a month nor a quarter */
export function periodOf(shell: Shell, option: unknown): SummaryPeriod {
  const text = String(option);
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  throw new CommandError(
    shell.say('--month {text}：例如 2025-03 或 2025-Q1', '--month {text}: for example 2025-03 or 2025-Q1', {
      text,
    }),
  );
}

const otherPeriod = (shell: Shell, form: string, month: unknown): CommandError =>
  new CommandError(
    shell.say(
      '--month {text}：与“{form}”的期间不符；月度用 2025-03，季度用 2025-Q1',
      '--month {text} does not fit {form}: 2025-03 for a month, 2025-Q1 for a quarter',
      { text: String(month), form },
    ),
  );

function stageOf(shell: Shell, option: unknown): EightDStage | undefined {
  if (option === undefined) return undefined;
  if (option === 'D3' || option === 'D5' || option === 'D8') return option;
  throw new CommandError(
    shell.say('--stage {seen}：只能是 D3、D5 或 D8', '--stage {seen}: D3, D5 or D8', {
      seen: String(option),
    }),
  );
}

function languageOf(option: unknown): DocumentLanguage {
  if (option === 'zh' || option === 'en' || option === 'zh-en') return option;
  if (option === undefined) return 'zh';
  throw new CommandError(`--lang ${String(option)}: zh | en | zh-en`);
}

function casesOf(shell: Shell, tracker: OpenedTracker, options: Options): readonly TrackerCase[] {
  if (options['all'] === true) return tracker.cases;
  const wanted = options['case'];
  if (wanted === undefined)
    throw new CommandError(
      shell.say(
        '请用 --case 编号 指定一件，或用 --all 生成全部',
        'name a case with --case NO, or all with --all',
      ),
    );
  const found = tracker.cases.filter(({ caseNo }) => caseNo === String(wanted));
  if (found.length === 1) return found;
  throw new CommandError(
    found.length === 0
      ? shell.say('{file} 中没有编号 {no}', '{file} has no case {no}', {
          file: tracker.file,
          no: String(wanted),
        })
      : shell.say(
          '{file} 中编号 {no} 有 {count} 行，请先更正编号',
          '{file} has {count} rows with case {no}; correct the numbers first',
          { file: tracker.file, no: String(wanted), count: found.length },
        ),
  );
}
