import {
  cellAddress,
  cellKey,
  type CellRange,
  type CellStyle,
  type CellValue,
  type GridRow,
  type SheetGrid,
} from '../register/grid';
import { isDateFormat } from './dateSystem';
import type { CellFit } from './longTexts';
import type { ColumnPlan, PlanCell, RowPlan, SheetPlan, StylePlan } from './trackerPlan';

const GREY = 'FFA6A6A6';
const DEFAULT_WIDTH = 8.43;

/**
 * A sheet of the register as it was: values (results where formulas stood), basic formats, widths, merges, what was
 * hidden. Protected without a password and with a grey tab, because it is the evidence the tracker points back to.
 *
 * @param fit - Shortens texts Excel cannot hold in a cell and keeps the whole elsewhere.
 * @param dateShift - Days to add to dates of a 1904 workbook, because the tracker counts from 1900.
 */
export function planOriginalSheet(grid: SheetGrid, name: string, fit: CellFit, dateShift: number): SheetPlan {
  const rowCount = Math.max(grid.rows.length - 1, 1);
  const looks = grid.styles.map(lookOf);
  return {
    name,
    visibility: grid.visibility === 'visible' ? 'visible' : 'hidden',
    tabColor: GREY,
    columns: columnsOf(grid),
    rowCount,
    row: (number) => originalRow({ grid, looks, name, fit, dateShift }, grid.rows[number], number),
    merges: grid.merges.map(addressOf),
    ...(grid.frozenRows ? { freeze: { rows: grid.frozenRows, columns: 0 } } : {}),
    ...(grid.autoFilter ? { autoFilter: addressOf(grid.autoFilter) } : {}),
    protection: { allow: ['formatColumns', 'formatRows', 'autoFilter'] },
    print: { paper: 'A4', landscape: true, fitToWidth: true },
  };
}

interface OriginalCopy {
  readonly grid: SheetGrid;
  readonly looks: readonly (StylePlan | undefined)[];
  readonly name: string;
  readonly fit: CellFit;
  readonly dateShift: number;
}

function originalRow(
  { grid, looks, name, fit, dateShift }: OriginalCopy,
  row: GridRow | undefined,
  number: number,
): RowPlan {
  if (!row) return { cells: [] };
  const count = Math.max(row.values.length, row.styles.length);
  const cells: PlanCell[] = new Array<PlanCell>(count).fill(null);
  for (let at = 0; at < count; at += 1) {
    const stored = row.values[at] ?? null;
    const moves = dateShift !== 0 && typeof stored === 'number';
    const value = moves && isDateFormat(formatAt(grid, row, at)) ? stored + dateShift : stored;
    const style = looks[row.styles[at] ?? 0];
    const link = grid.extras.size > 0 ? grid.extras.get(cellKey(number, at + 1))?.link : undefined;
    cells[at] = link && typeof value === 'string' ? linkCell(value, link, style) : originalCell(value, style);
    const cell = cells[at];
    if (cell?.kind === 'text') cells[at] = fit(cell, name, number, at + 1);
  }
  return {
    cells,
    ...(row.height === undefined ? {} : { height: row.height }),
    ...(row.hidden ? { hidden: true } : {}),
  };
}

const formatAt = (grid: SheetGrid, row: GridRow, at: number): string =>
  grid.styles[row.styles[at] ?? 0]?.numberFormat ?? 'General';

export function originalCell(value: CellValue, style: StylePlan | undefined): PlanCell {
  const look = style ? { style } : {};
  if (value === null || value === '') return style ? { kind: 'blank', style } : null;
  if (typeof value === 'string') return { kind: 'text', text: value, ...look };
  if (typeof value === 'number') return { kind: 'number', number: value, ...look };
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...look };
  return { kind: 'error', error: value.error, ...look };
}

/** Only addresses a click may safely open stay links; a link into the old workbook would lead nowhere. */
function linkCell(text: string, link: string, style: StylePlan | undefined): PlanCell {
  const look = style ? { style } : {};
  return /^(https?|mailto):/i.test(link) && link.length < 2080
    ? { kind: 'link', text, target: link, ...look }
    : { kind: 'text', text, ...look };
}

function lookOf(style: CellStyle): StylePlan | undefined {
  const { numberFormat, ...look } = style;
  const plain = numberFormat === 'General' && Object.keys(look).length === 0;
  return plain ? undefined : { ...(numberFormat === 'General' ? {} : { numberFormat }), ...look };
}

function columnsOf(grid: SheetGrid): ColumnPlan[] {
  const last = Math.max(0, ...grid.columnWidths.keys(), ...grid.hiddenColumns);
  return Array.from({ length: Math.min(last, 16_384) }, (_, index) => ({
    width: grid.columnWidths.get(index + 1) ?? DEFAULT_WIDTH,
    ...(grid.hiddenColumns.has(index + 1) ? { hidden: true } : {}),
  }));
}

const addressOf = (range: CellRange): string =>
  `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
