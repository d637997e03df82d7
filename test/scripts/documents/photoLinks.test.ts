import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cellAddress } from '../../../functions/core/register/grid';
import type { PlanCell, SheetPlan } from '../../../functions/core/tracker';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { PackageParts } from '../../../scripts/excel/write/replaceParts';
import { jpegWithExif } from '../../support/exifPhoto';
import { openXmlErrors } from '../../support/docxValidity';
import { kesu } from '../../support/kesu';
import { temporaryFolder } from '../../support/temporaryFolder';

/* Photographs a person put behind cells of the tracker as links, as Excel writes them. */

const folder = temporaryFolder();
const tracker = join(folder, 'tracker.xlsx');
const form = '不良品投诉处理书';
const asOf = ['--as-of', '2024-08-01T09:00:00+08:00'];

/** The photograph's place beside the tracker, as Excel writes it. */
const address = '%E7%85%A7%E7%89%87/%E8%A3%82%E7%BA%B9%201.jpg';

beforeAll(async () => {
  await mkdir(join(folder, '照片'));
  await writeFile(join(folder, '照片', '裂纹 1.jpg'), await jpegWithExif(6));
  const register = join(folder, '台账.xlsx');
  const rows = [
    ['投诉编号', '接诉日期', '客户名称', '产品名称', '投诉内容', '证据', '现场照片'],
    ['240703', '2024-07-08', '东莞宏达电子', '左饰条', '卡扣断裂', '见链接甲', ''],
    ['240704', '2024-07-09', '东莞宏达电子', '外壳', '外壳划伤', '照片\\裂纹 1.jpg', ''],
    ['240705', '2024-07-09', '东莞宏达电子', '外壳', '外壳划伤', '', '照片/裂纹 1.jpg'],
    ['240706', '2024-07-09', '东莞宏达电子', '外壳', '外壳划伤', '见链接乙', ''],
    ['240707', '2024-07-09', '东莞宏达电子', '外壳', '外壳划伤', '见登记表', ''],
  ];
  const cell = (text: string): PlanCell =>
    text === '见登记表' ? { kind: 'link', text, target: address } : { kind: 'text', text };
  const sheet: SheetPlan = {
    name: '台账',
    visibility: 'visible',
    columns: [],
    rowCount: rows.length,
    row: (number) => ({ cells: rows[number - 1]!.map(cell) }),
  };
  await writeWorkbook({ title: '', names: [], sheets: [sheet] }, register);
  const made = await kesu(['track', register, '--profile', 'P21', '--out', tracker, ...asOf]);
  expect(made.code, made.stderr).toBe(0);
  await link('见链接甲', address);
  await link('见链接乙', '照片/没有了.jpg');
});

/** Puts a link behind the cell with a text. */
async function link(text: string, target: string): Promise<void> {
  const [sheet] = (await readWorkbook(tracker)).sheets;
  const row = sheet!.rows.findIndex((cells) => cells?.values.includes(text));
  const cell = cellAddress(row, sheet!.rows[row]!.values.indexOf(text) + 1);
  const parts = new PackageParts(await readFile(tracker));
  const part = 'xl/worksheets/sheet1.xml';
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  const id = `rIdPhoto${cell}`;
  const one = `<hyperlink ref="${cell}" r:id="${id}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;
  const xml = parts.read(part)!;
  parts.write(
    part,
    xml.includes('</hyperlinks>')
      ? xml.replace('</hyperlinks>', `${one}</hyperlinks>`)
      : xml.replace('<pageMargins', `<hyperlinks>${one}</hyperlinks><pageMargins`),
  );
  parts.write(
    relations,
    parts
      .read(relations)!
      .replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
      ),
  );
  await writeFile(tracker, parts.pack());
}

/** Pictures in the form of a case, and what was said. */
async function formOf(caseNo: string): Promise<{ readonly pictures: number; readonly said: string }> {
  const out = join(folder, caseNo);
  const made = await kesu([
    'report',
    tracker,
    '--case',
    caseNo,
    '--form',
    form,
    '--out',
    out,
    '--json',
    ...asOf,
  ]);
  const { written } = JSON.parse(made.stdout) as { readonly written: readonly { readonly file: string }[] };
  const document = new PackageParts(await readFile(written[0]!.file));
  return { pictures: document.names.filter((name) => /^word\/media\//.test(name)).length, said: made.stderr };
}

it.each([
  { caseNo: '240703', why: 'behind a cell as a link, written as an address' },
  { caseNo: '240707', why: 'behind a cell of the register the tracker was made from' },
  { caseNo: '240704', why: 'in the evidence as a path of Windows' },
  { caseNo: '240705', why: 'in a column of its own' },
])('a photograph $why stands in the form', async ({ caseNo }) => {
  expect(await formOf(caseNo)).toMatchObject({ pictures: 1 });
});

it('a tracker continued from itself still knows the photograph of the register', async () => {
  const again = join(folder, 'again.xlsx');
  const made = await kesu(['track', tracker, '--out', again, ...asOf]);
  expect(made.code, made.stderr).toBe(0);
  expect(await openXmlErrors(await readFile(again), 'Microsoft365', 'xlsx')).toEqual([]);
  const [sheet] = (await readWorkbook(again)).sheets;
  expect([...sheet!.extras.values()].map((extra) => extra.link)).toContain(address);
});

it('says which linked photograph is not there', async () => {
  const { pictures, said } = await formOf('240706');
  expect(pictures).toBe(0);
  expect(said).toContain('没有了.jpg');
});
