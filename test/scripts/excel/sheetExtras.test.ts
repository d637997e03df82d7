import { expect, it } from 'vitest';
import { cellKey } from '../../../functions/core/register/grid';
import { SheetExtras } from '../../../scripts/excel/read/sheetExtras';

const LAST_COLUMN = 16_384;
const group = { formula: 'A4+$B$1', row: 4, column: 3 };
const other = { formula: 'A1', row: 4, column: LAST_COLUMN };

function aSheet(): SheetExtras {
  const extras = new SheetExtras();
  extras.set(cellKey(4, 3), { formula: group.formula });
  for (const row of [5, 6, 9]) extras.share(group, row, 3);
  extras.share(other, 7, LAST_COLUMN);
  extras.set(cellKey(6, 3), { formula: 'A6+$B$1', note: '已核对' });
  extras.set(cellKey(1, 1), { link: 'https://a.example/' });
  return extras;
}

it.each([
  { row: 4, column: 3, extra: { formula: 'A4+$B$1' }, why: 'the master' },
  { row: 5, column: 3, extra: { formula: 'A5+$B$1' }, why: 'a cell of a run' },
  {
    row: 6,
    column: 3,
    extra: { formula: 'A6+$B$1', note: '已核对' },
    why: 'a cell of a run with a note of its own',
  },
  { row: 7, column: 3, extra: undefined, why: 'between two runs' },
  { row: 9, column: 3, extra: { formula: 'A9+$B$1' }, why: 'a second run' },
  { row: 10, column: 3, extra: undefined, why: 'below the last run' },
  { row: 7, column: LAST_COLUMN, extra: { formula: 'A4' }, why: 'the last column' },
  { row: 8, column: LAST_COLUMN, extra: undefined, why: 'below it' },
])('$why', ({ row, column, extra }) => {
  const found = aSheet().get(cellKey(row, column));
  expect(found && { ...found, formula: found.formula }).toEqual(
    extra === undefined ? undefined : expect.objectContaining(extra),
  );
});

it('counts and lists every cell once', () => {
  const extras = aSheet();
  const cells = [
    cellKey(1, 1),
    cellKey(4, 3),
    cellKey(5, 3),
    cellKey(6, 3),
    cellKey(9, 3),
    cellKey(7, LAST_COLUMN),
  ];
  expect(extras.size).toBe(cells.length);
  expect([...extras.keys()].sort((a, b) => a - b)).toEqual(cells.sort((a, b) => a - b));
  expect([...extras.values()]).toHaveLength(cells.length);
});
