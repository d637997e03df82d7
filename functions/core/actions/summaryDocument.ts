import type { IsoDate } from '../calendar';
import type { ComplaintFields } from '../complaint/complaint';
import type { Procedure } from '../procedure';
import { fingerprint } from '../report/fingerprint';
import type { DocumentLanguage, FormModel } from '../report/formModel';
import { profileChoices } from '../report/profileForm';
import { buildSummary } from '../report/summary/buildSummary';
import type { SummaryPeriod } from '../report/summary/period';
import { receivedIn } from '../report/summary/summaryFigures';

export interface SummaryIssue {
  readonly language: DocumentLanguage;
  readonly company: string;
  readonly draft: boolean;
  /** Day it is made on; overdue cases are judged on it. */
  readonly today: IsoDate;
}

/**
 * The summary of a month or a quarter, ready to be rendered.
 *
 * @param cases - All cases of the tracker, not only those of the period.
 */
export function summaryDocument(
  { profile }: Procedure,
  cases: readonly ComplaintFields[],
  period: SummaryPeriod,
  { today, ...issue }: SummaryIssue,
): FormModel {
  return buildSummary(cases, period, today, {
    ...issue,
    number: '',
    revision: '0',
    profile: profile.id,
    fingerprint: fingerprint(receivedIn(cases, period)),
    issuedOn: today,
    options: profileChoices(profile),
  });
}
