import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eightDItems, valueColumns } from '../../../../../functions/core/actions/eightDSheet/eightDItems';
import { keyColumn } from '../../../../../functions/core/actions/eightDSheet/caseLines';
import { eightDNumberFindings } from '../../../../../functions/core/actions/eightDSheet/eightDNumbers';
import { planEightDSheet } from '../../../../../functions/core/actions/eightDSheet/planEightDSheet';
import { readEightDSheet } from '../../../../../functions/core/actions/eightDSheet/readEightDSheet';
import type { FieldValue } from '../../../../../functions/core/complaint/complaint';
import type { CellValue, SheetGrid } from '../../../../../functions/core/register/grid';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import type { EightDTableKey } from '../../../../../functions/core/report/eightD/eightDTables';
import type { PlanCell, SheetPlan } from '../../../../../functions/core/tracker';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { aSheet } from '../../../../support/aTracker';

/** The sheet as a host reads it back. */
function written(plan: SheetPlan, change: (rows: CellValue[][]) => void = () => undefined): SheetGrid {
  const rows = Array.from({ length: plan.rowCount }, (_, at) => plan.row(at + 1).cells.map(valueOf));
  change(rows);
  return aSheet(plan.name, rows);
}

const valueOf = (cell: PlanCell): CellValue => {
  if (cell === null || cell.kind === 'blank') return null;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'boolean') return cell.value;
  throw new Error(`no ${cell.kind} is expected here`);
};

const rowOf = (rows: readonly CellValue[][], key: string): number =>
  rows.findIndex((row) => row[keyColumn - 1] === key);

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => /\S/.test(value) && !/[\u0000-\u001f\ufffe\uffff]/.test(value));
const day = fc
  .integer({ min: 36_600, max: 73_000 })
  .map((days) => new Date(Date.UTC(1970, 0, days - 25_569)).toISOString().slice(0, 10));

/** Any answer of the right kind. */
const answer = (kind: string | undefined, options: readonly string[] = []): fc.Arbitrary<FieldValue> => {
  if (options.length > 0) return fc.constantFrom(...options);
  if (kind === 'date' || kind === 'datetime') return day;
  return kind === 'number' ? fc.integer({ min: 0, max: 1_000_000 }) : text;
};

const anyEightD: fc.Arbitrary<EightD> = fc.record({
  fields: fc.record(
    Object.fromEntries(
      eightDItems.flatMap((item) =>
        item.kind === 'field' ? [[item.key, answer(item.field.kind, item.field.options)] as const] : [],
      ),
    ),
    { requiredKeys: [] },
  ),
  tables: fc.record(
    Object.fromEntries(
      eightDItems.flatMap((item) => {
        if (item.kind === 'field') return [];
        const values = Object.fromEntries(
          item.columns.map(({ key, kind, options }) => [key, answer(kind, options)]),
        );
        const fixed = Object.keys(item.fixedRows ?? {});
        const first = item.columns[0]!.key;
        const row = fc.record(values, { requiredKeys: [first] });
        const rows =
          fixed.length === 0
            ? fc.array(row, { minLength: 1, maxLength: 3 })
            : fc
                .subarray(fixed, { minLength: 1 })
                .chain((names) =>
                  fc.tuple(...names.map((name) => row.map((one) => ({ row: name, ...one })))),
                );
        return [[item.key, rows] as const];
      }),
    ),
    { requiredKeys: [] },
  ),
}) as fc.Arbitrary<EightD>;

describe('sheet 8D数据', () => {
  it('reads back what was written, whatever the answers', () => {
    fc.assert(
      fc.property(anyEightD, fc.constantFrom('zh' as const, 'en' as const), (eightD, language) => {
        const read = readEightDSheet(
          written(planEightDSheet({ cases: [{ caseNo: '240703', eightD }], language })),
        );
        expect(read.findings).toEqual([]);
        expect(read.byCase.get('240703')).toEqual(eightD);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the sample and a second, empty case back, line ends and long texts too', () => {
    const long = { fields: { 'd2.statement': '长'.repeat(70_000) }, tables: {} };
    const cases = [
      { caseNo: '240703', eightD: sampleEightD },
      { caseNo: 'A-2', eightD: long },
      { caseNo: 'A-3', eightD: {} },
    ];
    const { byCase, findings } = readEightDSheet(written(planEightDSheet({ cases, language: 'zh' })));
    expect(findings).toEqual([]);
    expect(byCase.get('240703')?.fields).toEqual(sampleEightD.fields);
    expect(byCase.get('240703')?.tables?.whys).toEqual(
      sampleEightD.tables?.whys?.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
      ),
    );
    expect(byCase.get('A-2')).toEqual(long);
    expect([...byCase.keys()]).toEqual(['240703', 'A-2', 'A-3']);
  });

  it('takes a line somebody inserted below a table as a line of it', () => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: sampleEightD }], language: 'zh' });
    const sheet = written(plan, (rows) => {
      rows.splice(rowOf(rows, 'containment/field') + 1, 0, ['1', 'D3', '第三方仓库', 60, 60, 0]);
      rows.splice(rowOf(rows, 'team/5') + 1, 0, ['1', 'D1', '', '钱进', '物流']);
    });
    const { byCase, findings } = readEightDSheet(sheet);
    expect(findings).toEqual([]);
    expect(byCase.get('1')?.tables?.containment?.at(-1)).toEqual({
      row: '第三方仓库',
      stock: 60,
      checked: 60,
      rejected: 0,
    });
    expect(byCase.get('1')?.tables?.team?.at(-1)).toEqual({ name: '钱进', role: '物流' });
  });

  it('knows a line by its words where the key is gone', () => {
    const sheet = aSheet('8D数据', [
      ['客诉编号'],
      ['7', 'D2', '问题陈述（对象、偏差）', '卡扣裂纹'],
      ['7', 'D4', '发生原因', '圆角磨损'],
    ]);
    expect(readEightDSheet(sheet).byCase.get('7')?.fields).toEqual({
      'd2.statement': '卡扣裂纹',
      'd4.occurrence': '圆角磨损',
    });
  });

  it.each([
    {
      key: 'd0.effectiveness',
      cell: '大约九成',
      code: 'eightD.notANumber',
      why: 'a word where a figure belongs',
    },
    { key: 'd2.firstSeen', cell: '7/8/24', code: 'eightD.notADate', why: 'a date that can be read two ways' },
    { key: 'h.safety', cell: '也许', code: 'eightD.notAChoice', why: 'a word beside the list' },
  ])('keeps $why and says so', ({ key, cell, code }) => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: {} }], language: 'zh' });
    const sheet = written(plan, (rows) => (rows[rowOf(rows, key)]![3] = cell));
    const { byCase, findings } = readEightDSheet(sheet);
    expect(byCase.get('1')?.fields).toEqual({ [key]: cell });
    expect(findings.map((finding) => [finding.code, finding.seen])).toEqual([[code, cell]]);
  });

  it('reports lines it does not understand and loses none of them', () => {
    const stray = ['1', 'D9', '没有这一项', '某内容'];
    const homeless = ['', 'D2', '问题陈述（对象、偏差）', '谁的？'];
    const { unknown, findings } = readEightDSheet(aSheet('8D数据', [['客诉编号'], stray, homeless]));
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['eightD.unknownItem', 'C2'],
      ['eightD.noCase', 'A3'],
    ]);
    const again = written(planEightDSheet({ cases: [], unknown, language: 'zh' }));
    expect(readEightDSheet(again).unknown.map((cells) => cells.slice(1))).toEqual([
      stray.slice(1),
      ['D2', '问题陈述（对象、偏差）', '谁的？'],
    ]);
  });

  it('says the same however people sort it', () => {
    const first = { ...sampleEightD, pictures: {} };
    const cases = [
      { caseNo: '1', eightD: first },
      { caseNo: '2', eightD: { fields: { 'd2.what': '划伤' } } },
    ];
    const plan = planEightDSheet({ cases, language: 'zh' });
    const inOrder = readEightDSheet(written(plan)).byCase;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: valueColumns + 2 }), fc.boolean(), (column, up) => {
        const sheet = written(plan, (rows) => {
          const [headings, ...lines] = rows;
          const key = (row: CellValue[]) => String(row[column] ?? '');
          lines.sort((a, b) => (up ? 1 : -1) * key(a).localeCompare(key(b)));
          rows.splice(0, rows.length, headings!, ...lines);
        });
        const { byCase, findings, unknown } = readEightDSheet(sheet);
        expect([findings, unknown]).toEqual([[], []]);
        expect(byCase.get('1')?.fields).toEqual(inOrder.get('1')?.fields);
        expect(byCase.get('2')).toEqual(inOrder.get('2'));
        for (const [table, rows] of Object.entries(inOrder.get('1')?.tables ?? {})) {
          const sorted = byCase.get('1')?.tables?.[table as EightDTableKey] ?? [];
          expect(new Set(sorted.map((row) => JSON.stringify(row)))).toEqual(
            new Set(rows.map((row) => JSON.stringify(row))),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    {
      insert: [3],
      heading: '我的备注',
      findings: [['eightD.ownColumn', 'D1', '我的备注']],
      why: 'a column of remarks put before the answers',
    },
    { insert: [0, 5], heading: null, findings: [], why: 'empty columns put in' },
    {
      insert: [keyColumn],
      heading: '备注',
      findings: [['eightD.ownColumn', 'L1', '备注']],
      why: 'one behind',
    },
  ])('finds its columns by their headings: $why', ({ insert, heading, findings }) => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: sampleEightD }], language: 'zh' });
    const sheet = written(plan, (rows) =>
      rows.forEach((row, at) => {
        for (const column of insert) row.splice(column, 0, at === 0 ? heading : '请确认');
      }),
    );
    const read = readEightDSheet(sheet);
    expect(read.byCase).toEqual(readEightDSheet(written(plan)).byCase);
    expect(read.findings.map(({ code, cell, seen }) => [code, cell, seen])).toEqual(findings);
  });

  it('reads on where headings were reworded or the column of keys was taken out', () => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: sampleEightD }], language: 'zh' });
    const inOrder = readEightDSheet(written(plan)).byCase;
    const reworded = written(plan, (rows) => (rows[0] = rows[0]!.map((text) => `${String(text)}（部门填）`)));
    expect(readEightDSheet(reworded).byCase).toEqual(inOrder);
    const keyless = written(plan, (rows) => rows.forEach((row) => row.splice(keyColumn - 1, 1)));
    const { byCase, findings } = readEightDSheet(keyless);
    expect(findings).toEqual([]);
    expect(byCase).toEqual(inOrder);
  });

  it.each([
    { typed: '24O703', code: 'eightD.misspeltCase', suggest: '240703', why: 'a letter for a figure' },
    {
      typed: '２４0703x',
      code: 'eightD.misspeltCase',
      suggest: '240703',
      why: 'full width and one sign too many',
    },
    { typed: '241713', code: 'eightD.unknownCase', suggest: undefined, why: 'nothing near' },
    { typed: '24070', code: 'eightD.unknownCase', suggest: undefined, why: 'two numbers as near' },
  ])('says that answers stand under a number no case has: $why', ({ typed, code, suggest }) => {
    const plan = planEightDSheet({ cases: [{ caseNo: '240703', eightD: sampleEightD }], language: 'zh' });
    const sheet = written(plan, (rows) => {
      for (const key of ['d2.statement', 'team/2', 'd8.thanks']) rows[rowOf(rows, key)]![0] = typed;
    });
    const read = readEightDSheet(sheet);
    const found = eightDNumberFindings(read, ['240703', '240704', '300001']);
    expect(found.map((one) => [one.code, one.seen, one.suggest, one.params])).toEqual([
      [code, typed, suggest, { lines: 3 }],
    ]);
    expect(found[0]?.cell).toMatch(/^A\d+$/);
    expect(read.byCase.get(typed)?.fields?.['d2.statement']).toBe(sampleEightD.fields?.['d2.statement']);
  });

  it('asks about one report number for two cases', () => {
    const eightD: EightD = { fields: { 'h.reportNo': '8D-2026-07' } };
    const cases = ['1', '2'].map((caseNo) => ({ caseNo, eightD }));
    const read = readEightDSheet(written(planEightDSheet({ cases, language: 'zh' })));
    expect(eightDNumberFindings(read, ['1', '2'])).toMatchObject([
      { code: 'eightD.sameReportNo', field: '2', seen: '8D-2026-07', params: { other: '1' } },
    ]);
  });

  it('offers a drop-down wherever the list is closed', () => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: {} }], language: 'zh' });
    const rows = Array.from({ length: plan.rowCount }, (_, at) => plan.row(at + 1).cells.map(valueOf));
    const lists = new Map(
      plan.validations?.map((rule) => [rule.ref, rule.kind === 'list' ? rule.values : []]),
    );
    expect(lists.get(`D${String(rowOf(rows, 'h.safety') + 1)}`)).toEqual(['是', '否']);
    expect(lists.get(`F${String(rowOf(rows, 'choices/1') + 1)}`)).toEqual(['消除', '防错', '控制', '指导']);
  });

  it.each([
    { language: 'zh', words: ['发生 · 技术', '发生 · 体系', '流出 · 技术', '流出 · 体系'] },
    {
      language: 'en',
      words: ['Made · technical', 'Made · system', 'Escaped · technical', 'Escaped · system'],
    },
  ] as const)('suggests the kinds of causes an action can be for, in $language', ({ language, words }) => {
    const plan = planEightDSheet({ cases: [{ caseNo: '1', eightD: {} }], language });
    const rows = Array.from({ length: plan.rowCount }, (_, at) => plan.row(at + 1).cells.map(valueOf));
    const ref = `D${String(rowOf(rows, 'choices/1') + 1)}`;
    expect(plan.validations?.find((rule) => rule.ref === ref)).toMatchObject({
      values: words,
      severity: 'information',
    });
    const free = readEightDSheet(
      written(
        planEightDSheet({
          cases: [{ caseNo: '1', eightD: { tables: { choices: [{ cause: '圆角磨损' }] } } }],
          language,
        }),
      ),
    );
    expect(free.findings).toEqual([]);
  });
});
