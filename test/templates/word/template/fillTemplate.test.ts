import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../functions/core/report/template/checkTemplate';
import { templateData, type TemplateSource } from '../../../../functions/core/report/template/templateData';
import { proposeTemplateMap } from '../../../../functions/core/report/template/proposeTemplateMap';
import {
  fillTemplate,
  templateCells,
  templatePlaceholders,
} from '../../../../templates/word/template/fillTemplate';
import { companyForm, customerEightD, pixel } from '../../../support/customerForms';
import { docxParts, docxText } from '../../../support/docxText';
import { officeVersions, openXmlErrors } from '../../../support/docxValidity';

const source = (over: Partial<TemplateSource> = {}): TemplateSource => ({
  fields: {
    caseNo: 'KS-2025-007',
    customerName: '甲 & 乙 <有限> 公司',
    productName: '{{x}} 支架',
    partNo: 'P-88',
    batchNo: 'L250301',
    receivedAt: '2025-03-05T14:30',
    description: '孔径偏小\n{{caseNo}} 不得再次替换',
    contactPerson: '张三',
    respDept: '注塑车间',
  },
  eightD: {
    fields: { 'h.safety': '是', 'h.warranty': '否' },
    tables: {
      actions: [
        { action: '换模芯', owner: '李四', planned: '2025-03-20' },
        { action: '加气动检具', owner: '王五', planned: '2025-03-25' },
      ],
    },
    pictures: { bad: { type: 'png', bytes: pixel, width: 40, height: 40, alt: '不良件' } },
  },
  company: '某某精密',
  language: 'zh',
  model: { properties: { 'Kesu.Revision': '2', 'Kesu.Case': 'KS-2025-007' } },
  issuedOn: '2025-03-06',
  ...over,
});

const properties = { 'Kesu.Case': 'KS-2025-007', 'Kesu.Revision': '2' };

async function filled(
  template: Uint8Array,
  from = source(),
  issue: Partial<Parameters<typeof fillTemplate>[2]> = {},
): Promise<{ readonly bytes: Uint8Array; readonly blank: readonly string[] }> {
  const done = await fillTemplate(template, templateData(from), { properties, ...issue });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

describe('a form of the company with placeholders', () => {
  it('is filled in body, header and footer, whatever Word has split', async () => {
    const { bytes, blank } = await filled(await companyForm());
    const text = docxText(bytes);
    for (const expected of [
      '投诉编号：KS-2025-007',
      '甲 & 乙 <有限> 公司 / {{x}} 支架',
      '责任部门：注塑车间',
      '某某精密 内部',
      '修订 2',
    ])
      expect(text).toContain(expected);
    expect(text).not.toContain('待定');
    expect(blank).toEqual([]);
  });

  it('repeats a row for each action', async () => {
    const text = docxText((await filled(await companyForm())).bytes);
    for (const expected of ['换模芯', '李四', '2025-03-20', '加气动检具', '王五', '2025-03-25'])
      expect(text).toContain(expected);
  });

  it('takes the other branch and tells what has no value', async () => {
    const fields = { ...source().fields, respDept: '' };
    const { bytes, blank } = await filled(await companyForm(), source({ fields, eightD: {} }));
    expect(docxText(bytes)).toContain('责任部门待定');
    expect(docxText(bytes)).not.toMatch(/undefined|null|NaN/);
    expect(blank).toContain('photoBad');
    expect(docxParts(bytes)['word/document.xml']).not.toContain('<w:drawing>');
  });

  it('puts the picture into its frame in its own proportions', async () => {
    const { bytes } = await filled(await companyForm());
    const parts = unzipSync(bytes);
    expect(parts['word/media/kesu1.png']).toEqual(new Uint8Array(pixel));
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(docxParts(bytes)['word/document.xml']!)!;
    expect(cx).toBe(cy);
  });

  it('keeps every byte outside the placeholders', async () => {
    const template = await companyForm();
    const [before, after] = [unzipSync(template), unzipSync((await filled(template)).bytes)];
    const touched =
      /^(?:word\/(?:document|header1|footer1)\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml|docProps\/(?:custom|core|app)\.xml|_rels\/\.rels)$/;
    for (const [path, bytes] of Object.entries(before))
      if (!touched.test(path)) expect(after[path], path).toEqual(bytes);
    const plain = (bytes: Uint8Array): string =>
      docxParts(bytes)['word/document.xml']!.replace(/<w:t(?: [^>]*)?(?:\/>|>[^<]*<\/w:t>)/g, '');
    const untouched = plain(template).split('<w:tbl>')[0]!;
    expect(
      plain((await filled(template)).bytes).startsWith(untouched.slice(0, untouched.indexOf('</w:p>'))),
    ).toBe(true);
  });

  it('carries what it was made from and is valid', async () => {
    const { bytes } = await filled(await companyForm(), source(), { watermark: '草稿' });
    expect(docxParts(bytes)['docProps/custom.xml']).toContain('KS-2025-007');
    expect(docxParts(bytes)['word/header1.xml']).toContain('草稿');
    for (const version of officeVersions) expect(await openXmlErrors(bytes, version)).toEqual([]);
  });
});

describe('the check before filling', () => {
  const problemsOf = async (text: string): Promise<unknown> => {
    const { Document, Packer, Paragraph } = await import('docx');
    const bytes = await Packer.pack(
      new Document({ sections: [{ children: [new Paragraph(text)] }] }),
      'uint8array',
    );
    const done = await fillTemplate(bytes, templateData(source()), { properties });
    return done.ok ? [] : done.problem;
  };

  it.each([
    {
      text: '{{客户名}}',
      found: {
        code: 'template.unknown',
        seen: '客户名',
        like: expect.arrayContaining(['客户名称']) as unknown,
      },
      why: 'misspelt in Chinese',
    },
    {
      text: '{{custmerName}}',
      found: { code: 'template.unknown', like: expect.arrayContaining(['customerName']) as unknown },
      why: 'misspelt key',
    },
    {
      text: '{{#actions}}{{salary}}{{/actions}}',
      found: { code: 'template.unknown', seen: 'salary' },
      why: 'no such column',
    },
    {
      text: '{{actions}}',
      found: { code: 'template.kind', is: 'rows' },
      why: 'a table where a value is asked for',
    },
    { text: '{{#客户名称}}open', found: { code: 'template.syntax' }, why: 'a section that never ends' },
    { text: '{{客户名称', found: { code: 'template.syntax' }, why: 'braces that never close' },
  ])('refuses $text: $why', async ({ text, found }) => {
    expect(await problemsOf(text)).toEqual(expect.arrayContaining([expect.objectContaining(found)]));
  });

  it('lists the fields of the form that no placeholder asks for', async () => {
    const read = templatePlaceholders(await companyForm());
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(checkTemplate(read.value, ['客户名称', '投诉内容'])).toEqual([
      { code: 'template.unused', name: '投诉内容' },
    ]);
  });
});

describe("a customer's form without placeholders", () => {
  it('is mapped from its labels and filled', async () => {
    const template = await customerEightD();
    const map = proposeTemplateMap(templateCells(template));
    expect(map.cells.map(({ how, field }) => `${how} ${field}`)).toEqual(
      expect.arrayContaining([
        'fill customerName',
        'fill partNo',
        'fill batchNo',
        'fill receivedAt',
        'tick h.safety',
        'fill description',
        'append h.customerContact',
        'rows actions',
        'tick h.warranty',
      ]),
    );
    const { bytes } = await filled(template, source(), { map });
    const text = docxText(bytes);
    for (const expected of [
      '甲 & 乙 <有限> 公司',
      'P-88',
      'L250301',
      '2025-03-05 14:30',
      '☑ 是  ☐ 否',
      '孔径偏小',
      '客户联系人： 张三',
      '换模芯',
      '加气动检具',
    ])
      expect(text).toContain(expected);
    expect(text).toContain('Warehouse use only');
    expect(text).not.toContain('__');
    expect(docxParts(bytes)['word/document.xml']).toMatch(
      /w14:checked w14:val="0".*☐.*w14:checked w14:val="1".*☑/s,
    );
    for (const version of officeVersions) expect(await openXmlErrors(bytes, version)).toEqual([]);
  });

  it('keeps a row to write in where there are no actions', async () => {
    const template = await customerEightD();
    const map = proposeTemplateMap(templateCells(template));
    const rowsOf = (bytes: Uint8Array): number =>
      docxParts(bytes)['word/document.xml']!.split('<w:tr>').length;
    const { bytes } = await filled(template, source({ eightD: {}, keepEmptyRow: true }), { map });
    expect(rowsOf(bytes)).toBe(rowsOf(template));
  });

  it('refuses a mapping whose label has moved', async () => {
    const template = await customerEightD();
    const map = proposeTemplateMap(templateCells(template));
    const cells = map.cells.map((entry, at) => (at === 0 ? { ...entry, label: 'Buyer' } : entry));
    const done = await fillTemplate(template, templateData(source()), { properties, map: { cells } });
    expect(done).toMatchObject({ ok: false, problem: [{ code: 'template.moved', label: 'Buyer' }] });
  });

  it('leaves what nobody decided alone', async () => {
    const template = await customerEightD();
    const map = proposeTemplateMap(templateCells(template));
    const none = { cells: map.cells.map((entry) => ({ ...entry, field: '' })) };
    const { bytes } = await filled(template, source(), { map: none });
    expect(docxParts(bytes)['word/document.xml'] === docxParts(template)['word/document.xml']).toBe(true);
  });
});
