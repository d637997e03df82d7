import type { ComplaintFields } from '../complaint/complaint';
import { fingerprint, type Fingerprintable } from './fingerprint';

/** Whether the marks of a document over many cases tell single cases, or only the months they came in. */
export type MarkedBy = 'case' | 'month';

/** Characters the marks of single cases may take: they stand in one cell of the list, which holds 32,767. */
const roomForCases = 24_000;

/**
 * What a document over many cases is made from, by case number, so that a later check can name the cases that changed;
 * by month of receipt where the cases are too many to be kept one by one. Rows with one number count as one.
 *
 * @param data - What the document takes from a case.
 */
export function markedCases(
  cases: readonly ComplaintFields[],
  data: (complaint: ComplaintFields) => Fingerprintable,
  by: MarkedBy = fits(cases) ? 'case' : 'month',
): Readonly<Record<string, Fingerprintable>> {
  const keyOf = by === 'case' ? caseKey : monthKey;
  const marked = new Map<string, string[]>();
  for (const complaint of cases) {
    const key = keyOf(complaint);
    const own = fingerprint(data(complaint));
    const known = marked.get(key);
    if (known === undefined) marked.set(key, [own]);
    else known.push(own);
  }
  // The order of rows is no data: sorting a tracker changes no document.
  return Object.fromEntries([...marked].map(([key, rows]) => [key, rows.sort()]));
}

/** How the marks of a document were made. */
export const markedBy = (marks: string): MarkedBy =>
  marks.split(';').some((mark) => mark.startsWith(MONTH)) ? 'month' : 'case';

/** The case or month a mark stands for; undefined for marks of other data. */
export function markedGroup(key: string): { readonly by: MarkedBy; readonly name: string } | undefined {
  if (key.startsWith(CASE)) return { by: 'case', name: key.slice(CASE.length) };
  if (key.startsWith(MONTH)) return { by: 'month', name: key.slice(MONTH.length) };
  return undefined;
}

const CASE = 'case:';
const MONTH = 'month:';

const fits = (cases: readonly ComplaintFields[]): boolean =>
  cases.reduce((sum, complaint) => sum + caseKey(complaint).length + '=7G2K;'.length, 0) <= roomForCases;

/** Case numbers are short; what somebody pasted into the column need not be kept whole. */
const longestNumber = 40;

const caseKey = ({ caseNo }: ComplaintFields): string =>
  `${CASE}${String(caseNo ?? '')
    .replace(/[;=\s]+/g, ' ')
    .trim()
    .slice(0, longestNumber)}`;

const monthKey = ({ receivedAt }: ComplaintFields): string =>
  `${MONTH}${typeof receivedAt === 'string' ? receivedAt.slice(0, 7) : ''}`;
