import { documentFileName } from '../../../../functions/core/actions/documentList/documentFileName';
import type { IssuedDocument } from '../../../../functions/core/actions/documentList/documentList';
import {
  isListForm,
  issueListDocument,
  listRevision,
  type ListOrder,
} from '../../../../functions/core/actions/documentList/issueListDocument';
import { listData } from '../../../../functions/core/actions/documentList/listData';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import type { Procedure } from '../../../../functions/core/procedure';
import {
  lastPeriod,
  parsePeriod,
  periodName,
  periodText,
  previousPeriod,
  type SummaryPeriod,
} from '../../../../functions/core/report/summary/period';
import { summaryForms, summaryKind } from '../../../../functions/core/report/summary/summaryForms';
import type { Bilingual } from '../../../../functions/core/shared/language';
import type { CaseDocument, CaseForm } from './caseDocuments';

/** Documents over all cases: both summaries, and the registers of the procedure. */
export function listForms(procedure: Procedure): readonly CaseForm[] {
  const registers = procedure.profile.forms.filter(
    ({ id }) => summaryKind(id) === undefined && isListForm(procedure, id),
  );
  return [...Object.values(summaryForms), ...registers].map(({ id, name }) => ({ id, name }));
}

export interface PeriodChoice {
  /** `2025-03`, `2025-Q1`. */
  readonly id: string;
  readonly name: Bilingual;
}

/** Periods offered for a summary, the last whole one first; none for a register, it lists every case. */
export function periodChoices(formId: string, today: string): readonly PeriodChoice[] {
  const kind = summaryKind(formId);
  if (kind === undefined) return [];
  const periods: SummaryPeriod[] = [lastPeriod(kind, today)];
  const wanted = kind === 'month' ? 24 : 8;
  while (periods.length < wanted) periods.push(previousPeriod(periods.at(-1)!));
  return periods.map((period) => ({ id: periodText(period), name: periodName(period) }));
}

/** What a person chooses of a document over all cases. */
export interface ListChoice extends Omit<ListOrder, 'period'> {
  /** `2025-03` or `2025-Q1` of a summary; empty for a register. */
  readonly period: string;
}

/** A document over all cases, as the command line would issue it; no gate holds it back. */
export interface ListPaper extends Pick<CaseDocument, 'model' | 'fileName' | 'revision' | 'record'> {
  readonly blocked: false;
}

/**
 * What a document over all cases would be issued as, without laying it out.
 *
 * @returns A function of the documents issued so far, and of what does not touch the data
 * @throws Error for a form the procedure does not have, or a period that is none
 */
export function foreseeListDocument(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  { form, period: text, today }: Pick<ListChoice, 'form' | 'period' | 'today'>,
) {
  const asked = { form, ...periodOf(form, text), today };
  const data = listData(procedure, cases, asked);
  if (!data) throw new Error(`procedure ${procedure.profile.id} has no list '${form}'`);
  return (
    issued: readonly IssuedDocument[],
    { language, draft, reason }: Pick<ListChoice, 'language' | 'draft' | 'reason'>,
  ) => listRevision(issued, data, { ...asked, language, draft, ...(reason === undefined ? {} : { reason }) });
}

/**
 * A document over all cases, as the command line makes it.
 *
 * @param issued - From the sheet 文件清单.
 * @throws Error for a form the procedure does not have, or a period that is none
 */
export function makeListDocument(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  issued: readonly IssuedDocument[],
  { period: text, ...choice }: ListChoice,
): ListPaper {
  const own = periodOf(choice.form, text);
  const { model, revision, record } = issueListDocument(procedure, cases, issued, { ...choice, ...own });
  const fileName = documentFileName(own.period ? text : '', model);
  return {
    model,
    fileName,
    blocked: false,
    revision,
    ...(record === undefined ? {} : { record: { ...record, file: fileName } }),
  };
}

function periodOf(form: string, text: string): { readonly period?: SummaryPeriod } {
  if (summaryKind(form) === undefined) return {};
  const period = parsePeriod(text);
  if (!period) throw new Error(`'${text}' is neither a month nor a quarter`);
  return { period };
}
