import { columnLetter } from '../../functions/core/register/grid';
import type { SheetPlan, StylePlan } from '../../functions/core/tracker/trackerPlan';
import type { Gathered } from './gatheredRows';
import type { Operation } from './operations';
import { callWeight, jsonWeight } from './operations';
import { queueStyle, styleCalls } from './queueStyle';
import type { Block } from './styleRuns';
import { addressLists, blockAddress, StyleRuns } from './styleRuns';

/** Points of a column width in characters: 7 pixels each and 5 more, 0.75 pt a pixel. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Number formats and looks, each on as many cells at once as share it. */
export function* styleOperations(
  sheet: Pick<SheetPlan, 'rowCount'>,
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

/** Widths, heights, hidden rows and columns, merged cells. */
export function* sizeOperations(
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
