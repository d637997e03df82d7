import { describe, expect, it } from 'vitest';
import { formFieldNames } from '../../../../../functions/core/report/template/formFieldNames';
import {
  carryTemplateMap,
  columnsFor,
  headingsOf,
  proposeTemplateMap,
  undecidedPlaces,
} from '../../../../../functions/core/report/template/proposeTemplateMap';
import type { TemplateCell } from '../../../../../functions/core/report/template/templateMap';

/** A table by the texts of its cells. */
const tableOf = (...rows: readonly (readonly string[])[]): readonly TemplateCell[] =>
  rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      table: 1,
      row: row + 1,
      cell: column + 1,
      column,
      text,
      continued: false,
    })),
  );

const form = tableOf(
  ['客户名称', '', 'Buyer ref.', ''],
  ['批号', '____', 'Stamp:', '内部使用'],
  ['Sorted?', '☐ 是 ☐ 否', '仅供内部', '内部使用'],
  ['措施', '责任人', '计划完成', '备注'],
  ['', '', '', ''],
);

const shown = (entries: ReturnType<typeof undecidedPlaces>): string[] =>
  entries.map(
    ({ how, field, label, row, cell }) => `${how} ${field} ${label} ${String(row)}.${String(cell)}`,
  );

describe('undecidedPlaces', () => {
  const map = proposeTemplateMap(form);

  it('lists labels with room for an answer that no entry speaks for', () => {
    expect(shown(undecidedPlaces(form, map))).toEqual([
      'fill  Buyer ref. 1.4',
      'append  Stamp: 2.3',
      'tick  Sorted? 3.2',
    ]);
  });

  it('lists none of them again once they stand in the mapping', () => {
    const all = { cells: [...map.cells, ...undecidedPlaces(form, map)] };
    expect(undecidedPlaces(form, all)).toEqual([]);
  });
});

describe('carryTemplateMap', () => {
  const map = proposeTemplateMap(form);

  it('keeps decisions that still fit and proposes anew for what has moved', () => {
    const decided = {
      cells: map.cells.map((entry) => (entry.label === '批号' ? { ...entry, field: 'serialNo' } : entry)),
    };
    const changed = form.map((cell) => (cell.text === '客户名称' ? { ...cell, text: '产品名称' } : cell));
    const carried = carryTemplateMap(decided, changed);
    expect(carried.lost.map(({ label }) => label)).toEqual(['客户名称']);
    expect(carried.map.cells.map(({ label, field }) => `${label} ${field}`).sort()).toEqual([
      '产品名称 productName',
      '批号 serialNo',
      '措施 actions',
    ]);
  });

  it('changes nothing where the template is the same', () => {
    expect(carryTemplateMap(map, form)).toEqual({ map, lost: [] });
  });
});

describe('a repeated row', () => {
  it('knows the headings above it and what they mean in another table', () => {
    const rows = proposeTemplateMap(form).cells.find((entry) => entry.how === 'rows');
    if (rows?.how !== 'rows') throw new Error('no repeated row was proposed');
    const headings = headingsOf(rows, form);
    expect(headings).toEqual(['措施', '责任人', '计划完成', '备注']);
    expect(columnsFor('actions', headings)).toEqual(rows.columns);
    expect(columnsFor('team', headings)).toEqual(['', '', '', '']);
  });
});

describe('formFieldNames', () => {
  it('knows the 8D report of every procedure, and no form that does not exist', () => {
    expect(formFieldNames('8D报告', undefined)?.length).toBeGreaterThan(50);
    expect(formFieldNames('没有的表单', undefined)).toBeUndefined();
  });
});
