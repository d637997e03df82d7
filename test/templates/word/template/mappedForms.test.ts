import { expect, it, describe } from 'vitest';
import {
  proposeTemplateMap,
  undecidedPlaces,
} from '../../../../functions/core/report/template/proposeTemplateMap';
import { readTemplateMap } from '../../../../functions/core/report/template/readTemplateMap';
import { templateData, type TemplateSource } from '../../../../functions/core/report/template/templateData';
import type { TemplateMapEntry } from '../../../../functions/core/report/template/templateMap';
import { fillTemplate, templateCells } from '../../../../templates/word/template/fillTemplate';
import { docxParts } from '../../../support/docxText';
import { openXmlErrors } from '../../../support/docxValidity';
import { hardForm } from '../../../support/hardForm';
import { cell, packedDocx, paragraph, row, run, table } from '../../../support/packedDocx';

const form = hardForm();
const cells = templateCells(form);
const map = proposeTemplateMap(cells);

const source: TemplateSource = {
  fields: {
    caseNo: 'KS-7',
    customerName: '宏达',
    partNo: 'P-88',
    batchNo: 'L1',
    receivedAt: '2025-03-05T14:30',
    defectQuantity: 12,
    description: '孔径偏小',
  },
  eightD: {
    fields: {
      'h.safety': '否',
      'h.repeat': '是',
      'h.warranty': '否',
      'h.complaintType': '市场',
      'd0.needed': '是',
      'h.customerComplaintNo': 'CC-1',
      'd0.verification': '全检',
    },
    tables: {
      team: [{ name: '张三', function: '品质', phone: '138', mail: 'a@b.c' }, { name: '李四' }],
      containment: [
        { row: 'store', stock: 100, rejected: 3, owner: '王五' },
        { row: 'transit', stock: 55 },
      ],
      actions: [
        { action: '换模芯', owner: '赵六', planned: '2025-03-20' },
        { action: '加检具', owner: '孙七', planned: '2025-03-25' },
        { action: '改图', owner: '周八', planned: '2025-03-26' },
      ],
    },
  },
  company: '某某精密',
  language: 'zh',
  model: { properties: {} },
  issuedOn: '2025-03-06',
  keepEmptyRow: true,
};

async function filled(over: Partial<TemplateSource> = {}): Promise<{
  readonly parts: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly blank: readonly string[];
}> {
  const done = await fillTemplate(form, templateData({ ...source, ...over }), { properties: {}, map });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return { ...done.value, parts: docxParts(done.value.bytes) };
}

/** Rows of the body: texts of their cells, `[x]` for a form field that is ticked. */
const rowsOf = (xml: string): readonly string[] =>
  xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>/g, '')
    .replace(/<w:checked w:val="1"\/>/g, '[x]')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .split('<w:tr>')
    .slice(1)
    .map((text) =>
      text
        .replace(/<\/w:tc>/g, ' | ')
        .replace(/<\/w:p>|<w:br\/>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );

const shown = ({ how, field, label, part, ...entry }: TemplateMapEntry): string =>
  [part, how, field, label.replace(/\s+/g, ' '), ...('columns' in entry ? [entry.columns.join(',')] : [])]
    .filter((one) => one !== undefined)
    .join(' ');

describe('a customer’s form with every kind of box and blank', () => {
  it('is mapped by its labels, in two languages, over lines, spaced out and full-width', () => {
    const said = map.cells.map(shown);
    for (const expected of [
      'fill customerName Customer 客户名称',
      'fill partNo Part No. 零件号',
      'fill h.customerComplaintNo 客 户 投 诉 号*',
      'fill batchNo Ｂａｔｃｈ Ｎｏ．：',
      'fill receivedAt Date of complaint:',
      'fill defectQuantity Qty rejected (pcs)',
      'tick h.safety 安全 / 法规 / 环保相关 Safety',
      'tick h.repeat Repeat failure 重复发生',
      'tick h.warranty 索赔保修 Warranty: 是□ 否□',
      'tick d0.needed 是否需要 8D',
      'fill description D2 问题描述 Problem description',
      'append rootCause 根本原因 Root cause',
      'rows team No. no,name,function,phone,mail',
      'rows actions Action 措施 action,owner,planned',
      'fill containment.store.stock Own store 成品库',
      'fill containment.customerStore.owner 客户仓库',
      'fill h.reportNo 报告编号 Report No.',
      'word/header1.xml fill h.customer 客户 Customer',
    ])
      expect(said).toContain(expected);
    expect(said.filter((one) => one.includes('报告编号'))).toHaveLength(1);
    expect(readTemplateMap(JSON.parse(JSON.stringify(map)))).toEqual({ ok: true, value: map });
  });

  it('leaves names and dates beside signatures to a person', () => {
    const open = undecidedPlaces(cells, map).map(({ label }) => label);
    expect(open).toEqual(['编制 Prepared by', '审核 Checked by', '批准 Approved by', '日期 Date']);
  });

  it('is filled: blanks, controls, form fields, boxes before and behind their answers', async () => {
    const { parts, bytes, blank } = await filled();
    const rows = rowsOf(parts['word/document.xml']!);
    expect(rows.slice(0, 9)).toEqual([
      'Customer 客户名称 | 宏达 | Part No. 零件号 | P-88 |',
      '客 户 投 诉 号* | CC-1 | Ｂａｔｃｈ Ｎｏ．： | L1 |',
      'Date of complaint: | 2025-03-05 14:30 | Qty rejected (pcs) | 12 |',
      '安全 / 法规 / 环保相关 Safety | 是 Yes [x] 否 No | Repeat failure 重复发生 | Yes 是 ☑ No 否 ☐ |',
      '索赔保修 Warranty: 是□ 否☑ | 投诉类别：☐0公里 ☑市场 ☐物流 ☐内部 |',
      '是否需要 8D | ☑ Yes 是 | □ No 否 | |',
      'D2 问题描述 Problem description |',
      '孔径偏小 |',
      '根本原因 Root cause |',
    ]);
    expect(parts['word/document.xml']).toMatch(/w14:checked w14:val="1".*☑.*w14:checked w14:val="0".*☐/s);
    expect(parts['word/document.xml']).not.toMatch(
      /showingPlcHdr|dataBinding|单击|Click or tap|[\ufdd0-\ufdd3]/,
    );
    expect(rowsOf(parts['word/header1.xml']!)).toEqual(['客户 Customer | 宏达 |']);
    expect(rows).toContain('报告编号 Report No. | KS-7 |');
    expect(blank).toContain('rootCause');
    expect(await openXmlErrors(bytes, 'Microsoft365')).toEqual([]);
  });

  it('fills numbered rows, uses up empty ones and adds what is missing', async () => {
    const rows = rowsOf((await filled()).parts['word/document.xml']!);
    const team = rows.findIndex((one) => one.startsWith('No. |'));
    expect(rows.slice(team + 1, team + 5)).toEqual([
      '1 | 张三 | 品质 | 138 | a@b.c |',
      '2 | 李四 | | | |',
      '3 | | | | |',
      '4 | | | | |',
    ]);
    expect(rows.slice(team + 6, team + 9)).toEqual([
      'Own store 成品库 | 100 | 3 | 王五 |',
      'In transit 在途 | 55 | | |',
      '客户仓库 | | | |',
    ]);
    const actions = rows.findIndex((one) => one.startsWith('Action'));
    expect(rows.slice(actions + 1, actions + 4).map((one) => one.split(' |')[0])).toEqual([
      '换模芯',
      '加检具',
      '改图',
    ]);
    const none = rowsOf((await filled({ eightD: {} })).parts['word/document.xml']!);
    expect(none).toHaveLength(rowsOf(docxParts(form)['word/document.xml']!).length);
  });

  it('tells where none of the boxes says what the case says', async () => {
    const { blank } = await filled({ eightD: { fields: { 'h.complaintType': '火星' } } });
    expect(blank).toEqual(expect.arrayContaining(['h.complaintType']));
  });
});

it('takes a cell that holds a table for no room to write in, nor the line behind the table', () => {
  const inner = table(2, row(cell('甲'), cell('乙'))) + paragraph();
  const bytes = packedDocx({
    document: table(
      1,
      row(cell('根本原因')),
      row(cell(inner)),
      row(cell(paragraph(run('问题描述')) + inner)),
    ),
  });
  const found = proposeTemplateMap(templateCells(bytes));
  expect(found.cells.map(shown)).toEqual([]);
});

it('writes no answer in letters nobody can read', async () => {
  const look = '<w:sz w:val="4"/><w:szCs w:val="4"/>';
  const bytes = packedDocx({
    document:
      table(2, row(cell('批号'), cell(`<w:p><w:pPr><w:rPr>${look}</w:rPr></w:pPr></w:p>`))) + paragraph(),
  });
  const own = proposeTemplateMap(templateCells(bytes));
  const done = await fillTemplate(bytes, templateData(source), { properties: {}, map: own });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  expect(docxParts(done.value.bytes)['word/document.xml']).toMatch(
    /<w:r><w:rPr><\/w:rPr><w:t xml:space="preserve">L1<\/w:t>/,
  );
});

it.each(['R&D', '≥3', 'a=b', '注塑车间'])(
  'ticks the box of %s, whatever signs it is written with',
  async (value) => {
    const bytes = packedDocx({
      document: table(2, row(cell('责任部门'), cell('□ ≥3  □ R&amp;D  □ 注塑车间  □ a=b'))) + paragraph(),
    });
    const own = proposeTemplateMap(templateCells(bytes));
    const data = templateData({ ...source, fields: { ...source.fields, respDept: value } });
    const done = await fillTemplate(bytes, data, { properties: {}, map: own });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    const [written] = rowsOf(docxParts(done.value.bytes)['word/document.xml']!);
    expect(written!.replace('&amp;', '&')).toContain(`☑ ${value}`);
    expect(written!.split('☑')).toHaveLength(2);
  },
);

it.each([
  { respDept: '注塑车间', written: '☐ 品管部 ☑ 注塑车间 ☐ 冲压车间', why: 'the case says otherwise' },
  { respDept: '品管部', written: '☑ 品管部 □ 注塑车间 ☐ 冲压车间', why: 'the case says the same' },
  {
    respDept: '',
    written: '☒ 品管部 □ 注塑车间 ■ 冲压车间',
    why: 'the case says nothing, and so nothing is taken back',
  },
])('a box the customer ticked: $why', async ({ respDept, written }) => {
  const bytes = packedDocx({
    document: table(2, row(cell('责任部门'), cell('☒ 品管部  □ 注塑车间  ■ 冲压车间'))) + paragraph(),
  });
  const own = proposeTemplateMap(templateCells(bytes));
  const data = templateData({ ...source, fields: { ...source.fields, respDept } });
  const done = await fillTemplate(bytes, data, { properties: {}, map: own });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  expect(rowsOf(docxParts(done.value.bytes)['word/document.xml']!)[0]).toContain(written);
});
