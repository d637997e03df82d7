import { listDocument } from '../../../../functions/core/actions/caseDocument';
import { documentFileName } from '../../../../functions/core/actions/documentList/documentFileName';
import { summaryDocument, type SummaryIssue } from '../../../../functions/core/actions/summaryDocument';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import type { Procedure } from '../../../../functions/core/procedure';
import type { FormModel } from '../../../../functions/core/report/formModel';
import { profileForm } from '../../../../functions/core/report/profileForm';
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
import type { CaseForm } from './caseDocuments';

/** Documents over all cases: both summaries, and the registers of the procedure. */
export function listForms({ profile }: Procedure): readonly CaseForm[] {
  const registers = profile.forms.filter(
    (form) => summaryKind(form.id) === undefined && profileForm(form, profile).layout === 'log',
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

export interface ListOrder extends SummaryIssue {
  readonly form: string;
  /** Of a summary. */
  readonly period: string;
}

/**
 * A document over all cases, as the command line makes it.
 *
 * @throws Error for a form the procedure does not have, or a period that is none
 */
export function makeListDocument(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  { form, period: text, ...issue }: ListOrder,
): { readonly model: FormModel; readonly fileName: string } {
  if (summaryKind(form) === undefined) {
    const model = listDocument(procedure, form, cases, { ...issue, revision: '0', issuedOn: issue.today });
    if (!model) throw new Error(`procedure ${procedure.profile.id} has no list '${form}'`);
    return { model, fileName: documentFileName('', model) };
  }
  const period = parsePeriod(text);
  if (!period) throw new Error(`'${text}' is neither a month nor a quarter`);
  const model = summaryDocument(procedure, cases, period, issue);
  return { model, fileName: documentFileName(text, model) };
}
