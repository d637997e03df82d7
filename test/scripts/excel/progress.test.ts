import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const ROWS = 40_000;

it('tells the row reached while writing and while reading, ever further', async () => {
  const cells = Array.from({ length: 10 }, (_, i) => ({ kind: 'number' as const, number: i + 0.5 }));
  const sheets: WorkbookPlan['sheets'] = [
    { name: '表', visibility: 'visible', columns: [], rowCount: ROWS, row: () => ({ cells }) },
  ];
  const path = join(folder, 'x.xlsx');
  const written: number[] = [];
  await writeWorkbook({ title: 'x', names: [], sheets }, path, {
    onProgress: (sheet, row, rows) => {
      expect([sheet, rows]).toEqual(['表', ROWS]);
      written.push(row);
    },
  });
  const read: number[] = [];
  await readWorkbook(path, { onProgress: (_, row) => read.push(row) });
  for (const rows of [written, read]) {
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows.at(-1)).toBeLessThanOrEqual(ROWS);
  }
  expect(read.at(-1)).toBe(ROWS);
});
