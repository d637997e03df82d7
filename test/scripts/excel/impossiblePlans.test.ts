import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../functions/core/register/grid';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';
import { OutputProblem } from '../../../scripts/excel/outputProblem';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { PlanError } from '../../../scripts/excel/write/planError';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const text = (value: string): PlanCell => ({ kind: 'text', text: value });
const number = (value: number): PlanCell => ({ kind: 'number', number: value });

const small = (sheet: Partial<SheetPlan>, more: Partial<WorkbookPlan> = {}): WorkbookPlan => ({
  title: 'x',
  names: [],
  sheets: [
    {
      name: '表',
      visibility: 'visible',
      columns: [],
      rowCount: 1,
      row: () => ({ cells: [number(1)] }),
      ...sheet,
    },
  ],
  ...more,
});

describe('what no workbook can hold', () => {
  it.each<{ plan: WorkbookPlan; names: string; why: string }>([
    { plan: small({ name: '1/2月' }), names: '1/2月', why: 'a slash in a sheet name' },
    { plan: small({ name: '长'.repeat(32) }), names: '长长', why: 'a sheet name of 32 characters' },
    { plan: small({ name: "'x" }), names: "'x", why: 'an apostrophe at its end' },
    {
      plan: small({}, { sheets: [...small({}).sheets, ...small({ name: '表' }).sheets] }),
      names: '表',
      why: 'two sheets of one name',
    },
    { plan: small({ visibility: 'hidden' }), names: 'visible', why: 'no visible sheet' },
    { plan: small({ row: () => ({ cells: [number(NaN)] }) }), names: 'A1', why: 'a number that is none' },
    {
      plan: small({ row: () => ({ cells: [{ kind: 'formula', formula: '=A1', result: 1 }] }) }),
      names: '=A1',
      why: 'a formula with its equals sign',
    },
    {
      plan: small({ row: () => ({ cells: [{ kind: 'filled', result: 1 }] }) }),
      names: 'A1',
      why: 'a filled cell outside a calculated column',
    },
    { plan: small({ merges: ['A1:'] }), names: 'A1:', why: 'a range that is none' },
    {
      plan: small({}, { names: [{ name: 'A1', refersTo: '1' }] }),
      names: 'A1',
      why: 'a name that is an address',
    },
    {
      plan: small({ table: { name: 'T', ref: 'A1:B2', style: 'x', columns: [{ heading: 'a' }] } }),
      names: 'A1:B2',
      why: 'a table of the wrong width',
    },
    {
      plan: small({
        table: { name: 'T', ref: 'A1:B2', style: 'x', columns: [{ heading: 'a' }, { heading: 'A' }] },
      }),
      names: 'A',
      why: 'two equal headings',
    },
    {
      plan: small({
        validations: [
          { ref: 'A1', allowBlank: true, severity: 'stop', kind: 'list', values: ['x'.repeat(256)] },
        ],
      }),
      names: 'list',
      why: 'a list longer than 255',
    },
    {
      plan: small({
        validations: [{ ref: 'A1', allowBlank: true, severity: 'stop', kind: 'list', values: ['a,b'] }],
      }),
      names: 'a,b',
      why: 'a comma in a list value',
    },
  ])('$why', async ({ plan: wrong, names }) => {
    const problem: unknown = await writeWorkbook(wrong, join(folder, 'x.xlsx')).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(PlanError);
    expect((problem as PlanError).message).toContain(names);
  });

  it.each<{ plan: WorkbookPlan; code: string; names: string }>([
    {
      plan: small({ row: () => ({ cells: [null, text('长'.repeat(32_768))] }) }),
      code: 'output.textTooLong',
      names: 'B1',
    },
    { plan: small({ rowCount: 1_048_577 }), code: 'output.tooManyRows', names: '1048577' },
    {
      plan: small({ row: () => ({ cells: Array.from({ length: 16_385 }, () => number(1)) }) }),
      code: 'output.tooManyColumns',
      names: '16385',
    },
  ])('$code', async ({ plan: wrong, code, names }) => {
    const problem: unknown = await writeWorkbook(wrong, join(folder, 'x.xlsx')).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(OutputProblem);
    expect((problem as OutputProblem).code).toBe(code);
    for (const language of ['zh', 'en'] as const)
      expect((problem as OutputProblem).sentence(language)).toContain(names);
  });

  it('keeps links beyond the 65,530 a sheet can hold as formulas', async () => {
    const many = join(folder, '链接.xlsx');
    const rowCount = 65_532;
    await writeWorkbook(
      small({
        rowCount,
        row: (row) => ({ cells: [{ kind: 'link', text: `第${row}行`, target: "#'表'!A1" }] }),
      }),
      many,
    );
    const sheet = (await readWorkbook(many)).sheets[0]!;
    expect(sheet.extras.get(cellKey(65_530, 1))).toEqual({ link: "#'表'!A1" });
    expect(sheet.extras.get(cellKey(rowCount, 1))).toMatchObject({
      formula: `HYPERLINK("#'表'!A1","第65532行")`,
    });
    expect(sheet.rows[rowCount]!.values).toEqual(['第65532行']);
  });
});
