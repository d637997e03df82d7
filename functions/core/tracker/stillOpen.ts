import { isFieldKey } from '../complaint/fields';
import { isGiven } from './caseNumbers';
import type { ListedFinding } from './findingSheet';
import type { KeptFinding } from './previousTracker';
import type { TrackerRow } from './trackerRows';

/**
 * Findings of an earlier run that nobody has settled: the value could not be read then and is still missing. A finding
 * the present run makes again is not listed twice.
 */
export function stillOpen(
  kept: readonly KeptFinding[],
  rows: readonly TrackerRow[],
  caseNoOf: (row: TrackerRow) => string,
): ListedFinding[] {
  if (kept.length === 0) return [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return kept.flatMap(({ rowId, finding, words, settled }): ListedFinding[] => {
    const decided = settled === '' ? {} : { settled };
    if (rowId === '') return [{ finding, rowId, caseNo: '', words, ...decided }];
    const row = byId.get(rowId);
    if (!row || finding.severity === 'info' || finding.field === undefined) return [];
    const { fields, findings } = row.complaint;
    const given = isFieldKey(finding.field) && isGiven(fields[finding.field]);
    const again = findings.some(({ code, field }) => code === finding.code && field === finding.field);
    return given || again ? [] : [{ finding, rowId, caseNo: caseNoOf(row), words, ...decided }];
  });
}
