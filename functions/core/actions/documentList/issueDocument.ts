import type { IsoDate } from '../../calendar';
import { fields as registerFields, isFieldKey } from '../../complaint/fields';
import type { ComplaintFields } from '../../complaint/complaint';
import type { Procedure } from '../../procedure';
import { dataFingerprint, dataMarks } from '../../report/dataMarks';
import { eightDFormId } from '../../report/eightD/buildEightD';
import { eightDFields } from '../../report/eightD/eightDFields';
import { eightDTables } from '../../report/eightD/eightDTables';
import type { FormModel } from '../../report/formModel';
import type { GateResult } from '../../report/gate/gateResult';
import { markedGroup } from '../../report/markedCases';
import { summaryDataNames } from '../../report/summary/summaryData';
import type { Bilingual, Language } from '../../shared/language';
import { caseDocument, caseGate, type CaseMaterial, type IssueOptions } from '../caseDocument';
import type { IssuedDocument } from './documentList';
import { nextRevision } from './nextRevision';

/** What somebody asks for. */
export interface IssueOrder extends Omit<IssueOptions, 'revision' | 'issuedOn'> {
  readonly form: string;
  readonly today: IsoDate;
}

/** What comes of it. */
export type IssueAnswer =
  | { readonly kind: 'unknownForm' }
  /** The gate holds it back; only a draft may be printed. */
  | { readonly kind: 'blocked'; readonly gate: GateResult }
  | {
      readonly kind: 'ready';
      readonly model: FormModel;
      readonly gate?: GateResult;
      /** The line for the list of documents; absent for drafts and further prints of the same issue. */
      readonly record?: Omit<IssuedDocument, 'file'>;
    };

/**
 * Makes the document of a case as it may leave the house: past the gate, with the revision that follows those issued,
 * and with its line for the list. Drafts pass every gate, are marked as such and leave no line.
 */
export function issueDocument(
  procedure: Procedure,
  complaint: ComplaintFields,
  material: CaseMaterial,
  issued: readonly IssuedDocument[],
  { form, today, ...order }: IssueOrder,
): IssueAnswer {
  const gate = caseGate(procedure, form, complaint, { ...order, ...material, today });
  if (gate !== undefined && gate.blocking.length > 0 && !order.draft) return { kind: 'blocked', gate };
  const data = {
    fields: complaint,
    ...(form === eightDFormId && material.eightD ? { eightD: material.eightD } : {}),
  };
  const identity = {
    caseNo: String(complaint.caseNo ?? ''),
    form: listedForm(form, order.stage),
    language: order.language,
    fingerprint: dataFingerprint(data),
    marks: dataMarks(data),
  };
  const { revision, isNew, changed } = nextRevision(issued, identity, order.reason !== undefined);
  const reason =
    order.reason ?? (revision === 0 ? '' : changeReason(changed, order.language === 'en' ? 'en' : 'zh'));
  const model = caseDocument(
    procedure,
    form,
    complaint,
    { ...order, reason, revision: String(revision), issuedOn: today },
    material,
  );
  if (model === undefined) return { kind: 'unknownForm' };
  return {
    kind: 'ready',
    model,
    ...(gate === undefined ? {} : { gate }),
    ...(order.draft || !isNew ? {} : { record: { ...identity, revision, issuedOn: today, reason } }),
  };
}

/** A first reply and a final report are documents of their own, each with its revisions. */
export const listedForm = (form: string, stage: IssueOrder['stage']): string =>
  form === eightDFormId && stage !== undefined && stage !== 'D8' ? `${form} ${stage}` : form;

/** Names said before they are only counted. */
const mostNames = 6;

/** The reason of a further issue where nobody gave one: what changed in the register. */
export function changeReason(changed: readonly string[], language: Language): string {
  const names = changed.map((key) => dataName(key)[language]);
  const shown = names.slice(0, mostNames).join(language === 'zh' ? '、' : ', ');
  if (language === 'zh')
    return `数据更新：${shown}${names.length > mostNames ? `等 ${String(names.length)} 项` : ''}`;
  return `Data changed: ${shown}${names.length > mostNames ? ` and ${String(names.length - mostNames)} more` : ''}`;
}

/**
 * What people call a piece of data: a register field, an answer or a table of the 8D, a figure of a summary, or a case
 * of a document over many.
 */
export function dataName(key: string): Bilingual {
  if (isFieldKey(key)) return registerFields[key];
  const group = markedGroup(key);
  if (group !== undefined) return groupName(group);
  const known: Readonly<Record<string, Bilingual>> = {
    ...eightDFields,
    ...eightDTables,
    ...summaryDataNames,
    ...derived,
  };
  return known[key] ?? { zh: key, en: key };
}

function groupName({ by, name }: NonNullable<ReturnType<typeof markedGroup>>): Bilingual {
  if (by === 'case')
    return name === ''
      ? { zh: '没有编号的投诉', en: 'cases without a number' }
      : { zh: `投诉 ${name}`, en: `case ${name}` };
  return name === ''
    ? { zh: '没有接诉日期的投诉', en: 'cases without a day of receipt' }
    : { zh: `${name} 接诉的投诉`, en: `cases received in ${name}` };
}

const derived: Readonly<Record<string, Bilingual>> = {
  gradeLevel: { zh: '级别程度', en: 'Level of the grade' },
  satisfactionLevel: { zh: '满意程度', en: 'Level of satisfaction' },
};
