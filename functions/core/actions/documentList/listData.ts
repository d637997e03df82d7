import type { IsoDate } from '../../calendar';
import type { ComplaintFields } from '../../complaint/complaint';
import type { Procedure } from '../../procedure';
import { marksOf } from '../../report/dataMarks';
import { completeField } from '../../report/fieldTerms';
import { fingerprint, type Fingerprintable } from '../../report/fingerprint';
import { markedCases, type MarkedBy } from '../../report/markedCases';
import { casesOn } from '../../report/summary/casesOn';
import type { SummaryPeriod } from '../../report/summary/period';
import { summaryData } from '../../report/summary/summaryData';
import { formDefinition } from '../caseDocument';

/** Which document over many cases. */
export interface ListDocument {
  /** Chinese name of the form. */
  readonly form: string;
  /** Of a summary; a register has none, it lists every case. */
  readonly period?: SummaryPeriod;
  /** The day it is, or was, made on. */
  readonly today: IsoDate;
}

/** What the list of documents and the document itself keep of the data. */
export interface ListData {
  readonly fingerprint: string;
  /** From `marksOf`. */
  readonly marks: string;
}

/**
 * Fingerprint and marks of the data a document over many cases is made from.
 *
 * @param by - How the marks are made; where absent, as finely as there is room for.
 * @returns Undefined where the procedure has no such list
 */
export function listData(
  procedure: Procedure,
  cases: readonly ComplaintFields[],
  { form, period, today }: ListDocument,
  by?: MarkedBy,
): ListData | undefined {
  const values =
    period === undefined
      ? registerData(procedure, form, cases, by)
      : summaryData(casesOn(cases, period, today), period, today, by);
  return values && { fingerprint: fingerprint(values), marks: marksOf(values) };
}

/** What a register prints of each case. */
function registerData(
  procedure: Procedure,
  form: string,
  cases: readonly ComplaintFields[],
  by: MarkedBy | undefined,
): Readonly<Record<string, Fingerprintable>> | undefined {
  const definition = formDefinition(procedure, form);
  if (definition?.layout !== 'log') return undefined;
  const keys = definition.fields.flatMap((field) => completeField(field).key ?? []);
  return markedCases(cases, (one) => keys.map((key) => one[key] ?? null), by);
}
