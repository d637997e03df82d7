import { describe, expect, it } from 'vitest';
import { buildEightD } from '../../../../functions/core/report/eightD/buildEightD';
import { containmentCoverage } from '../../../../functions/core/report/eightD/containmentCoverage';
import { disciplinePages, type PageItem } from '../../../../functions/core/report/eightD/disciplinePages';
import type { EightD } from '../../../../functions/core/report/eightD/eightD';
import { eightDDrawing } from '../../../../functions/core/report/eightD/eightDDrawing';
import { sumInFigures } from '../../../../functions/core/report/eightD/eightDTableRows';
import {
  eightDTables,
  type EightDTableDefinition,
} from '../../../../functions/core/report/eightD/eightDTables';
import {
  eightDField,
  eightDFieldKeys,
  fillEightD,
} from '../../../../functions/core/report/eightD/fillEightD';
import { pagesOf } from '../../../../functions/core/report/eightD/missingAnswers';
import type { FormFieldKind } from '../../../../functions/core/report/formDefinition';
import { findTemplateName } from '../../../../functions/core/report/template/templateNames';
import { aContext, partText, valueBeside } from '../../../support/documentModel';

describe('fillEightD', () => {
  it.each([
    { key: 'd3.measure' as const, fields: { interimMeasure: '隔离' }, why: 'interim measure answers D3' },
    { key: 'd4.occurrence' as const, fields: { rootCause: '隔离' }, why: 'root cause answers D4' },
    { key: 'd4.escape' as const, fields: { escapeCause: '隔离' }, why: 'escape cause answers D4' },
    { key: 'd5.chosen' as const, fields: { correctiveAction: '隔离' }, why: 'corrective action answers D5' },
    { key: 'd7.prevention' as const, fields: { preventiveAction: '隔离' }, why: 'prevention answers D7' },
  ])('$why', ({ key, fields }) => {
    expect(fillEightD({}, fields, 'zh').fields?.[key]).toBe('隔离');
  });

  it('never overwrites what the 8D data says', () => {
    const eightD = { fields: { 'd4.occurrence': '模具磨损' } };
    expect(fillEightD(eightD, { rootCause: '待查' }, 'zh').fields?.['d4.occurrence']).toBe('模具磨损');
  });

  it('makes the register’s action with owner the first line of the plan', () => {
    const fields = { correctiveAction: '修模', actionOwner: '孙伟', actionDueDate: '2024-07-20' };
    expect(fillEightD({}, fields, 'zh').tables?.actions).toEqual([
      { action: '修模', owner: '孙伟', planned: '2024-07-20', done: null },
    ]);
  });
});

describe('containmentCoverage', () => {
  it.each([
    {
      produced: 5000,
      consumed: 900,
      stock: [300, 1200, 2600],
      checked: [300, 1200, 2540],
      coverage: { suspect: 4100, listed: 4100, checked: 4040, unlocated: 0, unchecked: 60 },
      why: 'located but not all checked',
    },
    {
      produced: 1000,
      consumed: 0,
      stock: [400],
      checked: [400],
      coverage: { suspect: 1000, listed: 400, checked: 400, unlocated: 600, unchecked: 0 },
      why: 'goods nobody has located',
    },
  ])('$why', ({ produced, consumed, stock, checked, coverage }) => {
    const rows = stock.map((amount, i) => ({ row: 'store', stock: amount, checked: checked[i] ?? null }));
    const eightD = {
      fields: { 'd3.produced': produced, 'd3.consumed': consumed },
      tables: { containment: rows },
    };
    expect(containmentCoverage(eightD)).toEqual(coverage);
  });

  it.each([
    { consumed: '约 900', stock: 1200, coverage: { listed: 1200 }, total: '1200', why: 'unclear use' },
    { consumed: 900, stock: '约一千', coverage: { suspect: 4100 }, total: '?', why: 'unclear stock' },
    {
      consumed: null,
      stock: '不适用，因为本批未出货',
      coverage: { suspect: 5000, listed: 300, unlocated: 4700 },
      total: '300',
      why: 'none for a reason',
    },
  ])('reckons with no words: $why', ({ consumed, stock, coverage, total }) => {
    const containment = [
      { row: 'store', stock },
      ...(total === '300' ? [{ row: 'process', stock: 300 }] : []),
    ];
    const eightD = { fields: { 'd3.produced': 5000, 'd3.consumed': consumed }, tables: { containment } };
    expect(containmentCoverage(eightD)).toEqual(coverage);
    const texts = partText(buildEightD(eightD, {}, aContext(), 'D3').parts[0]);
    expect(texts[texts.indexOf('合计') + 1]).toBe(total);
  });

  it('says that a sum is not whole', () => {
    const rows = [{ stock: 60 }, { stock: '约 40' }];
    expect(sumInFigures(rows, 'stock')).toBe('60 + ?');
  });

  it('gives no figure it does not have', () => {
    expect(containmentCoverage({})).toEqual({});
  });
});

/** A text of its own for every place that takes any text, a word of its list for the others. */
const everyAnswer: EightD = {
  fields: Object.fromEntries(
    eightDFieldKeys.map((key) => [key, eightDField(key).options?.[0] ?? textFor(key, eightDField(key).kind)]),
  ),
  tables: Object.fromEntries(
    Object.entries<EightDTableDefinition>(eightDTables).map(([table, { columns, fixedRows }]) => [
      table,
      Object.keys(fixedRows ?? { 1: '' }).map((row) => ({
        ...(fixedRows === undefined ? {} : { row }),
        ...Object.fromEntries(
          Object.entries(columns).map(([column, { options, kind }]) => [
            column,
            options?.[column === 'status' ? 1 : 0] ?? textFor(`${table}/${row}/${column}`, kind),
          ]),
        ),
      })),
    ]),
  ),
};

/** Figures would be rounded and days rewritten: they say what they say as texts do. */
function textFor(place: string, kind: FormFieldKind | undefined): string {
  return kind === 'date' ? '2026-03-05' : `‹${place}›`;
}

/** What a part of the report has to say of `everyAnswer`; photographs are no text. */
function answersOf(item: PageItem): readonly string[] {
  const said = (text: unknown): readonly string[] =>
    typeof text === 'string' && text.startsWith('‹') ? [text] : [];
  if (item.kind === 'fields') return item.keys.flatMap((key) => said(everyAnswer.fields?.[key]));
  if (item.kind !== 'table') return [];
  return (everyAnswer.tables?.[item.key] ?? []).flatMap((row) => Object.values(row).flatMap(said));
}

describe('eightDDrawing', () => {
  const said = (table: 'candidates' | 'whys', eightD: EightD): string => {
    const picture = eightDDrawing(table, eightD, 'zh');
    if (picture?.type !== 'drawing') return '';
    return picture.drawing.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');
  };

  it('is drawn only of what was answered', () => {
    expect(eightDDrawing('candidates', { tables: { candidates: [{ row: 'man', cause: ' ' }] } }, 'zh')).toBe(
      undefined,
    );
    expect(eightDDrawing('whys', {}, 'zh')).toBe(undefined);
    expect(eightDDrawing('team', everyAnswer, 'zh')).toBe(undefined);
  });

  it('says what it explains, or that it is the problem', () => {
    const tables = { candidates: [{ row: 'man', cause: '未复核' }] };
    expect(said('candidates', { tables })).toContain('问题');
    expect(said('candidates', { fields: { 'h.title': '外壳：开裂' }, tables })).toContain('外壳：开裂');
  });

  it.each([
    { own: ['信息'], expected: ['信息', '原因0'], why: 'a class beside the six' },
    { own: ['信息', '供应商'], expected: ['信息', '供应商', '原因1'], why: 'two of them' },
    {
      own: ['信息', '供应商', '物流', '设计'],
      expected: ['其他', '信息：原因0', '设计：原因3'],
      why: 'more, on one branch',
    },
  ])('leaves out no cause: $why', ({ own, expected }) => {
    const candidates = own.map((row, at) => ({ row, cause: `原因${String(at)}` }));
    const drawn = said('candidates', { tables: { candidates } });
    for (const words of expected) expect(drawn).toContain(words);
  });

  it('asks the steps in their order and draws a root cause without any', () => {
    const whys = [
      { row: '为什么 6', occurrenceTechnical: '第六步' },
      { row: 'why2', occurrenceTechnical: '第二步' },
      { row: 'why1', occurrenceTechnical: '第一步' },
    ];
    const rootCauses = [{ row: 'escapeSystem', cause: '无此检验项目' }];
    const drawn = said('whys', { tables: { whys, rootCauses } });
    expect(drawn).toMatch(/1\. 第一步.*2\. 第二步.*3\. 第六步.*根本原因：无此检验项目/);
  });
});

describe('buildEightD', () => {
  it.each([
    { stage: 'D3' as const, last: 'D3 临时措施', absent: 'D4 根本原因分析' },
    { stage: 'D5' as const, last: 'D5 永久措施选择', absent: 'D6 实施与验证' },
    { stage: 'D8' as const, last: 'D8 结案与表彰', absent: undefined },
  ])('goes as far as its stage $stage', ({ stage, last, absent }) => {
    const texts = partText(buildEightD({}, {}, aContext(), stage).parts[0]);
    expect(texts).toContain(last);
    if (absent !== undefined) expect(texts).not.toContain(absent);
  });

  it('adds the containment table up and shows what is not located', () => {
    const containment = [
      { row: 'store', stock: 1200, checked: 1200, rejected: 9 },
      { row: '寄售库', stock: 100, checked: 50, rejected: 0 },
    ];
    const model = buildEightD(
      { fields: { 'd3.produced': 2000, 'd3.consumed': 500 }, tables: { containment } },
      {},
      aContext(),
      'D3',
    );
    const texts = partText(model.parts[0]);
    const total = texts.indexOf('合计');
    expect(texts.slice(total + 1, total + 4)).toEqual(['1300', '1250', '9']);
    expect(texts).toContain('寄售库');
    expect(valueBeside(model, '数量核对')).toContain('未落实 200');
  });

  it('names what a final report still lacks', () => {
    const { missing } = buildEightD({}, { customerName: '恒润' }, aContext());
    expect(missing).toContain('d4.verification');
    expect(missing).not.toContain('h.customer');
    expect(missing).not.toContain('d5.approval');
  });

  it('prints every answer and every table exactly once', () => {
    const items = disciplinePages.flatMap(({ items }) => items);
    const printed = items.flatMap((item) =>
      item.kind === 'fields' || item.kind === 'photos' ? item.keys : [],
    );
    expect([...printed].sort()).toEqual([...eightDFieldKeys].sort());
    const tables = items.flatMap((item) => (item.kind === 'table' ? [item.key] : []));
    expect([...tables].sort()).toEqual(Object.keys(eightDTables).sort());
  });

  it.each(['zh', 'en', 'zh-en'] as const)('prints whatever was answered, in %s', (language) => {
    for (const stage of ['D3', 'D5', 'D8'] as const) {
      const texts = partText(buildEightD(everyAnswer, {}, aContext({ language }), stage).parts[0]).join('\n');
      for (const { id, items } of pagesOf(stage))
        for (const item of items)
          for (const said of answersOf(item)) expect(texts, `${stage} ${id}`).toContain(said);
    }
  });

  it('gives captions, sums and chosen words in both languages where both are asked for', () => {
    const texts = partText(buildEightD(everyAnswer, {}, aContext({ language: 'zh-en' }), 'D8').parts[0]);
    const all = texts.join('\n');
    for (const both of [
      '合计 Total',
      '成立\nConfirmed',
      '消除\nEliminate',
      '进行中\nIn progress',
      '中文 / English',
    ])
      expect(all).toContain(both);
    expect(all).toMatch(/生产 − 耗用 = .*\nProduced − consumed = /);
  });

  it('says which revision it is, why, and in what language', () => {
    const model = buildEightD({}, {}, aContext({ revision: '2', reason: '补充 D4 验证数据' }), 'D3');
    expect(valueBeside(model, '修订')).toBe('2 · 补充 D4 验证数据');
    expect(valueBeside(model, '报告语言')).toBe('中文');
  });

  it('calls every answer by a name of its own, by which templates ask for it', () => {
    for (const language of ['zh', 'en'] as const) {
      const called = eightDFieldKeys.map((key) => eightDField(key)[language]);
      expect(called.filter((name, at) => called.indexOf(name) !== at)).toEqual([]);
    }
    // Words of forms that mean the customer's.
    expect(findTemplateName('电话')?.key).toBe('contactInfo');
  });

  it('uses a caption once within a discipline, since answers are placed by caption', () => {
    for (const { id, items } of disciplinePages) {
      const captions = items.flatMap((item) =>
        item.kind === 'fields' ? item.keys.map((key) => eightDField(key).zh) : [],
      );
      expect(new Set(captions).size, id).toBe(captions.length);
    }
  });
});

it.each(['D3', 'D5', 'D8'] as const)('keeps the boxes to sign in with the last answers up to %s', (stage) => {
  const last = buildEightD({}, {}, aContext(), stage).parts[0]?.blocks.at(-1);
  const rows = last?.kind === 'table' ? last.rows : [];
  const captions = rows.map(({ cells: [first] }) =>
    first?.lines[0]?.kind === 'text' ? first.lines[0].text : '',
  );
  const boxes = captions.indexOf('编制');
  expect(boxes).toBeGreaterThan(1);
  expect(rows.slice(boxes - 2, -1).map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, true]);
});
