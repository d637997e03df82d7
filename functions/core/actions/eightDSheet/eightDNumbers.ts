import { spelling } from '../../procedure/vocabulary/nameIndex';
import type { Finding } from '../../shared/finding';
import type { EightDSheet } from './readEightDSheet';

/**
 * What the numbers on the sheet 8D数据 owe the tracker: answers under a number no case has, which go into no report, and
 * report numbers two cases share.
 *
 * @param numbers - Of all cases of the tracker.
 */
export function eightDNumberFindings(
  { byCase, places }: EightDSheet,
  numbers: readonly string[],
): readonly Finding[] {
  const known = new Set(numbers);
  const reports = new Map<string, string>();
  return [...places].flatMap(([caseNo, { sheet, cell, lines }]): Finding[] => {
    const found: Pick<Finding, 'severity' | 'sheet' | 'cell'> = { severity: 'warning', sheet, cell };
    const reportNo = String(byCase.get(caseNo)?.fields?.['h.reportNo'] ?? '');
    const other = reports.get(reportNo);
    if (reportNo !== '' && other === undefined) reports.set(reportNo, caseNo);
    return [
      ...(known.has(caseNo)
        ? []
        : [{ ...found, ...unknownNumber(caseNo, known), field: 'caseNo', seen: caseNo, params: { lines } }]),
      ...(other === undefined
        ? []
        : [{ ...found, code: 'eightD.sameReportNo', field: caseNo, seen: reportNo, params: { other } }]),
    ];
  });
}

function unknownNumber(caseNo: string, known: ReadonlySet<string>): Pick<Finding, 'code' | 'suggest'> {
  const suggest = meantNumber(caseNo, known);
  return suggest === undefined ? { code: 'eightD.unknownCase' } : { code: 'eightD.misspeltCase', suggest };
}

/** The one number a slip of the hand away; several that near are none. */
function meantNumber(written: string, known: ReadonlySet<string>): string | undefined {
  const bare = spelling(written);
  const near = [...known].filter((number) => isOneSlip(bare, spelling(number)));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether texts differ by one sign too many, too few or wrong, or by two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skipped: number): string => text.slice(start + skipped);
  return (
    a === b ||
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}
