import { fromExcelSerial, toExcelSerial, type IsoDate } from '../../../../functions/core/calendar';
import type { Profile } from '../../../../functions/core/procedure';
import { readDuration } from '../../../../functions/core/procedure/deadline/readDuration';
import { cellAddress, valueAt, type SheetGrid } from '../../../../functions/core/register/grid';
import {
  DAYS_FROM,
  MARK_COLUMN,
  OFF_COLUMN,
  settingMarks,
  WORK_COLUMN,
} from '../../../../functions/core/tracker/settingsPage';
import type { Shown } from '../../../excel/tableRows';
import type { PlainCellEdit } from '../workbookPort';

/** One figure of the settings sheet: a parameter of the procedure, or a length for a limit that says “at once”. */
export interface FigureCell {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly type: Profile['parameters'][number]['type'];
  /** Unit of a bare number. */
  readonly unit: string;
  readonly choices: readonly string[];
  /** What stands in the sheet, as one would type it. */
  readonly text: string;
  readonly cell: string;
  readonly was: Shown;
  /** Cell of the unit, for lengths of time. */
  readonly unitCell: string;
  readonly unitWas: Shown;
}

/** Days of the company's own, as its sheet lists them. */
export interface DayCells {
  readonly days: readonly IsoDate[];
  /** Cells of the list with what stands in them. */
  readonly cells: readonly { readonly cell: string; readonly was: Shown }[];
}

export interface SettingCells {
  readonly figures: readonly FigureCell[];
  readonly off: DayCells;
  readonly work: DayCells;
}

/** Places for days that a settings sheet has at least. */
const DAY_ROWS = 200;
const [VALUE_COLUMN, UNIT_COLUMN, CLAUSE_COLUMN] = [3, 4, 5];

/** Finds what people may change on a settings sheet, by the marks of its hidden column. */
export function readSettingCells(sheet: SheetGrid, profile: Profile): SettingCells {
  const figures: FigureCell[] = [];
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const mark = valueAt(sheet, row, MARK_COLUMN);
    if (typeof mark === 'string' && mark.startsWith(settingMarks.parameter))
      figures.push(figureAt(sheet, row, mark.slice(settingMarks.parameter.length), profile));
  }
  return { figures, off: daysAt(sheet, OFF_COLUMN), work: daysAt(sheet, WORK_COLUMN) };
}

function figureAt(sheet: SheetGrid, row: number, id: string, { parameters }: Profile): FigureCell {
  const parameter = parameters.find((one) => one.id === id);
  const type = parameter?.type ?? 'duration';
  const [was, unitWas] = [shownAt(sheet, row, VALUE_COLUMN), shownAt(sheet, row, UNIT_COLUMN)];
  const text = was === '' ? '' : type === 'duration' ? `${String(was)}${String(unitWas)}` : String(was);
  return {
    id,
    name: String(shownAt(sheet, row, 2)),
    clause: String(shownAt(sheet, row, CLAUSE_COLUMN)),
    type,
    unit: parameter?.unit ?? '',
    choices: parameter?.choices ?? [],
    text,
    cell: cellAddress(row, VALUE_COLUMN),
    was,
    unitCell: cellAddress(row, UNIT_COLUMN),
    unitWas,
  };
}

/** The edits that bring a figure to what was typed, already known to be readable. */
export function figureEdits(
  figure: FigureCell,
  value: string | number | undefined,
): readonly PlainCellEdit[] {
  const { cell, was, unitCell, unitWas, type, unit } = figure;
  if (type !== 'duration') return changed({ cell, was, value: value ?? '' });
  const length = value === undefined ? undefined : readDuration(value, unit);
  return [
    ...changed({ cell, was, value: length?.amount ?? '' }),
    ...changed({ cell: unitCell, was: unitWas, value: length?.unit ?? unitWas }),
  ];
}

/** The edits that make a list hold these days, in order; undefined where the sheet has no room for them. */
export function dayEdits(
  { cells }: DayCells,
  days: readonly IsoDate[],
  dateShift: number,
): readonly PlainCellEdit[] | undefined {
  if (days.length > cells.length) return undefined;
  const sorted = [...new Set(days)].sort();
  const stored = (value: Shown): Shown => (typeof value === 'number' ? value - dateShift : value);
  return cells.flatMap(({ cell, was }, at) => {
    const day = sorted[at];
    return changed({ cell, was: stored(was), value: stored(day === undefined ? '' : toExcelSerial(day)) });
  });
}

const changed = (edit: PlainCellEdit): readonly PlainCellEdit[] => (edit.was === edit.value ? [] : [edit]);

function daysAt(sheet: SheetGrid, column: number): DayCells {
  const last = Math.max(DAYS_FROM + DAY_ROWS, sheet.rows.length) - 1;
  const cells = Array.from({ length: last - DAYS_FROM + 1 }, (_, at) => ({
    cell: cellAddress(DAYS_FROM + at, column),
    was: shownAt(sheet, DAYS_FROM + at, column),
  }));
  const days = cells.flatMap(({ was }) => {
    const day = typeof was === 'number' ? fromExcelSerial(Math.floor(was))?.date : undefined;
    return day === undefined ? [] : [day];
  });
  return { days, cells };
}

function shownAt(sheet: SheetGrid, row: number, column: number): Shown {
  const value = valueAt(sheet, row, column);
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
