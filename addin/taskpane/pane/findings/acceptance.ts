import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import { toExcelSerial, toIsoDate, type LocalTime } from '../../../../functions/core/calendar';
import { fields, type FieldKey } from '../../../../functions/core/complaint/fields';
import type { Status } from '../../../../functions/core/complaint/complaint';
import { styleAt, valueAt } from '../../../../functions/core/register/grid';
import { isDateFormat } from '../../../../functions/core/tracker/dateSystem';
import { ids } from '../../../../functions/core/tracker/kesuColumns';
import type { CellEdit, Shown } from '../../../excel/tableRows';
import type { FindingLine } from './findingLines';

/** What accepting a suggestion would write. */
export interface Acceptance {
  readonly edit: CellEdit;
  /** As people read it. */
  readonly before: string;
  readonly after: string;
}

/**
 * The edit that brings the tracker's cell to what a finding suggests; undefined where nothing is suggested, the row or
 * column is gone, the suggestion cannot be a value of this column, or it stands there already.
 *
 * @param dateShift - What has to be taken off a date before it is written into this workbook.
 */
export function acceptanceOf(
  { rowId, field, suggestion }: FindingLine,
  cases: TrackerCases,
  dateShift: number,
): Acceptance | undefined {
  const one = cases.caseById.get(rowId);
  const column = cases.columns.find(
    (candidate) =>
      candidate.data &&
      candidate.field !== null &&
      [candidate.heading, fields[candidate.field].zh, fields[candidate.field].en].includes(field),
  );
  if (!one || !column || column.field === null || suggestion === '') return undefined;
  const value = valueFor(column.field, suggestion, cases);
  if (value === undefined) return undefined;
  const stored = valueAt(cases.sheet, one.row, column.column);
  const now: Shown = stored === null ? '' : typeof stored === 'object' ? stored.error : stored;
  if (now === value) return undefined;
  const isDate = isDateFormat(styleAt(cases.sheet, one.row, column.column).numberFormat);
  const shifted = (shown: Shown): Shown => (isDate && typeof shown === 'number' ? shown - dateShift : shown);
  const before = one.fields[column.field];
  return {
    edit: { heading: column.heading, was: shifted(now), value: shifted(value) },
    before: typeof before === 'string' || typeof before === 'number' ? String(before) : String(now),
    after: suggestion,
  };
}

/** A suggestion as the column's cells hold it. */
function valueFor(field: FieldKey, suggestion: string, { input }: TrackerCases): Shown | undefined {
  switch (fields[field].type) {
    case 'date':
    case 'datetime': {
      const day = toIsoDate(suggestion.slice(0, 10));
      if (day === undefined) return undefined;
      return /T\d\d:\d\d/.test(suggestion) ? toExcelSerial(suggestion as LocalTime) : toExcelSerial(day);
    }
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate': {
      const number = Number(suggestion);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return suggestion === 'true' ? input.texts.yes : suggestion === 'false' ? input.texts.no : suggestion;
    default:
      return field === 'status' ? (input.texts.status[suggestion as Status] ?? suggestion) : suggestion;
  }
}

/** The edit that takes one off the number of open findings shown in the row; undefined where none is shown. */
export function countDown(rowId: string, cases: TrackerCases): CellEdit | undefined {
  const one = cases.caseById.get(rowId);
  const column = cases.columns.find(({ id }) => id === ids.findings);
  if (!one || !column) return undefined;
  const count = valueAt(cases.sheet, one.row, column.column);
  return typeof count === 'number' && count > 0
    ? { heading: column.heading, was: count, value: count - 1 }
    : undefined;
}
