import { describe, expect, it } from 'vitest';
import { buildEightD } from '../../../functions/core/report/eightD/buildEightD';
import { buildForm } from '../../../functions/core/report/buildForm';
import { sampleCases } from '../../../scripts/documents/sampleCases';
import { nodePng } from '../../../scripts/documents/nodePng';
import { sampleEightD } from '../../../scripts/documents/sampleEightD';
import { renderForm } from '../../../templates/word/renderForm';
import { aContext, aForm } from '../../support/documentModel';
import { docxParts, docxText, fieldCodes } from '../../support/docxText';

const form = aForm(['企业名称', '投诉内容', '客户要求', '级别', '交涉结果']);
const control = { number: 'QR-8.2-03', version: 'A/1', effective: '2024-01-01' };

describe('renderForm', () => {
  it('prints company, title, number, control data and identity', async () => {
    const context = aContext({ control, issuedOn: '2024-07-08' });
    const text = docxText(await renderForm(buildForm(form, sampleCases.full, context)));
    for (const expected of [
      '苏州精塑科技有限公司',
      '样表',
      '编号：240703',
      '日期：2024-07-08',
      'QR-8.2-03',
      'A/1',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).toContain('240703 · 修订 0 · 规程 P14 · 数据指纹 7G2K-9QXW-4T0M-3');
  });

  it('keeps line breaks as breaks and hostile text as text', async () => {
    const description = '一\n二 <w:t> & { HYPERLINK "http://x" } {{caseNo}}';
    const bytes = await renderForm(buildForm(form, { fields: { description } }, aContext()));
    expect(docxText(bytes)).toContain(description);
    expect(docxParts(bytes)['word/document.xml']).toContain('<w:br/>');
  });

  it('lets no value become a field, a link or a macro', async () => {
    const bytes = await renderForm(buildForm(form, sampleCases.hostile, aContext({ number: '=1+1' })));
    expect(new Set(fieldCodes(bytes))).toEqual(new Set(['PAGE', 'NUMPAGES']));
    const parts = docxParts(bytes);
    for (const path of Object.keys(parts)) {
      expect(path).not.toMatch(/vba|activeX|embeddings/i);
      if (path.endsWith('.rels')) expect(parts[path]).not.toContain('TargetMode="External"');
    }
  });

  it('names East Asian fonts and language', async () => {
    const parts = docxParts(await renderForm(buildForm(form, sampleCases.full, aContext())));
    expect(parts['word/styles.xml']).toMatch(/w:eastAsia="SimSun"/);
    expect(parts['word/styles.xml']).toMatch(/w:eastAsia="SimHei"/);
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
    expect(parts['word/fontTable.xml']).toContain('宋体');
  });

  it('carries case, form, revision, profile and fingerprint as properties', async () => {
    const parts = docxParts(await renderForm(buildForm(form, sampleCases.full, aContext({ revision: '2' }))));
    const properties = parts['docProps/custom.xml'] ?? '';
    for (const [name, value] of [
      ['Kesu.Case', '240703'],
      ['Kesu.Form', '样表'],
      ['Kesu.Revision', '2'],
      ['Kesu.Profile', 'P14'],
      ['Kesu.Fingerprint', '7G2K-9QXW-4T0M-3'],
    ]) {
      expect(properties).toMatch(new RegExp(`name="${name ?? ''}"><vt:lpwstr>${value ?? ''}<`));
    }
  });

  it('stamps drafts and only drafts', async () => {
    const draft = docxParts(await renderForm(buildForm(form, sampleCases.full, aContext({ draft: true }))));
    const final = docxParts(await renderForm(buildForm(form, sampleCases.full, aContext())));
    expect(draft['word/header1.xml']).toContain('string="草稿"');
    expect(final['word/header1.xml']).not.toContain('草稿');
  });

  it('gives each part of a multi-part form its own pages and page count', async () => {
    const copies = ['质量管理部', '会计科'].map((zh, i) => ({ part: i + 1, holder: { zh, en: zh } }));
    const bytes = await renderForm(buildForm({ ...form, copies }, sampleCases.full, aContext()));
    const text = docxText(bytes);
    expect(text).toContain('第一联（质量管理部）');
    expect(text).toContain('第二联（会计科）');
    expect(fieldCodes(bytes).filter((code) => code === 'SECTIONPAGES')).toHaveLength(2);
    expect(docxParts(bytes)['word/document.xml']?.match(/<w:pgNumType [^>]*w:start="1"/g)).toHaveLength(2);
  });

  it('sets the name of a copy between number and date, or above them where it has no room', async () => {
    const headOf = async (number: string): Promise<readonly string[]> => {
      const copies = [1, 2].map((part) => ({ part, holder: { zh: '质量管理部', en: '质量管理部' } }));
      const model = buildForm({ ...form, copies }, sampleCases.full, aContext({ number }));
      return docxText(await renderForm(model))
        .split('\n')
        .slice(2, 4);
    };
    expect((await headOf('240703'))[0]).toMatch(/^编号：240703\t第一联（质量管理部）\t日期：/);
    expect(await headOf('客诉-2024-0703-补充-之二-更正')).toEqual([
      '第一联（质量管理部）',
      expect.stringMatching(/^编号：客诉-2024-0703-补充-之二-更正\t日期：/),
    ]);
  });

  it.each([
    { holder: 'Sales', copy: 'Part 1 (Sales) · 240703' },
    { holder: 'Quality management department, to be filed after receipt', copy: 'Part 1 · 240703' },
  ])('names the copy of $holder in the footer as far as there is room', async ({ holder, copy }) => {
    const copies = [{ part: 1, holder: { zh: holder, en: holder } }];
    const model = buildForm({ ...form, copies }, sampleCases.full, aContext({ language: 'en' }));
    const parts = docxParts(await renderForm(model));
    expect(parts['word/footer1.xml']).toContain(`>${copy} · Rev. 0`);
  });

  it('leaves no note alone on a page', async () => {
    const model = buildForm(form, sampleCases.full, aContext());
    const xml = docxParts(await renderForm(model))['word/document.xml'] ?? '';
    const lastRow = xml.slice(xml.lastIndexOf('<w:tr>'), xml.lastIndexOf('</w:tr>'));
    expect(xml.slice(xml.lastIndexOf('</w:tr>'))).toContain('注：');
    expect(lastRow.match(/<w:p>/g)?.length).toBe(lastRow.match(/<w:keepNext\/>/g)?.length);
  });

  it('repeats the heading of each discipline and never splits its rows', async () => {
    const bytes = await renderForm(buildEightD(sampleEightD, sampleCases.full.fields, aContext()), nodePng);
    const xml = docxParts(bytes)['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(10);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
  });

  it('gives equal bytes for equal data', async () => {
    const once = await renderForm(buildForm(form, sampleCases.full, aContext()));
    const again = await renderForm(buildForm(form, sampleCases.full, aContext()));
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });
});
