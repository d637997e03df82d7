import { join } from 'node:path';
import { caseDocument, listDocument } from '../../functions/core/actions/caseDocument';
import type { IssueOptions } from '../../functions/core/actions/caseDocument';
import type { IsoDate } from '../../functions/core/calendar';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import { toStoreName } from '../../functions/core/publish/storeName';
import { eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import { checkEightD } from '../../functions/core/report/gate/checkEightD';
import type { FormModel } from '../../functions/core/report/formModel';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from '../documents/nodePng';
import type { OpenedTracker, TrackerCase } from '../files/trackerFile';
import { openTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import { writeWhole } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import type { Run } from './index';

/** One document that was written (contract section 5). */
export interface WrittenDocument {
  readonly case: string;
  readonly form: string;
  readonly file: string;
  readonly missing: readonly string[];
  /** Quality gate of the 8D report; other forms have none. */
  readonly gate?: { readonly score: number; readonly max: number; readonly blocking: readonly string[] };
}

export const run: Run = async (shell, [path], options) => {
  const tracker = await openTracker(shell, String(path), options);
  const written = await writeReports(shell, tracker, {
    form: String(options['form']),
    out: String(options['out']),
    cases: casesOf(shell, tracker, options),
    issue: issueOf(shell, tracker, options),
  });
  if (shell.json) shell.out(JSON.stringify({ written }));
  else
    for (const { file, missing } of written)
      shell.out(
        missing.length === 0 ? file : `${file}\t${shell.say('待填', 'to fill in')}: ${missing.join(', ')}`,
      );
  return undefined;
};

export interface ReportOrder {
  readonly form: string;
  readonly out: string;
  readonly cases: readonly TrackerCase[];
  readonly issue: IssueOptions;
}

/** Writes one document per case, or one for all where the form is a list. */
export async function writeReports(
  shell: Shell,
  tracker: OpenedTracker,
  order: ReportOrder,
): Promise<WrittenDocument[]> {
  const { procedure } = tracker;
  const { form, cases, issue } = order;
  const list =
    cases.length > 1
      ? listDocument(
          procedure,
          form,
          cases.map(({ fields }) => fields),
          issue,
        )
      : undefined;
  if (list !== undefined) return [await write(shell, order, '', list)];
  const written: WrittenDocument[] = [];
  for (const [index, { caseNo, fields }] of cases.entries()) {
    shell.progress(shell.say('生成文档', 'writing documents'), index, cases.length);
    const model = caseDocument(procedure, form, fields, issue);
    if (model === undefined) throw unknownForm(shell, tracker, form);
    written.push({ ...(await write(shell, order, caseNo, model)), ...gateOf(form, fields, shell) });
  }
  shell.progress('', null);
  return written;
}

async function write(
  shell: Shell,
  { form, out }: ReportOrder,
  caseNo: string,
  model: FormModel,
): Promise<WrittenDocument> {
  const { name } = toStoreName([caseNo, model.formId].filter((part) => part !== '').join(' '), '.docx');
  const file = join(out, name);
  await writeWhole(shell, file, await renderForm(model, nodePng));
  return { case: caseNo, form, file, missing: model.missing };
}

/** What the rules of a good 8D report say of the answers the row gives (field knowledge 4.3). */
function gateOf(form: string, fields: ComplaintFields, shell: Shell): Pick<WrittenDocument, 'gate'> {
  if (form !== eightDFormId) return {};
  const { score, max, blocking } = checkEightD({}, fields, 'D8', shell.asOf.slice(0, 10) as IsoDate);
  return { gate: { score, max, blocking } };
}

function casesOf(
  shell: Shell,
  tracker: OpenedTracker,
  options: Readonly<Record<string, unknown>>,
): readonly TrackerCase[] {
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

function issueOf(
  shell: Shell,
  tracker: OpenedTracker,
  options: Readonly<Record<string, unknown>>,
): IssueOptions {
  return {
    language: languageOf(options['lang']),
    company: tracker.company,
    draft: options['draft'] === true,
    revision: '0',
    issuedOn: shell.asOf.slice(0, 10),
  };
}

function languageOf(option: unknown): IssueOptions['language'] {
  if (option === 'zh' || option === 'en' || option === 'zh-en') return option;
  if (option === undefined) return 'zh';
  throw new CommandError(`--lang ${String(option)}: zh | en | zh-en`);
}

function unknownForm(shell: Shell, { procedure }: OpenedTracker, form: string): CommandError {
  return new CommandError(
    shell.say(
      '制度 {id} 没有表单“{form}”；可用：{known}',
      'procedure {id} has no form “{form}”; known are {known}',
      {
        id: procedure.profile.id,
        form,
        known: [...procedure.formNames.names, '8D报告'].join('、'),
      },
    ),
  );
}
