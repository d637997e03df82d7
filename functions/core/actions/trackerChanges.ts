import { styleAt, valueAt, type CellValue } from '../register/grid';
import { loggedValue, WHOLE_ROW, type LoggedChange } from '../tracker/changeLog';
import type { TrackerColumnRead } from '../tracker/readTrackerColumns';
import { isEntered } from './liveCheck';
import type { TrackerCase, TrackerCases } from './trackerCases';

/** A difference between two readings of a tracker; who, when and why are added by whoever noticed it. */
export type TrackerChange = Pick<
  LoggedChange,
  'rowId' | 'caseNo' | 'columnId' | 'heading' | 'before' | 'after'
>;

/**
 * What people changed between two readings: cells they fill in, and rows that came or went. Sorting changes nothing,
 * because rows are known by their ids; computed cells follow and are no change of their own.
 *
 * @param wholeRow - What stands for the column of a whole row.
 * @param rowIds - Rows to compare; all where absent.
 */
export function trackerChanges(
  before: TrackerCases,
  after: TrackerCases,
  wholeRow: string,
  rowIds?: Iterable<string>,
): readonly TrackerChange[] {
  const compared = rowIds === undefined ? union(before, after) : new Set(rowIds);
  const columns = after.columns.filter((column) => isEntered(after, column));
  const columnBefore = new Map(before.columns.map((column) => [column.id, column]));
  return [...compared].flatMap((rowId): readonly TrackerChange[] => {
    const [was, now] = [before.caseById.get(rowId), after.caseById.get(rowId)];
    if (was && now)
      return columns.flatMap((column) =>
        cellChange(before, was, columnBefore.get(column.id), after, now, column),
      );
    const whole = { rowId, columnId: WHOLE_ROW, heading: wholeRow };
    if (now) return [{ ...whole, caseNo: now.caseNo, before: '', after: summary(now) }];
    return was ? [{ ...whole, caseNo: was.caseNo, before: summary(was), after: '' }] : [];
  });
}

const union = (before: TrackerCases, after: TrackerCases): Set<string> =>
  new Set([...after.cases, ...before.cases].map(({ rowId }) => rowId));

function cellChange(
  before: TrackerCases,
  was: TrackerCase,
  columnBefore: TrackerColumnRead | undefined,
  after: TrackerCases,
  now: TrackerCase,
  column: TrackerColumnRead,
): readonly TrackerChange[] {
  if (!columnBefore) return [];
  const old = valueAt(before.sheet, was.row, columnBefore.column);
  const current = valueAt(after.sheet, now.row, column.column);
  if (sameValue(old, current)) return [];
  const shown = (value: CellValue, { sheet }: TrackerCases, row: number, at: number) =>
    loggedValue(value, styleAt(sheet, row, at).numberFormat);
  return [
    {
      rowId: now.rowId,
      caseNo: now.caseNo,
      columnId: column.id,
      heading: column.heading,
      before: shown(old, before, was.row, columnBefore.column),
      after: shown(current, after, now.row, column.column),
    },
  ];
}

/** Equal to the eye: serials carry binary noise, a blank may be an empty text. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.abs(a);
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return (a ?? '') === (b ?? '');
}

const summary = ({ caseNo, fields }: TrackerCase): string =>
  [caseNo, fields.customerName, fields.description]
    .flatMap((part) => (part === null || part === undefined || part === '' ? [] : [String(part)]))
    .join(' · ');
