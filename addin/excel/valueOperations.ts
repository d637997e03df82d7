import { cellAddress } from '../../functions/core/register/grid';
import { isDateFormat } from '../../functions/core/tracker/dateSystem';
import type { PlanCell, RowPlan, SheetPlan, StylePlan } from '../../functions/core/tracker/trackerPlan';
import type { Entry } from './cellEntry';
import { cellEntry } from './cellEntry';
import type { Gathered } from './gatheredRows';
import type { Operation } from './operations';
import { callWeight, jsonWeight } from './operations';
import { tableArea } from './tableArea';

/** One write takes at most this many bytes, so that requests can be filled evenly. */
const writeLimit = 400_000;

/** Writes the cells block by block and notes what later operations need to know of the rows. */
export function* valueOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  dateShift: number,
  gathered: Gathered,
): Generator<Operation> {
  const width = sheet.columns.length;
  let rows: Entry[][] = [];
  let weight = 0;
  for (let at = 1; at <= sheet.rowCount; at++) {
    const row = sheet.row(at);
    const entries = rowEntries(sheet, row, width, dateShift);
    gather(sheet, target, row, at, entries, gathered);
    rows.push(entries);
    for (const entry of entries) weight += jsonWeight(entry);
    if (weight < writeLimit && at < sheet.rowCount) continue;
    yield writeRows(target, rows, at - rows.length + 1, weight);
    rows = [];
    weight = 0;
  }
}

function rowEntries(sheet: SheetPlan, row: RowPlan, width: number, dateShift: number): Entry[] {
  const entries: Entry[] = [];
  for (let c = 0; c < Math.max(width, row.cells.length); c++) {
    const cell = row.cells[c] ?? null;
    const code = styleOf(sheet, cell, c)?.numberFormat;
    const moves = dateShift !== 0 && code !== undefined && isDateFormat(code);
    entries.push(cellEntry(cell, moves, dateShift));
  }
  return entries;
}

const styleOf = (sheet: SheetPlan, cell: PlanCell, column: number): StylePlan | undefined =>
  cell?.style ?? sheet.columns[column]?.style;

function gather(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  row: RowPlan,
  at: number,
  entries: readonly Entry[],
  gathered: Gathered,
): void {
  const styles = entries.map((_, c) => styleOf(sheet, row.cells[c] ?? null, c));
  gathered.styles.row(at, styles);
  gathered.numberFormats.row(
    at,
    styles.map((s) => (s?.numberFormat === 'General' ? undefined : s?.numberFormat)),
  );
  gathered.heights.row(at, [row.fitted ? undefined : row.height]);
  gathered.fitted.row(at, [row.fitted ? true : undefined]);
  gathered.hidden.row(at, [row.hidden ? true : undefined]);
  row.cells.forEach((cell, c) => {
    if (cell?.kind === 'link') gathered.links.push(linkOperation(target, cell, cellAddress(at, c + 1)));
  });
  const body = sheet.table && tableArea(sheet.table.ref);
  if (!body || at <= body.top || at > body.bottom) return;
  sheet.table?.columns.forEach((column, i) => {
    const c = body.left + i - 1;
    if (column.formula !== undefined && row.cells[c]?.kind !== 'filled')
      gathered.exceptions.push({ row: at, column: c + 1, entry: entries[c] ?? '' });
  });
}

function linkOperation(
  target: Excel.Worksheet,
  link: PlanCell & { readonly kind: 'link' },
  address: string,
): Operation {
  const place = link.target.startsWith('#')
    ? { documentReference: link.target.slice(1) }
    : { address: link.target };
  return {
    weight: 2 * callWeight + jsonWeight(link.target) + jsonWeight(link.text),
    queue: () => {
      target.getRange(address).untrack().hyperlink = { ...place, textToDisplay: link.text };
    },
  };
}

function writeRows(target: Excel.Worksheet, rows: Entry[][], top: number, weight: number): Operation {
  const width = Math.max(...rows.map((r) => r.length), 1);
  for (const row of rows) while (row.length < width) row.push('');
  // The client cuts a write into parts of 1,500 cells, each with its own paths.
  const parts = Math.ceil((rows.length * width) / 1_500);
  return {
    weight: weight + rows.length * 3 + (2 + 5 * parts) * callWeight,
    queue: () => {
      target.getRangeByIndexes(top - 1, 0, rows.length, width).untrack().formulas = rows;
    },
  };
}
