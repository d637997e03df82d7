import type { Finding } from '../shared/finding';
import { isGiven } from './caseNumbers';
import type { ListedFinding } from './findingSheet';
import type { TrackerInput } from './prepareTracker';
import type { KeptFinding } from './previousTracker';
import { stillOpen } from './stillOpen';
import type { TrackerRow } from './trackerRows';

/**
 * Everything that was unclear, in the order people meet it: about sheets and columns first, then row by row, at the end
 * what an earlier run found and nobody has settled. What people decided about a finding stays with it.
 */
export function listFindings(
  { inspection, previous }: Pick<TrackerInput, 'inspection' | 'previous'>,
  rows: readonly TrackerRow[],
): ListedFinding[] {
  const kept = previous?.findings ?? [];
  const decided = decisions(kept);
  return [
    ...inspection.findings.map((finding): ListedFinding => ({ finding, rowId: '', caseNo: '' })),
    ...rows.flatMap((row) =>
      row.complaint.findings.map((finding) => ({
        finding,
        rowId: row.id,
        caseNo: caseNoOf(row),
        ...decided(row.id, finding),
      })),
    ),
    ...stillOpen(kept, rows, caseNoOf),
  ];
}

/** The number a case goes by: the one it was given here, or the register's. */
export function caseNoOf({ complaint, caseNo }: TrackerRow): string {
  const given = complaint.fields.caseNo;
  return caseNo !== '' ? caseNo : isGiven(given) ? String(given) : '';
}

/** What people decided about findings of an earlier run, for those the present run makes again. */
function decisions(kept: readonly KeptFinding[]): (rowId: string, finding: Finding) => { settled?: string } {
  const keyOf = (rowId: string, { code, field }: Finding) => `${rowId}|${code}|${field ?? ''}`;
  const byKey = new Map(
    kept.flatMap(({ rowId, finding, settled }) =>
      settled === '' ? [] : [[keyOf(rowId, finding), settled] as const],
    ),
  );
  return (rowId, finding) => {
    const settled = byKey.size === 0 ? undefined : byKey.get(keyOf(rowId, finding));
    return settled === undefined ? {} : { settled };
  };
}
