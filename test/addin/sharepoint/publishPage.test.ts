import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excelWorkbook } from '../../../addin/excel/excelWorkbook';
import { documentFileName } from '../../../functions/core/actions/documentList/documentFileName';
import type { IssuedDocument } from '../../../functions/core/actions/documentList/documentList';
import { issueDocument } from '../../../functions/core/actions/documentList/issueDocument';
import { toIsoDate } from '../../../functions/core/calendar';
import { createFormulaEngine } from '../../../scripts/stand-in/excel/formula/formulaEngine';
import type {
  RunningSharePoint,
  SharePointOptions,
} from '../../../scripts/stand-in/sharepoint/startSharePoint';
import type { RunningSignIn } from '../../../scripts/stand-in/signIn/startSignIn';
import { aSignIn, GRAPH, PANE_APP } from '../../support/aSignIn';
import { aPdf } from '../../support/aPdf';
import { PaneBrowser, type OpenOptions } from '../../support/openPane';
import { aSharePoint } from '../../support/sharePointForTest';
import { temporaryFolder } from '../../support/temporaryFolder';
import { openLive, type LiveExcel } from '../excel/liveExcel';

/* The pane in Chromium publishes into the stand-in SharePoint, and takes signed papers back. */

const folder = temporaryFolder();
let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
});
afterAll(() => browser.stop());

const FORM = '客户投诉处理单';

interface Opened {
  readonly excel: LiveExcel;
  readonly page: Page;
  readonly running: RunningSharePoint;
  readonly rowIds: readonly string[];
  readonly records: readonly IssuedDocument[];
}

/** Enters documents as issued: of the first cases, or further revisions of theirs. */
async function issue({ live }: LiveExcel, cases: number, issued: readonly IssuedDocument[] = []) {
  const { procedure } = live.state.cases.input;
  const records = live.state.cases.cases.slice(0, cases).map((one): IssuedDocument => {
    const answer = issueDocument(procedure, one.fields, {}, issued, {
      form: FORM,
      language: 'zh',
      company: '',
      draft: false,
      today: toIsoDate('2026-03-09')!,
      ...(issued.length > 0 ? { reason: '更正' } : {}),
    });
    if (answer.kind !== 'ready' || !answer.record) throw new Error(answer.kind);
    return { ...answer.record, file: documentFileName(one.caseNo, answer.model) };
  });
  if (records.length > 0) await excelWorkbook.appendDocuments(records, 'zh');
  return records;
}

/** A tracker with some issued documents beside the stand-in SharePoint, its first case selected. */
async function open(
  issued: number,
  options: OpenOptions = {},
  library: Partial<SharePointOptions> = {},
): Promise<Opened> {
  const excel = await openLive();
  // The pane has a live check of its own.
  excel.live.stop();
  // Excel shows what HYPERLINK shows.
  excel.workbook.engine = createFormulaEngine(excel.workbook, {
    now: () => 46_090,
    onComputed: () => undefined,
  });
  const records = await issue(excel, issued);
  const running = await aSharePoint(folder, { pages: [browser.origin], ...library });
  const page = await browser.open(excel, { tryOutSite: `${running.origin}/sites/quality`, ...options });
  const rowIds = excel.rowIds();
  await select(page, rowIds[0]!);
  return { excel, page, running, rowIds, records };
}

async function select(page: Page, rowId: string): Promise<void> {
  await page.click('#tab-case');
  await page.waitForFunction('window.select !== undefined && window.sheetChanged !== undefined');
  await page.evaluate(`window.select({ sheet: '客诉跟踪', row: 6, rowId: ${JSON.stringify(rowId)} })`);
  await page.locator('main ol').waitFor();
}

const unfold = (page: Page, title: string | RegExp) => page.locator('summary', { hasText: title }).click();
const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name });
const reported = (page: Page): Promise<unknown> => page.evaluate('window.reported ?? []');
const files = ({ sharePoint }: RunningSharePoint) =>
  Object.values(sharePoint.state.items).filter(({ kind }) => kind === 'file');
const names = (running: RunningSharePoint) => files(running).map(({ name }) => name);
const state = (excel: LiveExcel, rowId: string) => String(excel.at(rowId, `doc:${FORM}`));
/** Of the cell that shows the document of a row. */
const formula = ({ run, cell }: LiveExcel, rowId: string): Promise<unknown> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('客诉跟踪');
    const range = sheet.getRange(cell(rowId, `doc:${FORM}`)).load('formulas');
    await context.sync();
    return range.formulas[0]?.[0] as unknown;
  });

describe('发布到 SharePoint', () => {
  it('puts the document into its folder and the link that opens it into the row', async () => {
    const { excel, page, running, rowIds } = await open(1);
    await unfold(page, '发布到 SharePoint');
    await page.getByText(`${FORM} · 中文 · 修订 0`).waitFor();
    await page.getByText(/文件夹 2026\/03\/C-001/).waitFor();
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('已创建 1').waitFor();
    expect(names(running)).toEqual(['C-001 客户投诉处理单.docx']);
    expect(state(excel, rowIds[0]!)).toBe('待签字 2026-03-09');
    const shown = page.getByRole('link', { name: 'C-001 客户投诉处理单.docx' });
    const link = (await shown.getAttribute('href'))!;
    expect(await formula(excel, rowIds[0]!)).toBe(`=HYPERLINK("${link}","待签字 2026-03-09")`);
    const opened = await fetch(link);
    expect((await opened.text()).slice(0, 2)).toBe('PK');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('未变 1').waitFor();
    expect(await reported(page)).toEqual([]);
  });

  it('finishes many after the pane was closed in the middle, without doubles', async () => {
    const { excel, page, running, rowIds } = await open(3);
    running.setFaults([{ method: 'PUT', path: 'content', nth: 2, delayMs: 60_000 }]);
    await unfold(page, '发布到 SharePoint');
    await unfold(page, '多件一起发布');
    await page.getByLabel('哪些文档').selectOption({ label: '未发布的（3 份）' });
    await button(page, '发布 3 份文档').click();
    await expect.poll(() => names(running).length).toBe(1);
    await page.getByText('正在发布：C-002 客户投诉处理单.docx').waitFor();
    await page.reload();
    running.setFaults([]);
    expect(() => state(excel, rowIds[0]!)).toThrow('no column');
    await select(page, rowIds[0]!);
    await unfold(page, '发布到 SharePoint');
    await page.getByText(/上次发布没有完成（3 份）/).waitFor();
    await button(page, '继续完成').click();
    await unfold(page, '多件一起发布');
    await page.getByText('已创建 2 · 未变 1').waitFor();
    expect(names(running).sort()).toEqual(
      ['C-001', 'C-002', 'C-003'].map((caseNo) => `${caseNo} 客户投诉处理单.docx`),
    );
    expect(files(running).map(({ versions }) => versions.length)).toEqual([1, 1, 1]);
    expect(rowIds.map((id) => state(excel, id))).toEqual(Array(3).fill('待签字 2026-03-09'));
    await page.getByText('没有待发布的文档。').waitFor();
    expect(await page.getByText(/上次发布没有完成/).count()).toBe(0);
    expect(await reported(page)).toEqual([]);
  });

  it('leaves the choice about a locked file and about somebody’s change to the person', async () => {
    const { excel, page, running, rowIds, records } = await open(1);
    await unfold(page, '发布到 SharePoint');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('已创建 1').waitFor();
    const [first] = files(running);
    expect((await issue(excel, 1, records))[0]!.revision).toBe(1);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await page.getByText(`${FORM} · 中文 · 修订 1`).waitFor();
    running.sharePoint.write(first!, Buffer.from('theirs'), { name: '同事', now: '2026-03-09T03:00:00Z' });
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText(/发布后有人在文档库中改过，没有覆盖/).waitFor();
    first!.checkedOutBy = '同事';
    await button(page, '发布为新版本').click();
    await page.getByText(/文件正被打开或已被他人签出/).waitFor();
    await button(page, '另存为新文件名').click();
    await page.getByText('已创建 1').waitFor();
    expect(names(running)).toHaveLength(2);
    expect(running.sharePoint.bytesOf(first!).toString()).toBe('theirs');
    expect(state(excel, rowIds[0]!)).toBe('待签字 2026-03-09');
    expect(await reported(page)).toEqual([]);
  });

  it('files a PDF beside the document where it is asked for, and converts it once', async () => {
    let converted = 0;
    const toPdf = () => Promise.resolve(Buffer.from(`%PDF-1.7 ${String((converted += 1))}`));
    const { excel, page, running, rowIds } = await open(1, {}, { settings: { makeOnDemand: true, toPdf } });
    await unfold(page, '发布到 SharePoint');
    await page.getByLabel('同时放一份 PDF').check();
    await button(page, '发布本件文档（1 份）').click();
    // The PDF comes from another host, where the stand-in refuses whoever brings a token.
    await page.getByText('已创建 2').waitFor();
    expect(names(running)).toEqual(['C-001 客户投诉处理单.docx', 'C-001 客户投诉处理单.pdf']);
    expect(running.sharePoint.bytesOf(files(running)[1]!).toString()).toBe('%PDF-1.7 1');
    const shown = page.getByRole('link', { name: 'C-001 客户投诉处理单.docx' });
    expect(await formula(excel, rowIds[0]!)).toContain((await shown.getAttribute('href'))!);
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('未变 2').waitFor();
    expect(converted).toBe(1);
    expect(await reported(page)).toEqual([]);
  });

  it('says which document could not be converted, and publishes it all the same', async () => {
    const { page, running } = await open(1, { publishing: { withPdf: true } });
    running.setFaults([{ path: 'format=pdf', status: 406 }]);
    await unfold(page, '发布到 SharePoint');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText(/不能把它转换为 PDF/).waitFor();
    await page.getByText('已创建 1').waitFor();
    expect(names(running)).toEqual(['C-001 客户投诉处理单.docx']);
    expect(await reported(page)).toEqual([]);
  });

  it('publishes exactly what was handed out a moment ago', async () => {
    const { excel, page, running, rowIds } = await open(0);
    await unfold(page, '发布到 SharePoint');
    await page.getByText(/这件投诉还没有正式发出的文档/).waitFor();
    await unfold(page, '生成文档');
    await page.getByLabel('表单', { exact: true }).first().selectOption(FORM);
    await button(page, '下载 Word 文档').click();
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('已创建 1').waitFor();
    const [file] = files(running);
    const saved = (await page.evaluate('window.saved')) as {
      readonly name: string;
      readonly bytes: number[];
    }[];
    expect(saved.map(({ name }) => name)).toEqual([file!.name]);
    expect(running.sharePoint.bytesOf(file!).equals(Buffer.from(saved[0]!.bytes))).toBe(true);
    expect(state(excel, rowIds[0]!)).toBe('待签字 2026-03-09');
    expect(await reported(page)).toEqual([]);
  });

  it('says what the administrator has to add, and how long SharePoint wants to wait', async () => {
    const { page, running } = await open(1);
    running.setFaults([
      { method: 'POST', path: 'columns', times: 99, status: 403, code: 'accessDenied' },
      { method: 'PUT', path: 'content', nth: 1, times: 1, status: 429, retryAfter: 3 },
    ]);
    await unfold(page, '发布到 SharePoint');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText(/SharePoint 要求放慢速度，约 [34] 秒后自动继续/).waitFor();
    await page.getByText('已创建 1').waitFor();
    await page.getByText(/^KesuCase（客诉编号/).waitFor();
    expect(await reported(page)).toEqual([]);
  });

  it('does not publish under a revision what that revision did not say', async () => {
    const { excel, page, running, rowIds } = await open(1);
    excel.type('Local', excel.cell(rowIds[0]!, 'field:description'), '外壳开裂，漏水，另有异响');
    await unfold(page, '发布到 SharePoint');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText(/发出后台账中的数据改过（.*），与发出时不同/).waitFor();
    expect(names(running)).toEqual([]);
  });

  it('explains what to set where nothing is set, and checks it', async () => {
    const { page } = await open(1, { tryOutSite: '' });
    await unfold(page, '发布到 SharePoint');
    await page.getByText('还没有设好发布到哪里').waitFor();
    await page.getByLabel('站点地址').fill('http://contoso.sharepoint.com/sites/quality');
    await page.getByText(/不是可用的地址/).waitFor();
    await page.getByLabel('站点地址').fill('https://contoso.sharepoint.cn/sites/quality');
    await page.getByText(/为另一个微软云构建/).waitFor();
    await page.getByLabel('站点地址').fill('https://contoso.sharepoint.com/sites/quality');
    await page.getByLabel('文件夹规则').fill('../{caseNo}');
    await page.getByText(/规则不能用/).waitFor();
    await page.getByLabel('文件夹规则').fill('{year}/{caseNo} {customer}');
    await page.getByText('例：2026/C-001 华东电器').waitFor();
    await page.getByLabel(/应用程序/).fill('00000000-0000-0000-0000-000000000001');
    await page.getByLabel('租户').fill('contoso.onmicrosoft.com');
    await page.getByText(/文件夹 2026\/C-001 华东电器/).waitFor();
    const kept = await page.evaluate('localStorage.getItem("kesu.publish")');
    expect(JSON.parse(String(kept))).toMatchObject({ cloud: 'global', tenant: 'contoso.onmicrosoft.com' });
  });
});

describe('from the sign-in page to the link in the cell', () => {
  let signIn: RunningSignIn;
  beforeAll(async () => {
    signIn = await aSignIn(folder, { redirectUris: [`${browser.origin}/signin.html`] });
  });
  afterAll(() => signIn.close());

  it('signs in with the company, publishes, and the cell opens the document', async () => {
    const { excel, page, running, rowIds } = await open(
      1,
      {
        signIn: { authority: signIn.authority, graph: GRAPH },
        publishing: { clientId: PANE_APP, tenant: 'contoso' },
      },
      { trusted: [{ issuer: signIn.issuer, audience: GRAPH, keys: signIn.keys }] },
    );
    const asked: string[] = [];
    const popups: Page[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    page.on('popup', (popup) => popups.push(popup));
    await unfold(page, '发布到 SharePoint');
    await button(page, '发布本件文档（1 份）').click();
    await page.getByText('已创建 1').waitFor();
    // The person was at the provider's page, and the stand-in gave no token of its own.
    expect(popups).toHaveLength(1);
    expect(asked.some((url) => url.startsWith(`${signIn.issuer}/`))).toBe(true);
    expect(asked.some((url) => url.startsWith(`${running.origin}/oauth2/token`))).toBe(false);
    expect(state(excel, rowIds[0]!)).toBe('待签字 2026-03-09');
    const link = /^=HYPERLINK\("([^"]+)"/.exec(String(await formula(excel, rowIds[0]!)))![1]!;
    const opened = await page.context().request.get(link);
    expect(await opened.body()).toEqual(running.sharePoint.bytesOf(files(running)[0]!));
    expect(await reported(page)).toEqual([]);
  });
});

describe('收回签字扫描件', () => {
  const scan = (name: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 signed'),
  });
  const choose = (page: Page, ...chosen: ReturnType<typeof scan>[]) =>
    page.locator('input[type=file][multiple]').last().setInputFiles(chosen);

  it('is recognised by its name, filed beside its document, and said in the row', async () => {
    const { excel, page, running, rowIds } = await open(2);
    await unfold(page, '收回签字扫描件');
    await choose(page, scan('C-002 客户投诉处理单 扫描.pdf'));
    const card = page.getByRole('group', { name: '扫描件 C-002 客户投诉处理单 扫描.pdf' });
    await card.getByText('由文件名认出').waitFor();
    expect(await card.getByLabel('客诉编号').inputValue()).toBe('C-002');
    await card.getByText('指纹核对：台账数据与发出时（修订 0）一致。').waitFor();
    await button(page, '归档 1 份扫描件').click();
    await page.getByText('请填写签字人。').waitFor();
    expect(names(running)).toEqual([]);
    await page.getByLabel('签字人').fill('王芳');
    await page.getByLabel('签字日期').fill('2026-03-08');
    await button(page, '归档 1 份扫描件').click();
    await page.getByText('已创建 1').waitFor();
    expect(names(running)).toEqual(['C-002 客户投诉处理单 签字.pdf']);
    expect(state(excel, rowIds[1]!)).toBe('已签字 2026-03-08 王芳');
    // The scans leave the list once the tracker was read anew.
    await card.waitFor({ state: 'detached' });
    expect(await reported(page)).toEqual([]);
  });

  it('is recognised by the text inside, and checked against the fingerprint printed on it', async () => {
    const { page, records } = await open(2);
    await unfold(page, '收回签字扫描件');
    const printed = aPdf('No. C-002', `Rev. 0 ${records[1]!.fingerprint}`);
    const older = aPdf('No. C-002', 'Rev. 0 0000-0000-0000-0');
    await choose(
      page,
      { ...scan('扫描0002.pdf'), buffer: printed },
      { ...scan('扫描0003.pdf'), buffer: older },
    );
    const card = page.getByRole('group', { name: '扫描件 扫描0002.pdf' });
    await card.getByText('由文件中的文字认出').waitFor();
    expect(await card.getByLabel('客诉编号').inputValue()).toBe('C-002');
    await card.getByText('指纹核对：台账数据与发出时（修订 0）一致。').waitFor();
    const other = page.getByRole('group', { name: '扫描件 扫描0003.pdf' });
    await other.getByText(/纸上印的是 0000-0000-0000-0.*签的可能是旧修订/).waitFor();
    expect(await reported(page)).toEqual([]);
  });

  it('asks what the name does not say, and tells that the row changed since it was issued', async () => {
    const { excel, page, rowIds } = await open(1);
    excel.type('Local', excel.cell(rowIds[0]!, 'field:description'), '外壳开裂');
    await unfold(page, '收回签字扫描件');
    await choose(page, scan('扫描0001.pdf'), { ...scan('说明.txt'), mimeType: 'text/plain' });
    await page.getByText(/说明.txt：不是 PDF 或图片/).waitFor();
    const card = page.getByRole('group', { name: '扫描件 扫描0001.pdf' });
    await card.getByText(/文件里没有找到编号，先填了当前这件/).waitFor();
    expect(await card.getByLabel('客诉编号').inputValue()).toBe('C-001');
    await card.getByText(/指纹核对：发出后台账改过/).waitFor();
    await card.getByLabel('客诉编号').fill('X-9');
    await button(page, '归档 1 份扫描件').click();
    await card.getByText('台账中没有唯一的这个编号。').waitFor();
  });
});

describe('for everybody', () => {
  it.each([
    { why: 'light', options: {} },
    { why: 'dark', options: { dark: true } },
    { why: 'English', options: { displayLanguage: 'en-US' } },
  ])('passes axe and fits 320 px: $why', async ({ options }) => {
    const { page } = await open(2, options);
    for (const title of [
      /发布到|Publish to/,
      /多件一起|Publish many/,
      /发布设置|Publishing settings/,
      /收回|Take back/,
    ])
      await unfold(page, title);
    await page
      .locator('input[type=file][multiple]')
      .last()
      .setInputFiles({
        name: 'C-002 客户投诉处理单.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7'),
      });
    await page
      .getByRole('group')
      .getByText(/由文件名认出|Recognised by/)
      .waitFor();
    await button(page, /发布本件|Publish the documents/).click();
    await page.getByText(/已创建 1|1 created/).waitFor();
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run(document.querySelector("main"))')) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  });
});
