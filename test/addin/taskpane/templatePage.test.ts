import axe from 'axe-core';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTemplateMap } from '../../../functions/core/report/template/readTemplateMap';
import { companyForm, customerEightD } from '../../support/customerForms';
import { docxParts, docxText } from '../../support/docxText';
import { hardForm } from '../../support/hardForm';
import { officeVersions, openXmlErrors } from '../../support/docxValidity';
import { button, goToCase, openLivePane, reported, type LivePane } from '../../support/livePane';
import { cancelOnceDone, PaneBrowser, type OpenOptions } from '../../support/openPane';

/* 生成文档 with forms of the company's own, in Chromium beside the tracker of a small register. */

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

/** The first case with the layout of the company's own chosen. */
async function openTemplates(options: OpenOptions = {}): Promise<LivePane> {
  const opened = await openLivePane(browser, options);
  await toTemplates(opened);
  return opened;
}

async function toTemplates(opened: Pick<LivePane, 'excel' | 'page'>): Promise<void> {
  await goToCase(opened);
  const { page } = opened;
  await page.getByText(/^(?:生成文档|Make a document)$/).click();
  await page.getByLabel(/^(?:版式|Layout)$/).selectOption('own');
  await page.locator('main input[type=file]').first().waitFor({ state: 'attached' });
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Chooses a file behind one of the buttons. */
const choose = (page: Page, label: string | RegExp, name: string, bytes: Uint8Array) =>
  page
    .locator('main input[type=file]')
    .and(page.getByLabel(label, { exact: true }))
    .setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });

const addFile = (page: Page, name: string, bytes: Uint8Array) =>
  choose(page, /^(?:选择 Word 文件…|Choose a Word file…)$/, name, bytes);

async function saved(page: Page, at = 0): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await page.waitForFunction(`(window.saved ?? []).length > ${String(at)}`);
  const files = (await page.evaluate('window.saved')) as { name: string; bytes: number[] }[];
  return { name: files[at]!.name, bytes: Uint8Array.from(files[at]!.bytes) };
}

/** The mapping of a template as this machine keeps it; empty before it does. */
const kept = (page: Page, name: string): Promise<string> =>
  page.evaluate<string>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('kesu.templates');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('templates').objectStore('templates').get(${JSON.stringify(name)});
      asked.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(asked.result?.map ?? ''));
      };
    };
  })`);

const formWith = (...lines: readonly string[]): Promise<Uint8Array> =>
  Packer.pack(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
    'uint8array',
  );

async function expectValid(bytes: Uint8Array): Promise<void> {
  for (const version of officeVersions) expect(await openXmlErrors(bytes, version)).toEqual([]);
}

describe('a form of the company with placeholders', () => {
  it('is checked in words, corrected, filled and kept in the list of documents', async () => {
    const { excel, page } = await openTemplates();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await addFile(
      page,
      '本公司处理单.docx',
      await formWith('客户：{{客户名}}', '{{#actions}}{{salary}}{{/actions}}'),
    );
    await page.getByText('正文：不认识占位符 “客户名”，是否指：客户名称').waitFor();
    await page.getByText('正文：不认识占位符 “salary”').waitFor();
    expect(await button(page, '下载 Word 文档').count()).toBe(0);

    await choose(page, '替换文件…', '改过的.docx', await companyForm());
    await page.getByText(/^占位符都认识（\d+ 处），可以填写。$/).waitFor();
    await page.getByText('已替换模板：本公司处理单.docx').waitFor();
    await page.getByText(/^表单还有 \d+ 项，模板没有用到$/).waitFor();
    await page.getByText('将填入的内容').click();
    await page.getByText('华东电器', { exact: true }).waitFor();
    await button(page, '下载 Word 文档').click();
    await page.getByText(/^已生成：C-001 纠正措施计划.docx，修订 0/).waitFor();

    const { name, bytes } = await saved(page);
    expect(name).toBe('C-001 纠正措施计划.docx');
    const text = docxText(bytes);
    for (const expected of ['投诉编号：C-001', '华东电器 / 水泵', '责任部门：质量部', '修订 0'])
      expect(text).toContain(expected);
    expect(text).not.toMatch(/\{\{|undefined/);
    expect(docxParts(bytes)['docProps/custom.xml']).toContain('C-001');
    expect(excel.workbook.sheet('文件清单')?.cells.value(2, 8)).toBe('C-001 纠正措施计划.docx');
    await expectValid(bytes);
    expect(await reported(page)).toEqual([]);
  });

  it('is made for many cases in one file', async () => {
    const { excel, page } = await openTemplates();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await addFile(page, '处理单.docx', await companyForm());
    await page.getByText('为多件生成').click();
    await page.getByLabel('哪些投诉').selectOption({ label: '全部（3 件）' });
    await button(page, '生成 3 件并下载').click();
    await page.getByText('已生成 3 份：纠正措施计划 2026-03-09.zip；3 份已记入“文件清单”').waitFor();
    const files = unzipSync((await saved(page)).bytes);
    expect(Object.keys(files)).toEqual(['C-001', 'C-002', 'C-003'].map((no) => `${no} 纠正措施计划.docx`));
    for (const [file, bytes] of Object.entries(files))
      expect(docxText(bytes)).toContain(`投诉编号：${file.slice(0, 5)}`);
    expect(excel.workbook.sheet('文件清单')?.cells.value(4, 1)).toBe('C-003');
    expect(await reported(page)).toEqual([]);
  });

  it('cancelled in the middle of many, hands out what is filled and names the rest', async () => {
    const { excel, page } = await openTemplates();
    await page.getByLabel('表单').selectOption({ label: '纠正措施计划' });
    await addFile(page, '处理单.docx', await companyForm());
    await page.getByText('为多件生成').click();
    await page.getByLabel('哪些投诉').selectOption({ label: '全部（3 件）' });
    await cancelOnceDone(page, 60);
    await button(page, '生成 3 件并下载').click();
    await page.getByText(/^已取消；已生成 2 份：.*；2 份已记入“文件清单”；没有做：C-003$/).waitFor();
    const files = unzipSync((await saved(page)).bytes);
    expect(Object.keys(files)).toEqual(['C-001', 'C-002'].map((no) => `${no} 纠正措施计划.docx`));
    for (const [file, bytes] of Object.entries(files))
      expect(docxText(bytes)).toContain(`投诉编号：${file.slice(0, 5)}`);
    const list = excel.workbook.sheet('文件清单')!;
    expect([2, 3, 4].map((row) => list.cells.value(row, 1))).toEqual(['C-001', 'C-002', null]);
    expect(await button(page, '生成 3 件并下载').isEnabled()).toBe(true);
    expect(await reported(page)).toEqual([]);
  });
});

describe("a customer's form without placeholders", () => {
  it('is mapped from its labels, corrected by a person, accepted and filled', async () => {
    const { page } = await openTemplates();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    await addFile(page, '客户8D.docx', await customerEightD());
    await page.getByText(/^已按标签提出 \d+ 处/).waitFor();
    expect(await button(page, /^下载 Word 文档/).count()).toBe(0);
    // The label asks for the part number; she decides for the product's name, and for what no label said.
    await page.getByLabel('Part No.:').selectOption({ label: '产品名称' });
    await page.getByLabel('“计划完成”列填').selectOption({ label: '（不填）' });
    await button(page, /^已核对，采用这 \d+ 处$/).click();
    await page.getByText(/^对应关系可用（\d+ 处），可以填写。$/).waitFor();
    await button(page, '下载 Word 文档（草稿，带水印）').click();
    await page.getByText('已生成：C-001 8D报告 草稿.docx').waitFor();

    const { bytes } = await saved(page);
    const text = docxText(bytes);
    for (const expected of [
      '华东电器',
      '水泵',
      '2026-03-02',
      '外壳开裂，漏水',
      '☐ 是  ☐ 否',
      'Warehouse use only',
    ])
      expect(text).toContain(expected);
    expect(text).not.toMatch(/\{\{|undefined/);
    expect(Object.values(docxParts(bytes)).join('')).toContain('草稿');
    await expectValid(bytes);
    expect(await reported(page)).toEqual([]);
  });

  it('is filled in its header, controls, form fields and the cells of its tables as on the command line', async () => {
    const { page } = await openTemplates();
    await page.getByLabel('表单').selectOption({ label: '8D 报告' });
    await addFile(page, '客户8D.docx', hardForm());
    await page.getByText(/^已按标签提出 \d+ 处/).waitFor();
    await page.getByText(/^页眉 · 表 1 第 1 行/).waitFor();
    expect(await page.getByLabel('Own store 成品库').first().inputValue()).toBe('containment.store.stock');
    await button(page, /^已核对，采用这 \d+ 处$/).click();
    await page.getByText(/^对应关系可用（\d+ 处），可以填写。$/).waitFor();
    await button(page, '下载 Word 文档（草稿，带水印）').click();
    await page.getByText('已生成：C-001 8D报告 草稿.docx').waitFor();
    const { bytes } = await saved(page);
    expect(docxParts(bytes)['word/header1.xml']).toContain('华东电器');
    expect(docxText(bytes)).not.toMatch(/\{\{|undefined|Click or tap/);
    await expectValid(bytes);
    expect(await reported(page)).toEqual([]);
  });

  it('is still there when the pane was closed, with what was decided', async () => {
    const { excel, page } = await openTemplates();
    await addFile(page, '客户8D.docx', await customerEightD());
    await expect.poll(() => kept(page, '客户8D.docx')).toContain('batchNo');
    const proposed = await kept(page, '客户8D.docx');
    await page.getByLabel('批号').selectOption({ label: '（不填）' });
    await expect.poll(() => kept(page, '客户8D.docx')).not.toBe(proposed);
    await page.reload();
    await toTemplates({ excel, page });
    await page.getByText('每格填什么').waitFor();
    expect(await page.getByLabel('批号').inputValue()).toBe('');
    await button(page, '移除').click();
    await button(page, '确认移除').click();
    await page.getByText('已从这台电脑移除模板：客户8D.docx').waitFor();
    expect(await page.getByLabel('批号').count()).toBe(0);
  });

  it('keeps its mapping in the file the command line reads, and takes it from there', async () => {
    const { page } = await openTemplates();
    await addFile(page, '客户8D.docx', await customerEightD());
    await page.getByLabel('批号').selectOption({ label: '序列号' });
    await button(page, '存为文件').click();
    const { name, bytes } = await saved(page);
    expect(name).toBe('客户8D.fields.json');
    const map = readTemplateMap(JSON.parse(strFromU8(bytes)));
    if (!map.ok) throw new Error(map.problem);
    expect(map.value.cells.find(({ label }) => label === '批号')?.field).toBe('serialNo');

    await page.getByLabel('批号').selectOption({ label: '批号' });
    await choose(page, '从文件载入…', name, bytes);
    await page.getByText('已载入对应关系：客户8D.fields.json，请核对').waitFor();
    expect(await page.getByLabel('批号').inputValue()).toBe('serialNo');
    const moved = { cells: map.value.cells.map((entry) => ({ ...entry, table: 9 })) };
    await choose(page, '从文件载入…', name, strToU8(JSON.stringify(moved)));
    await page
      .getByRole('alert')
      .getByText(/模板中没有表格 9/)
      .waitFor();
    expect(await reported(page)).toEqual([]);
  });
});

describe('files that are no template', () => {
  it.each([
    { name: '旧表.docx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), said: '旧表.docx 不是 .docx 文档' },
    { name: '宏.docm', bytes: Buffer.from('PK'), said: '宏.docm 含有宏' },
    { name: '断.docx', bytes: Buffer.from('PK\u0003\u0004'), said: '断.docx 已损坏' },
    {
      name: '密.docx',
      bytes: Buffer.from(
        `d0cf11e0a1b11ae1${Buffer.from('EncryptedPackage', 'utf16le').toString('hex')}`,
        'hex',
      ),
      said: '密.docx 设有打开密码',
    },
  ])('$name is answered with a sentence', async ({ name, bytes, said }) => {
    const { page } = await openTemplates();
    await addFile(page, name, bytes);
    await page.getByRole('alert').getByText(said).waitFor();
    expect(await reported(page)).toEqual([]);
  });

  it('a dropped file is taken in', async () => {
    const { page } = await openTemplates();
    const base64 = Buffer.from(await companyForm()).toString('base64');
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${base64}'), (char) => char.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], '拖来的.docx'));
      const place = [...document.querySelectorAll('main span')].find((span) => span.textContent.includes('.docx'));
      place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
    })()`);
    await page.getByText('已保存模板：拖来的.docx').waitFor();
    expect(await page.getByLabel('模板', { exact: true }).inputValue()).toBe('拖来的.docx');
  });
});

describe('accessibility', () => {
  it.each([
    { displayLanguage: 'zh-CN', why: 'Chinese, light' },
    { displayLanguage: 'en-US', dark: true, why: 'English, dark' },
    { displayLanguage: 'en-US', contrast: true, why: 'English, high contrast' },
  ])('finds nothing in $why, 320 pixels wide', async (options) => {
    const { page } = await openTemplates(options);
    const check = async (place: string) => {
      await page.evaluate(axe.source);
      const found = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
      const violations = found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' ')}`,
      );
      expect([place, violations]).toEqual([place, []]);
      expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 320]);
    };
    await addFile(page, '客户8D.docx', await customerEightD());
    await page.getByLabel('Part No.:').waitFor();
    await page.getByText(/^(?:可用的占位符|Placeholders there are)$/).click();
    await check('a mapping');
    await addFile(page, '错.docx', await formWith('{{客户名}}'));
    await page.locator('main [role=status] li').first().waitFor();
    await check('a misspelt placeholder');
  });

  it('a mapping is corrected and accepted by keyboard alone', async () => {
    const { page } = await openTemplates();
    await addFile(page, '客户8D.docx', await customerEightD());
    await page.getByLabel('Part No.:').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByLabel('Part No.:').inputValue()).not.toBe('partNo');
    const accept = button(page, /^已核对，采用这 \d+ 处$/);
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      if (await accept.evaluate((node) => node === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.getByText(/^对应关系可用/).waitFor();
  });
});
