import type { PlanCell, SheetPlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { benchRow, seededRandom } from './benchRegister';

const date = { numberFormat: 'yyyy/m/d' } as const;
const framed = { wrap: true, borders: 'trbl' } as const;
const OWN = 20;
const FILLED = 10;
const columns = (count: number): SheetPlan['columns'] => Array.from({ length: count }, () => ({ width: 12 }));

/**
 * A plan of a tracker's size: 20 columns of the register and 20 of ours, ten of them formulas, beside a copy of the
 * original sheet. Rows are made as they are asked for.
 */
export function benchPlan(rows: number): WorkbookPlan {
  const last = rows + 1;
  const formula = 'IF(OR($C2="",$S2=""),"",INDEX($S$2:$S$4000,MATCH($C2,$S$2:$S$4000,1)))';
  const headings = Array.from({ length: 2 * OWN }, (_, index) => `列${index + 1}`);
  const tracker: SheetPlan = {
    name: '客诉跟踪',
    visibility: 'visible',
    columns: columns(2 * OWN),
    rowCount: last,
    row: rowSource(rows, headings, (row, cells) => {
      for (let i = 0; i < FILLED; i++)
        cells.push({ kind: 'filled', result: i < 5 ? 45_000 + i : '超期', style: date });
      for (let i = 0; i < 5; i++) cells.push({ kind: 'number', number: 46_000 + row / 7, style: date });
      for (let i = 0; i < 4; i++) cells.push({ kind: 'text', text: `阶段${(row + i) % 9}` });
      cells.push({ kind: 'text', text: `row-${row}` });
    }),
    table: {
      name: '客诉',
      ref: `A1:AN${last}`,
      style: 'TableStyleMedium2',
      columns: headings.map((heading, index) => ({
        heading,
        ...(index >= OWN && index < OWN + FILLED && { formula }),
      })),
    },
  };
  const original: SheetPlan = {
    name: '原表',
    visibility: 'visible',
    columns: columns(OWN),
    rowCount: last,
    row: rowSource(rows, headings.slice(0, OWN), () => undefined),
  };
  return { title: '客诉跟踪', names: [], sheets: [tracker, original] };
}

function rowSource(
  seed: number,
  headings: readonly string[],
  append: (row: number, cells: PlanCell[]) => void,
): SheetPlan['row'] {
  const random = seededRandom(seed);
  return (row) => {
    if (row === 1) return { cells: headings.map((text) => ({ kind: 'text', text })) };
    const cells = benchRow(row - 2, random).map(planCell);
    append(row, cells);
    return { cells };
  };
}

function planCell(value: string | number | null, column: number): PlanCell {
  if (value === null) return null;
  if (typeof value === 'string')
    return { kind: 'text', text: value, ...(column === 13 && { style: framed }) };
  return { kind: 'number', number: value, ...((column === 2 || column === 18) && { style: date }) };
}
