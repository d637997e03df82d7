import { describe, expect, it } from 'vitest';
import { eightDOfAnswers, readCaseCells } from '../../../../../functions/core/actions/eightDSheet/caseCells';
import { planEightDEdits } from '../../../../../functions/core/actions/eightDSheet/planEightDEdits';
import { planEightDSheet } from '../../../../../functions/core/actions/eightDSheet/planEightDSheet';
import { readEightDSheet } from '../../../../../functions/core/actions/eightDSheet/readEightDSheet';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import type { SheetGrid } from '../../../../../functions/core/register/grid';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { aSheet } from '../../../../support/aTracker';

const long = '长'.repeat(31_000);

function sheetOf(...cases: readonly (readonly [string, EightD])[]): SheetGrid {
  const plan = planEightDSheet({
    cases: cases.map(([caseNo, eightD]) => ({ caseNo, eightD })),
    language: 'zh',
  });
  const rows = Array.from({ length: plan.rowCount }, (_, at) =>
    plan.row(at + 1).cells.map((cell) => {
      if (cell === null || cell.kind === 'blank') return null;
      if (cell.kind === 'text') return cell.text;
      return cell.kind === 'number' ? cell.number : null;
    }),
  );
  return aSheet(plan.name, rows);
}

const edited = (eightD: EightD): EightD => ({
  ...eightD,
  fields: { ...eightD.fields, 'd2.statement': long },
  tables: {
    ...eightD.tables,
    containment: [...(eightD.tables?.containment ?? []), { row: '第三方仓库', stock: 60 }],
  },
});

describe('answers of a case by name', () => {
  it('make the same 8D data as the sheet itself, long texts and lines beside the fixed ones too', () => {
    const sheet = sheetOf(['A-1', {}], ['240703', edited(sampleEightD)]);
    for (const caseNo of ['A-1', '240703', 'B-9']) {
      const { cells, lines } = readCaseCells(sheet, caseNo);
      const own = eightDOfAnswers(
        (name) => cells.get(name)?.value ?? null,
        (group) => lines.get(group) ?? 0,
      );
      expect(own).toEqual(readEightDSheet(sheet).byCase.get(caseNo) ?? { fields: {}, tables: {} });
    }
  });

  it('refuse a text that goes on in further lines', () => {
    const sheet = sheetOf(['240703', edited(sampleEightD)]);
    const order = { caseNo: '240703', language: 'zh' } as const;
    const edits = [{ name: 'd2.statement', was: long, value: '短' }];
    expect(planEightDEdits(sheet, { ...order, edits })).toMatchObject({ kind: 'conflict' });
  });

  it('change a number format only where the value would not show', () => {
    const sheet: SheetGrid = {
      ...sheetOf(['1', {}]),
      styles: [{ numberFormat: 'General' }, { numberFormat: '@' }, { numberFormat: 'yyyy/m/d' }],
    };
    const place = (name: string) => readCaseCells(sheet, '1').cells.get(name)!;
    const format = (name: string, style: number) => {
      const { row, column } = place(name);
      const { values } = sheet.rows[row]!;
      const styled = values.map((_, at) => (at + 1 === column ? style : 0));
      const rows = sheet.rows.map((one, at) => (at === row ? { values, styles: styled } : one));
      const edits = [{ name, was: null, value: name.startsWith('h.due') ? '2026-03-05' : 12 }];
      const plan = planEightDEdits({ ...sheet, rows }, { caseNo: '1', edits, language: 'zh' });
      return plan.kind === 'ready' ? plan.cells.map(({ numberFormat }) => numberFormat) : plan.kind;
    };
    expect(format('h.dueD3', 2)).toEqual([undefined]);
    expect(format('h.dueD3', 0)).toEqual(['yyyy-mm-dd']);
    expect(format('d3.produced', 0)).toEqual([undefined]);
    expect(format('d3.produced', 1)).toEqual(['General']);
  });
});
