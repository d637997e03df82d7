import { describe, expect, it } from 'vitest';
import {
  callsFunctions,
  formulaInRow,
  formulaRuns,
  thawedRows,
} from '../../../../functions/core/tracker/frozenRuns';

describe('formulas of the add-in', () => {
  it.each([
    { formula: '=KESU.DUE("P04","D1",B2)', calls: true, why: 'a call' },
    { formula: '=IF(A1>0,kesu.workdays(A1,B1),"")', calls: true, why: 'inside another function' },
    { formula: '=_xldudf_KESU_DUE("P04")', calls: true, why: 'as Excel names it without the add-in' },
    { formula: '="KESU.DUE("&A1', calls: false, why: 'only its name in a text' },
    { formula: 'KESU.DUE(1)', calls: false, why: 'a text, no formula' },
    { formula: '=MYKESU.X(1)', calls: false, why: 'another add-in' },
  ])('$why', ({ formula, calls }) => {
    expect(callsFunctions(formula)).toBe(calls);
  });

  it('cells with the same formula one below the other make a run', () => {
    const cell = (row: number, column: number, formula: string) => ({ row, column, formula });
    expect(
      formulaRuns([cell(3, 1, 'a'), cell(2, 1, 'a'), cell(5, 1, 'a'), cell(4, 1, 'b'), cell(2, 2, 'a')]),
    ).toEqual([
      { column: 1, top: 2, bottom: 3, formula: 'a' },
      { column: 1, top: 4, bottom: 4, formula: 'b' },
      { column: 1, top: 5, bottom: 5, formula: 'a' },
      { column: 2, top: 2, bottom: 2, formula: 'a' },
    ]);
  });

  it('a formula of the first row reads the same in another, texts aside', () => {
    expect(formulaInRow('IF($D6>$AB66,"$D6",$D6+Kesu_Now)', 6, 12)).toBe(
      'IF($D12>$AB66,"$D6",$D12+Kesu_Now)',
    );
  });

  it('only cells that hold what freezing left get their formula back', () => {
    const run = { formula: '=F()', native: '', left: [1.000_000_000_000_01, '是'] };
    expect(thawedRows([1, '是', 2, '', '=F()'], run)).toEqual([
      'restore',
      'restore',
      'keep',
      'restore',
      'standing',
    ]);
    expect(thawedRows(['=N()', '=M()'], { ...run, native: '=N()' })).toEqual(['restore', 'keep']);
  });
});
