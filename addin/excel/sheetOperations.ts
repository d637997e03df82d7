import { cellAddress, columnLetter } from '../../functions/core/register/grid';
import { isDateFormat } from '../../functions/core/tracker/dateSystem';
import type { PlanCell, RowPlan, SheetPlan, StylePlan } from '../../functions/core/tracker/trackerPlan';
import type { Entry } from './cellEntry';
import { cellEntry } from './cellEntry';
import type { Operation } from './operations';
import { callWeight, jsonWeight } from './operations';
import { queueConditionalFormat, queueValidation } from './queueRules';
import { queueStyle, styleCalls } from './queueStyle';
import type { Block } from './styleRuns';
import { addressLists, blockAddress, StyleRuns } from './styleRuns';

/** One write takes at most this many bytes, so that requests can be filled evenly. */
const writeLimit = 400_000;

/** Points of a column width in characters: 7 pixels each and 5 more, 0.75 pt a pixel. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

interface Gathered {
  readonly styles: StyleRuns<StylePlan>;
  readonly numberFormats: StyleRuns<string>;
  readonly heights: StyleRuns<number>;
  readonly fitted: StyleRuns<true>;
  readonly hidden: StyleRuns<true>;
  readonly links: Operation[];
  /** Cells of calculated columns that hold something else than the formula. */
  readonly exceptions: { readonly row: number; readonly column: number; readonly entry: Entry }[];
}

/**
 * The calls that write one sheet of a plan, in order: values first, then the table over them, calculated
 * columns, looks, sizes, rules, panes and print set-up. Rows are asked for once each.
 */
export function* sheetOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  dateShift: number,
): Generator<Operation> {
  const gathered: Gathered = {
    styles: new StyleRuns(),
    numberFormats: new StyleRuns(),
    heights: new StyleRuns(),
    fitted: new StyleRuns(),
    hidden: new StyleRuns(),
    links: [],
    exceptions: [],
  };
  yield* valueOperations(sheet, target, dateShift, gathered);
  yield* gathered.links;
  yield* tableOperations(sheet, target, gathered);
  yield* styleOperations(sheet, target, gathered);
  yield* sizeOperations(sheet, target, gathered);
  yield* ruleOperations(sheet, target);
  yield {
    weight: 10 * callWeight,
    queue: () => {
      queueView(sheet, target);
    },
  };
}

function* valueOperations(
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

export function tableArea(ref: string): { top: number; bottom: number; left: number; right: number } {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (top === undefined) throw new Error(`table range ${ref} is no range`);
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { top: Number(top), bottom: Number(bottom), left: column(left), right: column(right) };
}

function* tableOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  gathered: Gathered,
): Generator<Operation> {
  const { table } = sheet;
  if (!table) return;
  yield {
    weight: 4 * callWeight,
    queue: () => {
      const added = target.tables.add(table.ref, true);
      added.name = table.name;
      added.style = table.style;
    },
  };
  const area = tableArea(table.ref);
  for (const [i, { formula }] of table.columns.entries())
    if (formula !== undefined) yield fillOperation(target, area, area.left + i, formula);
  for (const { row, column, entry } of gathered.exceptions)
    yield {
      weight: 2 * callWeight + jsonWeight(entry),
      queue: () => {
        target.getRange(cellAddress(row, column)).untrack().formulas = [[entry]];
      },
    };
}

/** Writes a calculated column once and copies it down, which weighs the same for any number of rows. */
function fillOperation(
  target: Excel.Worksheet,
  area: { readonly top: number; readonly bottom: number },
  column: number,
  formula: string,
): Operation {
  const first = cellAddress(area.top + 1, column);
  return {
    weight: 4 * callWeight + jsonWeight(formula),
    queue: () => {
      const source = target.getRange(first).untrack();
      source.formulas = [[`=${formula}`]];
      if (area.bottom > area.top + 1) {
        const rest = target.getRange(
          `${cellAddress(area.top + 2, column)}:${cellAddress(area.bottom, column)}`,
        );
        rest.untrack().copyFrom(source, 'Formulas');
      }
    },
  };
}

function* styleOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  gathered: Gathered,
): Generator<Operation> {
  for (const block of gathered.numberFormats.blocks(sheet.rowCount))
    yield {
      weight: 2 * callWeight + jsonWeight(block.key),
      queue: () => {
        // A single value stands for every cell of the range.
        target.getRange(blockAddress(block)).untrack().numberFormat = block.key as unknown as string[][];
      },
    };
  const byStyle = new Map<StylePlan, Block<StylePlan>[]>();
  for (const block of gathered.styles.blocks(sheet.rowCount)) {
    const same = byStyle.get(block.key) ?? [];
    same.push(block);
    byStyle.set(block.key, same);
  }
  for (const [style, blocks] of byStyle)
    for (const addresses of addressLists(blocks))
      yield {
        weight: (2 + styleCalls(style)) * callWeight + addresses.length,
        queue: () => {
          queueStyle(target.getRanges(addresses).untrack().format, style);
        },
      };
}

function* sizeOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  gathered: Gathered,
): Generator<Operation> {
  const widths = new StyleRuns<number>();
  // Columns are runs along one row.
  sheet.columns.forEach(({ width }, i) => {
    widths.row(i + 1, [width]);
  });
  for (const { top, bottom, key } of widths.blocks(sheet.columns.length))
    yield call(() => {
      target.getRange(columnsAddress(top, bottom)).untrack().format.columnWidth = columnPoints(key);
    });
  for (const { top, bottom } of gathered.fitted.blocks(sheet.rowCount))
    yield call(() => {
      target.getRange(`${top}:${bottom}`).untrack().format.autofitRows();
    });
  for (const { top, bottom, key } of gathered.heights.blocks(sheet.rowCount))
    yield call(() => {
      target.getRange(`${top}:${bottom}`).untrack().format.rowHeight = key;
    });
  for (const { top, bottom } of gathered.hidden.blocks(sheet.rowCount))
    yield call(() => {
      target.getRange(`${top}:${bottom}`).untrack().rowHidden = true;
    });
  for (const [i, { hidden }] of sheet.columns.entries())
    if (hidden)
      yield call(() => {
        target.getRange(columnsAddress(i + 1, i + 1)).untrack().columnHidden = true;
      });
  for (const merge of sheet.merges ?? [])
    yield call(() => {
      target.getRange(merge).untrack().merge(false);
    });
}

const call = (queue: () => void): Operation => ({ weight: 2 * callWeight, queue });

const columnsAddress = (from: number, to: number): string => `${columnLetter(from)}:${columnLetter(to)}`;

function* ruleOperations(sheet: SheetPlan, target: Excel.Worksheet): Generator<Operation> {
  for (const plan of sheet.validations ?? [])
    yield {
      weight: 6 * callWeight + jsonWeight(JSON.stringify(plan)),
      queue: () => {
        queueValidation(target, plan);
      },
    };
  const rules = [...(sheet.conditionalFormats ?? [])].sort((a, b) => a.priority - b.priority);
  for (const [place, plan] of rules.entries())
    yield {
      weight: 8 * callWeight + jsonWeight(plan.formula),
      queue: () => {
        queueConditionalFormat(target, plan, place);
      },
    };
}

/** Panes, grid lines, filter and print set-up. The zoom of a window has no API. */
function queueView(sheet: SheetPlan, target: Excel.Worksheet): void {
  if (sheet.tabColor !== undefined) target.tabColor = `#${sheet.tabColor.slice(-6)}`;
  if (sheet.showGridLines === false) target.showGridlines = false;
  if (sheet.autoFilter !== undefined) target.autoFilter.apply(target.getRange(sheet.autoFilter).untrack());
  const { freeze, print } = sheet;
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, freeze.rows, freeze.columns).untrack());
  else if (freeze && freeze.rows > 0) target.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) target.freezePanes.freezeColumns(freeze.columns);
  if (!print) return;
  const { pageLayout } = target;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.area !== undefined) pageLayout.setPrintArea(print.area);
  if (print.repeatRows !== undefined) pageLayout.setPrintTitleRows(print.repeatRows);
  if (print.repeatColumns !== undefined) pageLayout.setPrintTitleColumns(print.repeatColumns);
  const pages = pageLayout.headersFooters.defaultForAllPages;
  if (print.header !== undefined) pages.centerHeader = print.header;
  if (print.footer !== undefined) pages.centerFooter = print.footer;
}
