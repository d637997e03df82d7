import { documentFileName } from '../../../../functions/core/actions/documentList/documentFileName';
import type { IssuedDocument } from '../../../../functions/core/actions/documentList/documentList';
import {
  isListForm,
  issueListDocument,
  type ListOrder,
} from '../../../../functions/core/actions/documentList/issueListDocument';
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

/** A document over all cases, as the command line would issue it. */
export interface ListPaper extends Pick<
  CaseDocument,
  'model' | 'fileName' | 'blocked' | 'revision' | 'record'
> {
  readonly blocked: false;
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
  const isSummary = summaryKind(choice.form) !== undefined;
  const period = isSummary ? parsePeriod(text) : undefined;
  if (isSummary && !period) throw new Error(`'${text}' is neither a month nor a quarter`);
  const order = { ...choice, ...(period ? { period } : {}) };
  const { model, revision, record } = issueListDocument(procedure, cases, issued, order);
  const fileName = documentFileName(period ? text : '', model);
  return {
    model,
    fileName,
    blocked: false,
    revision,
    ...(record === undefined ? {} : { record: { ...record, file: fileName } }),
  };
}
