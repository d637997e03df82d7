import {
  checkMarks,
  type ComputedValue,
  type LiveFinding,
} from '../../../../functions/core/actions/liveCheck';
import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { valueAt } from '../../../../functions/core/register/grid';
import { ids } from '../../../../functions/core/tracker/kesuColumns';

export type FindingsByRow = ReadonlyMap<string, readonly LiveFinding[]>;

export function groupByRow(findings: readonly LiveFinding[]): Map<string, readonly LiveFinding[]> {
  const groups = new Map<string, LiveFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rowId);
    if (group) group.push(finding);
    else groups.set(finding.rowId, [finding]);
  }
  return groups;
}

/** The marks of rows that no longer say what was found; none in trackers built before there were marks. */
export function marksToWrite(
  cases: TrackerCases,
  rowIds: Iterable<string>,
  findings: FindingsByRow,
): readonly ComputedValue[] {
  const column = cases.columns.find(({ id }) => id === ids.marks);
  if (!column) return [];
  return [...rowIds].flatMap((rowId) => {
    const one = cases.caseById.get(rowId);
    if (!one) return [];
    const was = valueAt(cases.sheet, one.row, column.column);
    const value = checkMarks(findings.get(rowId) ?? []);
    return (was ?? '') === value ? [] : [{ rowId, columnId: ids.marks, was, value }];
  });
}
