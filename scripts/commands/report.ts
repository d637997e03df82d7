import { formOf } from '../../functions/core/actions/caseDocument';
import { lastPeriod, periodText } from '../../functions/core/report/summary/period';
import { summaryKind } from '../../functions/core/report/summary/summaryForms';
import type { IsoDate } from '../../functions/core/calendar';
import type { DocumentLanguage } from '../../functions/core/report/formModel';
import type { EightDStage } from '../../functions/core/report/eightD/eightD';
import { writeReports, type ReportOrder } from '../documents/reportWriter';
import { writeSummary } from '../documents/summaryWriter';
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
  const order = orderOf(shell, tracker, form, options);
  const summary = summaryKind(formOf(tracker.procedure, form)?.id ?? form);
  if (summary !== undefined) {
    const period = String(options['month'] ?? periodText(lastPeriod(summary, shell.asOf)));
    const { file } = await writeSummary(shell, tracker, { ...order, period });
    if (shell.json)
      shell.out(JSON.stringify({ written: [{ case: '', form, file, revision: 0, missing: [], period }] }));
    else shell.out(file);
    return undefined;
  }
  const template = options['template'];
  const { written, blocked } = await writeReports(
    shell,
    tracker,
    template === undefined ? order : { ...order, template: await readTemplateFile(shell, String(template)) },
  );
  if (shell.json) shell.out(JSON.stringify({ written, ...(blocked.length === 0 ? {} : { blocked }) }));
  else
    for (const { file, missing } of written)
      shell.out(
        missing.length === 0 ? file : `${file}\t${shell.say('待填', 'to fill in')}: ${missing.join(', ')}`,
      );
  if (blocked.length === 0) return undefined;
  if (written.length === 0) return exitCode.unusableInput;
  return options['strict'] === true ? exitCode.strictFindings : undefined;
}

function orderOf(shell: Shell, tracker: OpenedTracker, form: string, options: Options): ReportOrder {
  const reason = options['reason'];
  const stage = stageOf(shell, options['stage']);
  return {
    form,
    out: String(options['out']),
    cases:
      summaryKind(formOf(tracker.procedure, form)?.id ?? form) === undefined
        ? casesOf(shell, tracker, options)
        : [],
    language: languageOf(options['lang']),
    company: tracker.company,
    draft: options['draft'] === true,
    fetchLinks: options['fetchLinks'] === true,
    today: shell.asOf.slice(0, 10) as IsoDate,
    ...(stage === undefined ? {} : { stage }),
    ...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
  };
}

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
