import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planEightDSheet } from '../../../functions/core/actions/eightDSheet/planEightDSheet';
import { readCompanions } from '../../../functions/core/actions/companions';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { PackageParts } from '../../../scripts/excel/write/replaceParts';
import { writeWorkbook } from '../../../scripts/excel/writeWorkbook';
import { sampleCases } from '../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../scripts/documents/sampleEightD';
import { readDocumentFacts } from '../../../scripts/files/documentFacts';
import { docxText } from '../../support/docxText';
import { editTexts } from '../../support/editTexts';
import { commandAt } from '../../support/commandAt';
import { kesu } from '../../support/kesu';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const asOf = ['--as-of', '2024-08-01T09:00:00+08:00'];
const command = commandAt(asOf[1]!);
const tracker = join(folder, 'tracker.xlsx');
const form = '客户投诉处理单';

interface Reported {
  readonly written: readonly {
    readonly file: string;
    readonly revision: number;
    readonly gate?: { readonly blocking: readonly string[] };
  }[];
  readonly blocked?: readonly {
    readonly case: string;
    readonly gate: {
      readonly blocking: readonly string[];
      readonly results: readonly { readonly reason?: string }[];
    };
  }[];
}

async function report(
  options: Readonly<Record<string, unknown>>,
): Promise<Reported & { readonly code: number }> {
  const { code, stdout, stderr } = await command('report', [tracker], {
    out: join(folder, 'out'),
    lang: 'zh',
    ...options,
  });
  if (stdout === '') throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as Reported) };
}

/** A tracker of one case, its 8D data typed into the sheet 8D数据. */
beforeAll(async () => {
  const register = join(folder, 'register.csv');
  const { receivedAt, customerName, productName, description, rootCause, correctiveAction } =
    sampleCases.full.fields;
  const rows = [
    [
      '客诉编号',
      '接诉日期',
      '客户名称',
      '产品名称',
      '投诉内容',
      '数量',
      '不良数量',
      '原因分析',
      '纠正措施',
      '级别',
    ],
    [
      '240703',
      String(receivedAt).slice(0, 10),
      customerName,
      productName,
      description,
      5000,
      37,
      rootCause,
      correctiveAction,
      '重大投诉',
    ],
    ['240704', '2024-07-09', '东莞宏达电子', '外壳', '外壳划伤', 300, 4, '员工疏忽', '加强培训', '一般投诉'],
    ['240705', '2024-07-10', '东莞宏达电子', '外壳', '尺寸超差', 300, 4, '', '', '一般投诉'],
  ];
  await writeFile(
    register,
    `\ufeff${rows.map((row) => row.map((cell) => JSON.stringify(cell).replaceAll('\\n', ' ')).join(',')).join('\n')}`,
  );
  const made = await command('track', [register], { profile: 'P04', out: tracker });
  expect(made.code, made.stderr).toBe(0);
  // The sheet as people leave it: written by the plan, put beside the tracker's own sheets by a copy of the parts.
  const beside = join(folder, 'eightD.xlsx');
  const sheet = planEightDSheet({ cases: [{ caseNo: '240703', eightD: sampleEightD }], language: 'zh' });
  await writeWorkbook({ title: '', names: [], sheets: [sheet] }, beside);
  await addSheetFrom(tracker, beside, sheet.name);
});

/** Copies the only sheet of one workbook into another, its shared strings written out. */
async function addSheetFrom(target: string, source: string, name: string): Promise<void> {
  const from = new PackageParts(await readFile(source));
  const texts = [...from.read('xl/sharedStrings.xml')!.matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, content]) => content!,
  );
  const sheet = from
    .read('xl/worksheets/sheet1.xml')!
    .replace(
      /<c r="([A-Z]+\d+)"[^>]*? t="s"[^>]*><v>(\d+)<\/v><\/c>/g,
      (_all, cell: string, at: string) => `<c r="${cell}" t="inlineStr"><is>${texts[Number(at)]!}</is></c>`,
    )
    .replace(/ s="\d+"/g, '')
    .replace(/ style="\d+"/g, '');
  const into = new PackageParts(await readFile(target));
  into.write('xl/worksheets/sheet99.xml', sheet);
  into.write(
    'xl/workbook.xml',
    into
      .read('xl/workbook.xml')!
      .replace('</sheets>', `<sheet name="${name}" sheetId="999" r:id="rIdEightD"/></sheets>`),
  );
  into.write(
    'xl/_rels/workbook.xml.rels',
    into
      .read('xl/_rels/workbook.xml.rels')!
      .replace(
        '</Relationships>',
        '<Relationship Id="rIdEightD" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
      ),
  );
  into.write(
    '[Content_Types].xml',
    into
      .read('[Content_Types].xml')!
      .replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet99.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
  );
  await writeFile(target, into.pack());
}

/** Somebody corrects a text in the tracker. */
const edit = (was: string, is: string): Promise<void> => editTexts(tracker, was, is);

describe('the 8D report', () => {
  it('is made from the sheet 8D数据, to the stage asked for, once its checks pass', async () => {
    const { code, written } = await report({ case: '240703', form: '8D报告', stage: 'D5' });
    expect(code).toBe(0);
    expect(written[0]!.gate!.blocking).toEqual([]);
    const text = docxText(await readFile(written[0]!.file));
    expect(text).toContain('镶件化，圆角 R0.6，硬度 HRC 52');
    expect(text).toContain('D5 永久措施选择');
    expect(text).not.toContain('D6 实施与验证');
  });

  it('does not leave the house without its data, but may be printed as a draft', async () => {
    const held = await report({ case: '240705', form: '8D报告', stage: 'D3' });
    expect(held).toMatchObject({ code: 2, written: [] });
    expect(held.blocked![0]!.gate.blocking).toContain('containment.places');
    const draft = await report({ case: '240705', form: '8D报告', stage: 'D3', draft: true });
    expect(draft.code).toBe(0);
    const parts = new PackageParts(await readFile(draft.written[0]!.file));
    expect(parts.read('word/header1.xml')).toContain('string="草稿"');
  });

  it('asks whether it repeats an earlier case, until its data says so', async () => {
    const told = async (no: string): Promise<string> => {
      const run = await command('report', [tracker], {
        ...{ case: no, form: '8D报告', stage: 'D3', lang: 'zh', out: join(folder, 'out') },
      });
      return run.stderr;
    };
    expect(await told('240705')).toContain('240705 可能是重复发生，更早的相近投诉：240704。');
    expect(await told('240703')).not.toContain('可能是重复发生');
  });
});

describe('handling forms', () => {
  it('are held back where a cause is nobody’s fault but a person’s, with the reason', async () => {
    const { code, blocked } = await report({ case: '240704', form });
    expect(code).toBe(2);
    expect(blocked![0]!.gate.blocking).toEqual(['handling.causeNotWeak', 'handling.actionNotWeak']);
    expect(blocked![0]!.gate.results.some(({ reason }) => reason?.includes('人员疏忽'))).toBe(true);
  });

  it('go out for all cases that pass, and name those that do not', async () => {
    const { code, written, blocked } = await report({ all: true, form });
    expect([code, written.length, blocked!.map((one) => one.case)]).toEqual([0, 2, ['240704']]);
  });
});

describe('revisions', () => {
  it('stay for the same data, rise for changed data with what changed, and are listed in the tracker', async () => {
    const first = await report({ case: '240705', form });
    expect(first.written[0]!.revision).toBe(0);
    expect((await report({ case: '240705', form })).written[0]!.revision).toBe(0);
    const copy = join(folder, 'issued.docx');
    await copyFile(first.written[0]!.file, copy);
    const verify = async (): Promise<unknown> =>
      JSON.parse((await command('verify', [copy], { tracker, lang: 'zh' })).stdout) as unknown;
    expect(await verify()).toMatchObject({ matches: true, changed: [], revision: 0 });
    await edit('尺寸超差', '尺寸超差 0.3 mm');
    expect(await verify()).toMatchObject({
      matches: false,
      changed: [{ field: 'description', name: '投诉内容' }],
    });
    const again = await report({ case: '240705', form });
    expect(again.written[0]!.revision).toBe(1);
    const facts = readDocumentFacts(await readFile(again.written[0]!.file));
    expect(facts).toMatchObject({ caseNo: '240705', revision: '1' });
    await report({ case: '240705', form, reason: '客户要求盖章' });
    const { documents } = readCompanions(await readWorkbook(tracker));
    const listed = documents.filter(({ caseNo, form: of }) => caseNo === '240705' && of === form);
    expect(listed.map(({ revision, reason }) => [revision, reason])).toEqual([
      [0, ''],
      [1, '数据更新：投诉内容'],
      [2, '客户要求盖章'],
    ]);
    expect(await verify()).toMatchObject({ matches: false, newestRevision: 2 });
  });

  it('live on when the tracker is continued', async () => {
    const next = join(folder, 'next.xlsx');
    expect((await command('track', [tracker], { out: next })).code).toBe(0);
    const { documents, eightD } = readCompanions(await readWorkbook(next));
    expect(documents.length).toBeGreaterThan(3);
    expect(eightD.byCase.get('240703')?.fields).toEqual(sampleEightD.fields);
    expect(eightD.findings).toEqual([]);
  });
});

describe('letters and summaries', () => {
  it('are forms of every procedure', async () => {
    const { stdout } = await kesu([
      'letter',
      tracker,
      '--kind',
      'interim',
      '--case',
      '240703',
      '--out',
      join(folder, 'out'),
      '--json',
      '--lang',
      'en',
      ...asOf,
    ]);
    const { written } = JSON.parse(stdout) as Reported;
    expect(docxText(await readFile(written[0]!.file))).toContain('Interim reply to your complaint');
    const summary = await report({ form: '月度投诉汇总', month: '2024-07' });
    const text = docxText(await readFile(summary.written[0]!.file));
    expect(text).toContain('月度客诉汇总（2024年7月）');
    expect(text).toContain('重大投诉');
    const verified = await command('verify', [summary.written[0]!.file], { tracker });
    expect(JSON.parse(verified.stdout)).toMatchObject({ form: '月度投诉汇总', matches: true });
  });

  it('refuse a document nobody made', async () => {
    const { code, stderr } = await command('verify', ['README.md'], { tracker });
    expect(code).toBe(2);
    expect(stderr).toContain('README.md');
  });
});
