import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCompanions } from '../../../functions/core/actions/companions';
import { readWorkbook } from '../../../scripts/excel/readWorkbook';
import { readDocumentFacts } from '../../../scripts/files/documentFacts';
import { commandAt } from '../../support/commandAt';
import { docxText } from '../../support/docxText';
import { editTexts } from '../../support/editTexts';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const tracker = join(folder, 'tracker.xlsx');
const out = join(folder, 'out');
const command = commandAt('2024-08-05T09:00:00+08:00');

/** A tracker of three cases: two of July, one of June. */
beforeAll(async () => {
  const register = join(folder, 'register.csv');
  const rows = [
    [
      '客诉编号',
      '接诉日期',
      '客户名称',
      '产品名称',
      '投诉内容',
      '责任部门',
      '级别',
      '应结案日期',
      '结案日期',
    ],
    [
      '240601',
      '2024-06-20',
      '东莞宏达电子',
      '外壳',
      '划伤',
      '注塑部',
      '一般投诉',
      '2024-06-30',
      '2024-06-28',
    ],
    [
      '240701',
      '2024-07-03',
      '东莞宏达电子',
      '外壳',
      '开裂',
      '注塑部',
      '重大投诉',
      '2024-07-13',
      '2024-07-12',
    ],
    ['240702', '2024-07-09', '苏州明远', '支架', '尺寸超差', '冲压部', '一般投诉', '2024-07-19', ''],
  ];
  await writeFile(register, `\ufeff${rows.map((row) => row.join(',')).join('\n')}`);
  const made = await command('track', [register], { profile: 'P04', out: tracker });
  expect(made.code, made.stderr).toBe(0);
});

interface Written {
  readonly file: string;
  readonly revision: number;
}

async function summary(options: Readonly<Record<string, unknown>> = {}): Promise<Written> {
  const { code, stdout, stderr } = await command('summary', [tracker], {
    month: '2024-07',
    out,
    lang: 'zh',
    ...options,
  });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Written;
}

async function verify(file: string): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await commandAt('2024-12-01T09:00:00+08:00')('verify', [file], {
    tracker,
    lang: 'zh',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function listed(form: string): Promise<readonly (readonly unknown[])[]> {
  const { documents } = readCompanions(await readWorkbook(tracker));
  return documents
    .filter((one) => one.form === form)
    .map(({ caseNo, revision, issuedOn, reason }) => [caseNo, revision, issuedOn, reason]);
}

describe('a summary', () => {
  it('keeps its revision while its data stay, and raises it with what changed or with a reason', async () => {
    const first = await summary();
    const kept = join(folder, 'kept.docx');
    await copyFile(first.file, kept);
    expect([first.revision, (await summary()).revision]).toEqual([0, 0]);
    expect(await verify(kept)).toMatchObject({ matches: true, changed: [], period: '2024-07', revision: 0 });
    await editTexts(tracker, '冲压部', '装配部');
    expect(await verify(kept)).toMatchObject({
      matches: false,
      changed: [
        { field: 'by.respDept', name: '按责任部门' },
        { field: 'case:240702', name: '投诉 240702' },
        { field: 'overdueList', name: '逾期未结清单' },
      ],
    });
    const second = await summary();
    expect(second.revision).toBe(1);
    const third = await summary({ reason: '总经理要求补充' });
    expect(readDocumentFacts(await readFile(third.file))).toMatchObject({
      form: '月度投诉汇总',
      period: '2024-07',
      revision: '2',
      issuedOn: '2024-08-05',
    });
    expect(docxText(await readFile(third.file))).toContain('修订 2');
    expect(await listed('月度投诉汇总 2024-07')).toEqual([
      ['', 0, '2024-08-05', ''],
      ['', 1, '2024-08-05', '数据更新：按责任部门、投诉 240702、逾期未结清单'],
      ['', 2, '2024-08-05', '总经理要求补充'],
    ]);
    expect(await verify(kept)).toMatchObject({ newestRevision: 2 });
    expect(await verify(third.file)).toMatchObject({ matches: true, newestRevision: 2 });
  });

  it('of another period or in another language is a document of its own; drafts are none', async () => {
    expect((await summary({ month: '2024-06' })).revision).toBe(0);
    expect((await summary({ month: '2024-Q2' })).revision).toBe(0);
    expect((await summary({ lang: 'en' })).revision).toBe(0);
    const before = await listed('月度投诉汇总 2024-05');
    await summary({ month: '2024-05', draft: true });
    expect(await listed('月度投诉汇总 2024-05')).toEqual(before);
    expect(await listed('季度投诉汇总 2024-Q2')).toEqual([['', 0, '2024-08-05', '']]);
  });

  it('says in words what no longer fits', async () => {
    const { file } = await summary();
    await editTexts(tracker, '装配部', '冲压部');
    const { stdout } = await command('verify', [file], { tracker, lang: 'zh', json: false });
    expect(stdout).toMatch(/^不一致：.*（月度投诉汇总 2024-07 修订 2）/);
    expect(stdout).toContain('投诉 240702 (case:240702)');
    expect(stdout).toContain('按责任部门 (by.respDept)');
    await editTexts(tracker, '冲压部', '装配部');
  });

  it.each([
    { month: 'March', why: 'neither a month nor a quarter', says: '2025-Q1' },
    { month: '2024-Q2', why: 'a quarter for the monthly form', says: '月度投诉汇总' },
  ])('is not made of $why', async ({ month, says }) => {
    const { code, stderr } = await command('report', [tracker], { form: '月度投诉汇总', month, out });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('a register', () => {
  const form = '客户投诉登记表';
  const register = async (options: Readonly<Record<string, unknown>> = {}): Promise<Written> => {
    const { code, stdout, stderr } = await command('report', [tracker], {
      form,
      all: true,
      out,
      lang: 'zh',
      ...options,
    });
    expect(code, stderr).toBe(0);
    return (JSON.parse(stdout) as { readonly written: readonly [Written] }).written[0];
  };

  it('has revisions, stands on the list, and names the cases that changed', async () => {
    const first = await register();
    const kept = join(folder, 'register.docx');
    await copyFile(first.file, kept);
    expect(await verify(kept)).toMatchObject({ matches: true, newestRevision: 0 });
    await editTexts(tracker, '苏州明远', '苏州明远精密');
    expect(await verify(kept)).toMatchObject({
      matches: false,
      changed: [{ field: 'case:240702', name: '投诉 240702' }],
    });
    expect((await register()).revision).toBe(1);
    expect(await listed(form)).toEqual([
      ['', 0, '2024-08-05', ''],
      ['', 1, '2024-08-05', '数据更新：投诉 240702'],
    ]);
  });

  it('cannot be filled from a template', async () => {
    const { code, stderr } = await command('report', [tracker], {
      form,
      all: true,
      out,
      template: 'own.docx',
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('template')]);
  });
});
