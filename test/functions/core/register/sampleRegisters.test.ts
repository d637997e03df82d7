import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectWorkbook, readRegister } from '../../../../functions/core/register';
import { readWorkbook } from '../../../../scripts/excel/readWorkbook';
import { scoreRegister, type RegisterScore, type RegisterTruth } from '../../../support/scoreRegister';

const folder = new URL('../../../cases/registers/', import.meta.url);
const samples = [
  's01-injection-register',
  's02-pcb-two-row-header',
  's03-hardware-monthly-sheets',
  's04-bilingual-tracking',
  's05-packaging-month-sections',
];

describe.each(samples)('sample register %s', (name) => {
  let score: RegisterScore;

  beforeAll(async () => {
    const workbook = await readWorkbook(fileURLToPath(new URL(`${name}.xlsx`, folder)));
    const truth = JSON.parse(readFileSync(new URL(`${name}.truth.json`, folder), 'utf8')) as RegisterTruth;
    const inspection = inspectWorkbook(workbook);
    score = scoreRegister(truth, inspection, [...readRegister(workbook, inspection)]);
  });

  it('finds every header row and every complaint row, and gives every row its line', () => {
    expect(score.wrongSheets).toEqual([]);
    expect(score.wrongRows).toEqual([]);
    expect(score.otherKinds).toEqual([]);
  });

  it('maps every column', () => {
    expect(score.wrongColumns).toEqual([]);
  });

  it('takes no wrong value without saying so', () => {
    expect(score.silentlyWrong).toEqual([]);
  });

  it('reads at least 99.5 % of the cells as a careful reader does', () => {
    expect(score.cells).toBeGreaterThan(1_000);
    expect(score.equalCells / score.cells, score.differences.join('\n')).toBeGreaterThanOrEqual(0.995);
  });
});
