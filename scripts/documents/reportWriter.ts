import { basename, join } from 'node:path';
import type { CaseMaterial } from '../../functions/core/actions/caseDocument';
import { eightDFindings } from '../../functions/core/actions/companions';
import { earlierCases } from '../../functions/core/actions/earlierCases';
import { documentFileName } from '../../functions/core/actions/documentList/documentFileName';
import type { IssuedDocument } from '../../functions/core/actions/documentList/documentList';
import {
  issueDocument,
  type IssueAnswer,
  type IssueOrder,
} from '../../functions/core/actions/documentList/issueDocument';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import { describeFinding } from '../../functions/core/messages/findingMessages';
import { gateLines, gateReason, gateScores } from '../../functions/core/messages/describeGate';
import { eightDFormId } from '../../functions/core/report/eightD/buildEightD';
import type { FormModel } from '../../functions/core/report/formModel';
import type { GateResult } from '../../functions/core/report/gate/gateResult';
import { renderForm } from '../../templates/word/renderForm';
import { fillOwnForm } from '../../templates/word/template/fillOwnForm';
import type { FilledTemplate } from '../../templates/word/template/fillTemplate';
import type { OpenedTracker, TrackerCase } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import { writeWhole } from '../shell/localFile';
import type { Shell } from '../shell/shell';
import { addToList } from './addToList';
import { nodePng } from './nodePng';
import { PhotoFiles } from './photoFiles';
import { templateError, type TemplateFile } from './templateFile';

/** One document that was written (contract section 5). */
export interface WrittenDocument {
  readonly case: string;
  readonly form: string;
  readonly file: string;
  readonly revision: number;
  readonly missing: readonly string[];
  /** Month or quarter of a summary. */
  readonly period?: string;
  /** Quality gate of 8D reports and handling forms; other documents have none. */
  readonly gate?: GateReport;
}

/** A document the gate held back. */
export interface BlockedDocument {
  readonly case: string;
  readonly form: string;
  readonly gate: GateReport;
}

/** The gate as JSON: the total never without its reasons. */
export type GateReport = Omit<GateResult, 'results'> & {
  readonly results: readonly (GateResult['results'][number] & { readonly reason?: string })[];
};

export interface ReportOrder extends IssueOrder {
  readonly out: string;
  readonly cases: readonly TrackerCase[];
  /** Open photographs that stand on other machines. */
  readonly fetchLinks?: boolean;
  /** The company's or the customer's own form, filled in place of ours. */
  readonly template?: TemplateFile;
}

export interface Reports {
  readonly written: readonly WrittenDocument[];
  readonly blocked: readonly BlockedDocument[];
}

/**
 * Writes one document per case, and adds what was issued to the tracker's list.
 *
 * @throws CommandError where the procedure has no such form, or a file cannot be written
 */
export async function writeReports(
  shell: Shell,
  tracker: OpenedTracker,
  order: ReportOrder,
): Promise<Reports> {
  if (order.form === eightDFormId) tellFindings(shell, tracker);
  const photos = new PhotoFiles(shell, tracker, order.fetchLinks ?? false);
  const written: WrittenDocument[] = [];
  const blocked: BlockedDocument[] = [];
  const records: IssuedDocument[] = [];
  for (const [index, one] of order.cases.entries()) {
    shell.progress(shell.say('生成文档', 'writing documents'), index, order.cases.length);
    if (order.form === eightDFormId) tellEarlier(shell, tracker, one);
    const material = await photos.materialOf(one, tracker.companions.eightD.byCase.get(one.caseNo));
    const answer = issueDocument(
      tracker.procedure,
      one.fields,
      material,
      tracker.companions.documents,
      order,
    );
    if (answer.kind === 'unknownForm') throw unknownForm(shell, tracker, order.form);
    if (answer.kind === 'blocked') {
      blocked.push({ case: one.caseNo, form: order.form, gate: gateReport(answer.gate, shell) });
      tellBlocked(shell, one.caseNo, order.form, answer.gate);
      if (order.form === eightDFormId && !tracker.companions.eightD.byCase.has(one.caseNo))
        tellWhereToType(shell, tracker, one.caseNo);
      continue;
    }
    const document = await writeDocument(shell, one, answer, order, material);
    written.push(document);
    if (answer.record) records.push({ ...answer.record, file: basename(document.file) });
  }
  shell.progress('', null);
  await addToList(shell, tracker, records);
  return { written, blocked };
}

async function writeDocument(
  shell: Shell,
  { caseNo, fields }: TrackerCase,
  { model, gate }: Extract<IssueAnswer, { kind: 'ready' }>,
  order: ReportOrder,
  material: CaseMaterial,
): Promise<WrittenDocument> {
  const own = order.template && (await fillOwn(shell, order.template, model, fields, material, order));
  const bytes = own?.bytes ?? (await renderForm(model, nodePng));
  const file = await writeModel(shell, order, caseNo, model, bytes);
  const revision = Number(model.properties['Kesu.Revision'] ?? 0);
  return {
    case: caseNo,
    form: order.form,
    file,
    revision,
    missing: own?.blank ?? model.missing,
    ...(gate === undefined ? {} : { gate: gateReport(gate, shell) }),
  };
}

/** The own form of the company or the customer, with the identity our document would have. */
async function fillOwn(
  shell: Shell,
  template: TemplateFile,
  model: FormModel,
  fields: ComplaintFields,
  material: CaseMaterial,
  { company, language, today }: ReportOrder,
): Promise<FilledTemplate> {
  const filled = await fillOwnForm(template, {
    fields,
    ...material,
    company,
    language,
    model,
    issuedOn: today,
  });
  if (filled.ok) return filled.value;
  throw templateError(shell, template.path, filled.problem);
}

async function writeModel(
  shell: Shell,
  order: ReportOrder,
  caseNo: string,
  model: FormModel,
  bytes: Uint8Array,
): Promise<string> {
  const file = join(order.out, documentFileName(caseNo, model, order.stage));
  await writeWhole(shell, file, bytes);
  return file;
}

/** What is not clear on the sheet 8D数据, said once for all reports made from it. */
function tellFindings(shell: Shell, { companions, cases }: OpenedTracker): void {
  const numbers = cases.map(({ caseNo }) => caseNo);
  for (const finding of eightDFindings(companions.eightD, numbers)) {
    const place = `${finding.sheet}!${finding.cell ?? ''}`;
    const [zh, en] = (['zh', 'en'] as const).map(
      (lang) => `${place} ${describeFinding(finding, lang).message}`,
    );
    shell.tell(zh!, en!);
  }
}

/** Which earlier cases an 8D may repeat, until its data says whether it does. */
function tellEarlier(shell: Shell, { cases, companions }: OpenedTracker, one: TrackerCase): void {
  const { 'h.repeat': repeat, 'h.repeatOf': repeatOf } =
    companions.eightD.byCase.get(one.caseNo)?.fields ?? {};
  if ((repeat ?? '') !== '' || (repeatOf ?? '') !== '') return;
  const earlier = earlierCases(cases, one).map((found) => found.one.caseNo);
  if (earlier.length === 0) return;
  shell.tell(
    '{no} 可能是重复发生，更早的相近投诉：{earlier}。请在“8D数据”中填写“重复发生”和“前次编号”。',
    '{no} may be a repeat failure; earlier cases that are alike: {earlier}. Answer “Repeat failure” and “Earlier case” on the sheet “8D data”.',
    { no: one.caseNo, earlier: earlier.join(shell.say('、', ', ')) },
  );
}

function gateReport({ results, ...gate }: GateResult, shell: Shell): GateReport {
  return {
    ...gate,
    results: results.map((one) =>
      one.verdict === 'pass' ? one : { ...one, reason: gateReason(one.says, shell.lang, one.names) },
    ),
  };
}

function tellBlocked(shell: Shell, caseNo: string, form: string, gate: GateResult): void {
  shell.tell(
    '{no}《{form}》未通过检查（{score}/{max} 分），不能正式发出；加 --draft 可先打印草稿：',
    '{no} {form} has not passed its checks ({score} of {max} points) and cannot be issued; add --draft to print a draft:',
    { no: caseNo, form, score: gate.score, max: gate.max },
  );
  for (const line of [gateScores(gate, shell.lang), ...gateLines(gate, shell.lang)])
    shell.tell(`  ${line}`, `  ${line}`);
}

/** A case without lines on the sheet 8D数据 gets them from `track`. */
function tellWhereToType(shell: Shell, { file }: OpenedTracker, caseNo: string): void {
  shell.tell(
    '  {no} 在工作表“8D数据”中还没有填写行：kesu track {file} --eight-d {no} --out 新台账.xlsx',
    '  {no} has no lines on the sheet “8D data” yet: kesu track {file} --eight-d {no} --out new.xlsx',
    { no: caseNo, file },
  );
}

function unknownForm(shell: Shell, { procedure, documentNames }: OpenedTracker, form: string): CommandError {
  return new CommandError(
    shell.say(
      '制度 {id} 没有表单“{form}”；可用：{known}',
      'procedure {id} has no form “{form}”; known are {known}',
      { id: procedure.profile.id, form, known: documentNames.join('、') },
    ),
  );
}
