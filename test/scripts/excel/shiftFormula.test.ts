import { expect, it } from 'vitest';
import { shiftFormula } from '../../../scripts/excel/shiftFormula';

it.each([
  {
    formula: 'A1+$B$1+C$2+$D3',
    rows: 2,
    columns: 1,
    moved: 'B3+$B$1+D$2+$D5',
    why: '$ holds a row or a column',
  },
  { formula: 'SUM(A1:B9)', rows: 1, columns: 0, moved: 'SUM(A2:B10)', why: 'both ends of a range' },
  {
    formula: 'SUM(3:3,C:C,$D:E)',
    rows: 1,
    columns: 1,
    moved: 'SUM(4:4,D:D,$D:F)',
    why: 'whole rows and columns',
  },
  { formula: '"A1"&A1', rows: 1, columns: 0, moved: '"A1"&A2', why: 'texts stay' },
  {
    formula: `'A1 表'!A1+Sheet1!B2`,
    rows: 1,
    columns: 0,
    moved: `'A1 表'!A2+Sheet1!B3`,
    why: 'sheet names stay',
  },
  {
    formula: 'LOG10(A1)+TAX2025',
    rows: 1,
    columns: 0,
    moved: 'LOG10(A2)+TAX2026',
    why: 'functions stay, TAX2025 is a cell',
  },
  {
    formula: '客诉表[[#This Row],[A1]]+A1',
    rows: 1,
    columns: 0,
    moved: '客诉表[[#This Row],[A1]]+A2',
    why: 'table columns stay',
  },
  { formula: 'A1', rows: -1, columns: 0, moved: '#REF!', why: 'above the first row' },
  { formula: 'XFD1', rows: 0, columns: 1, moved: '#REF!', why: 'behind the last column' },
  {
    formula: '工作日_A1+名称1',
    rows: 5,
    columns: 5,
    moved: '工作日_A1+名称1',
    why: 'names with letters before the reference',
  },
  { formula: 'A1', rows: 0, columns: 0, moved: 'A1', why: 'nothing to do' },
])('$why', ({ formula, rows, columns, moved }) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
