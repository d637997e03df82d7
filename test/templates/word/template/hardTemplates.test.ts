import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeTemplateProblem } from '../../../../functions/core/messages/templateMessages';
import { checkTemplate } from '../../../../functions/core/report/template/checkTemplate';
import { templateData, type TemplateSource } from '../../../../functions/core/report/template/templateData';
import { fillTemplate, templatePlaceholders } from '../../../../templates/word/template/fillTemplate';
import { readTemplatePackage } from '../../../../templates/word/template/readTemplatePackage';
import { pixel } from '../../../support/customerForms';
import { docxParts } from '../../../support/docxText';
import { openXmlErrors } from '../../../support/docxValidity';
import { hardSections, hardTemplate, hardValues } from '../../../support/hardTemplate';
import { packedDocx, paragraph, picture, relation, run, table, row, cell } from '../../../support/packedDocx';

const hostile = '甲 & 乙 <有限> ]]> "公司" {{caseNo}} }} {{#actions}} { PAGE }';

const source = (over: Partial<TemplateSource['fields']> = {}): TemplateSource => ({
  fields: {
    caseNo: "KS-2025-$'7",
    customerName: hostile,
    productName: '支架 {{#x}}',
    partNo: 'P-88\tTAB',
    batchNo: 'L\u00071',
    description: 'عربى \u202eRTL',
    contactPerson: '=cmd|x',
    respDept: '注塑车间',
    ...over,
  },
  eightD: {
    fields: { 'h.safety': '是' },
    tables: {
      actions: [
        { action: '换{{责任人}}芯', owner: '李四', planned: '2025-03-20', status: '完成' },
        { action: '加检具', owner: '王五', planned: '2025-03-25', status: '取消' },
      ],
      readAcross: [{ object: 'L1' }, { object: 'L2' }],
      team: [{ name: 'T1' }, { name: 'T2' }],
    },
    pictures: { good: { type: 'png', bytes: pixel, width: 40, height: 40, alt: 'a "{{good}}" part' } },
  },
  company: '某某精密',
  language: 'zh',
  model: { properties: { 'Kesu.Revision': '2', 'Kesu.Profile': 'P01', 'Kesu.Fingerprint': 'abc' } },
  issuedOn: '2025-03-06',
});

const properties = { 'Kesu.Case': "KS-2025-$'7" };

async function filled(template: Uint8Array, from = source(), watermark?: string): Promise<Uint8Array> {
  const done = await fillTemplate(template, templateData(from), {
    properties,
    ...(watermark === undefined ? {} : { watermark }),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value.bytes;
}

/** What stands in a part for readers, a line a paragraph. */
const textOf = (xml: string): string =>
  xml
    .replace(/<w:delText>.*?<\/w:delText>|<mc:Fallback>.*?<\/mc:Fallback>/g, '')
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
    );

const problemsOf = (template: Uint8Array): unknown => {
  const read = templatePlaceholders(template);
  return read.ok ? checkTemplate(read.value) : read.problem;
};

describe('a template as Word leaves it after years of use', () => {
  it('is known for a template and has nothing to complain of', async () => {
    const template = hardTemplate(hardValues + hardSections);
    expect(await openXmlErrors(template, 'Microsoft365')).toEqual([]);
    expect(readTemplatePackage('表.docx', template).ok).toBe(true);
    expect(problemsOf(template)).toEqual([]);
  });

  it('is filled in every place, with braces in values left as they are', async () => {
    const parts = docxParts(await filled(hardTemplate(hardValues)));
    const body = textOf(parts['word/document2.xml']!);
    for (const expected of [
      "编号 KS-2025-$'7\n",
      hostile,
      '=cmd|x',
      '支架 {{#x}} in a box',
      'P-88    TAB',
      'L1',
      'عربى RTL',
    ])
      expect(body).toContain(expected);
    expect(textOf(parts['word/header1.xml']!)).toContain('某某精密 default');
    expect(textOf(parts['word/header2.xml']!)).toContain('某某精密 first');
    expect(textOf(parts['word/header3.xml']!)).toContain('2 even');
    expect(textOf(parts['word/footer1.xml']!)).toContain('abc');
    expect(textOf(parts['word/footnotes.xml']!)).toContain('footnote P01');
    expect(textOf(parts['word/endnotes.xml']!)).toContain('endnote P01');
    expect(textOf(parts['docProps/core.xml']!)).toContain(`8D ${hostile}`);
    expect(parts['docProps/custom.xml']).toContain("KS-2025-$'7");
    expect(parts['word/header1.xml']).toContain('descr="a &quot;{{good}}&quot; part"');
    expect(parts['word/header1.xml']).not.toContain('svgBlip');
  });

  it('keeps every byte outside the texts with placeholders', async () => {
    const template = hardTemplate(hardValues);
    const [before, after] = [docxParts(template), docxParts(await filled(template))];
    const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'docProps/core.xml',
        'word/_rels/header1.xml.rels',
        ...['document2', 'endnotes', 'footer1', 'footnotes', 'header1', 'header2', 'header3'].map(
          (name) => `word/${name}.xml`,
        ),
      ].sort(),
    );
    const outside = (xml: string): string =>
      xml.replace(/<w:t(?: [^>]*)?(?:\/>|>[^<]*<\/w:t>)/g, (text) => (/[{}]/.test(text) ? '§' : text));
    for (const path of changed.filter((one) => /document2|note|footer|header[23]\.xml$/.test(one))) {
      const [was, is] = [outside(before[path]!), after[path]!];
      let at = 0;
      for (const piece of was.split('§')) {
        const found = is.indexOf(piece, at);
        expect(found >= 0, `${path}: ${piece}`).toBe(true);
        expect(is.slice(at, found)).toMatch(/^(?:<w:t(?: xml:space="preserve")?(?:\/>|>[^<]*<\/w:t>))?$/);
        at = found + piece.length;
      }
    }
  });

  it('shows, leaves out and repeats paragraphs, rows, cells, tables, and rows inside rows', async () => {
    const text = textOf(docxParts(await filled(hardTemplate(hardSections)))['word/document2.xml']!);
    expect(text).toContain('with a department\n注塑车间');
    expect(text).not.toContain('without a department');
    expect(text).toContain('row kept');
    expect(text).not.toContain('gone');
    for (const expected of ['换{{责任人}}芯', '李四', '2025-03-20', '加检具', '王五', '取消'])
      expect(text).toContain(expected);
    for (const line of ['T1', 'T2'])
      for (const at of ['L1', 'L2']) expect(text).toContain(`${line} at ${at}`);
    const without = await filled(hardTemplate(hardSections), source({ respDept: '' }));
    expect(textOf(docxParts(without)['word/document2.xml']!)).toMatch(/^\s*without a department\n/);
  });

  it('is valid, filled and as a draft: copies of a row repeat no bookmark, control or shape', async () => {
    const template = hardTemplate(hardValues + hardSections);
    for (const watermark of [undefined, '草稿'])
      expect(await openXmlErrors(await filled(template, source(), watermark), 'Microsoft365')).toEqual([]);
  });
});

describe('a placeholder where nothing can be filled', () => {
  const chart = '<c:t xmlns:c="c">{{caseNo}}</c:t>';
  it.each([
    {
      where: 'the address of a link',
      template: packedDocx(
        { document: paragraph(run('x')) },
        { relations: [relation('a', 'hyperlink', 'mailto:%7B%7Bcontact%7D%7D', ' TargetMode="External"')] },
      ),
      seen: 'contact',
    },
    {
      where: 'a field code',
      template: packedDocx({
        document: paragraph(
          '<w:r><w:instrText>MACRO {{case</w:instrText></w:r><w:r><w:instrText>No}}</w:instrText></w:r>',
        ),
      }),
      seen: 'caseNo',
    },
    {
      where: 'a chart',
      template: packedDocx({ document: paragraph(run('x')) }, { files: { 'word/charts/chart1.xml': chart } }),
      seen: 'caseNo',
    },
    {
      where: 'the text of a watermark',
      template: packedDocx({
        document: paragraph(
          '<w:r><w:pict><v:shape><v:textpath string="{{caseNo}}"/></v:shape></w:pict></w:r>',
        ),
      }),
      seen: 'caseNo',
    },
    {
      where: 'the description of a shape that is no picture',
      template: packedDocx({
        document: paragraph(picture('{{photoBad}}', 1, 'x').replace(/<a:blip .*<\/a:blip>/, '')),
      }),
      seen: 'photoBad',
    },
  ])('is told before filling: $where', async ({ template, seen }) => {
    const told = [expect.objectContaining({ code: 'template.stray', seen }) as unknown];
    expect(problemsOf(template)).toEqual(told);
    const done = await fillTemplate(template, templateData(source()), { properties });
    expect(done).toMatchObject({ ok: false, problem: told });
  });

  it.each([
    { text: '{{@投诉内容}}', why: 'would put a value into the document as XML' },
    { text: '{{=[ ]=}}[caseNo]', why: 'would change the braces' },
  ])('knows nothing of $text, which $why', async ({ text }) => {
    const done = await fillTemplate(
      packedDocx({ document: paragraph(run(text)) }),
      templateData(source({ description: '<w:p/>' })),
      { properties },
    );
    expect(done).toMatchObject({ ok: false, problem: [{ code: 'template.unknown' }] });
  });

  it('is unknown also in file properties', () => {
    const template = packedDocx({ document: paragraph(run('x')) }, { title: '{{客户名}}' });
    expect(problemsOf(template)).toMatchObject([{ code: 'template.unknown', part: 'docProps/core.xml' }]);
  });
});

it('fills the data a content control is bound to, which Word writes over its text', async () => {
  const data = 'customXml/item1.xml';
  const template = packedDocx(
    { document: paragraph(run('{{客户名称}}')) },
    { files: { [data]: '<a><b>{{客户名称}} {{caseNo}}</b></a>' } },
  );
  const part = docxParts(await filled(template, source({ customerName: 'A<{{b}}' })))[data];
  expect(part).toBe("<a><b>A&lt;{{b}} KS-2025-$'7</b></a>");
  const wrong = packedDocx({ document: paragraph() }, { files: { [data]: '<a>{{客户名}}</a>' } });
  expect(problemsOf(wrong)).toMatchObject([{ code: 'template.unknown', part: data }]);
});

it('marks a draft on first, even and other pages, also where a template has no such header', async () => {
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="r_footer1"/><w:titlePg/></w:sectPr>';
  const template = packedDocx({
    document: paragraph(run('x')) + section,
    footer1: paragraph(run('y')),
    settings: '<w:evenAndOddHeaders/>',
  });
  const bytes = await filled(template, source(), 'DRAFT');
  expect(await openXmlErrors(bytes, 'Microsoft365')).toEqual([]);
  const body = docxParts(bytes)['word/document.xml']!;
  for (const kind of ['default', 'first', 'even'])
    expect(body).toMatch(new RegExp(`<w:headerReference[^>]*w:type="${kind}"`));
  const bare = await filled(packedDocx({ document: paragraph(run('x')) }), source(), 'DRAFT');
  expect(docxParts(bare)['word/document.xml']).toContain('w:type="default"');
});

it('keeps parts without placeholders byte for byte', async () => {
  const template = packedDocx({
    document: paragraph(run('{{caseNo}}')),
    header1: paragraph(`<w:r><w:t xml:space="preserve"></w:t></w:r>`) + table(1, row(cell(''))) + paragraph(),
  });
  const parts = unzipSync(template);
  const odd = zipSync({ ...parts, 'word/glossary.bin': strToU8('{{caseNo}}') });
  const after = unzipSync(await filled(odd));
  for (const path of ['word/header1.xml', 'word/glossary.bin', 'word/_rels/document.xml.rels'])
    expect(after[path], path).toEqual(unzipSync(odd)[path]);
});

describe('braces that do not match', () => {
  const half = table(1, row(cell('x{{/}}'))) + paragraph();
  it.each([
    { body: paragraph(run('{{客户名称')), says: '有 {{ 而没有对应的 }}' },
    { body: paragraph(run('客户名称}}')), says: '有 }} 而没有对应的 {{' },
    { body: paragraph(run('{{#责任部门}}x')), says: '这一段没有结束' },
    { body: paragraph(run('x{{/责任部门}}')), says: '前面没有对应的' },
    { body: paragraph(run('{{#责任部门}}x{{/客户}}')), says: '“责任部门 … 客户”：一段以前一个名称开始' },
    { body: paragraph(run('{{#责任部门}}')) + half, says: '在表格里开始、在表格外结束' },
  ])('are told in Chinese: $says', ({ body, says }) => {
    const read = templatePlaceholders(packedDocx({ document: body }));
    if (read.ok) throw new Error('it was read');
    const said = read.problem.map((problem) => describeTemplateProblem(problem, 'zh'));
    expect(said[0]).toContain(says);
    expect(said[0]).toContain('正文');
  });
});
