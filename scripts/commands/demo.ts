import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { IsoDate } from '../../functions/core/calendar';
import type { OpenedTracker } from '../files/trackerFile';
import { openTracker } from '../files/trackerFile';
import { projectRoot } from '../files/projectRoot';
import type { Shell } from '../shell/shell';
import type { Run } from './index';
import { publishFiles } from './publish';
import { writeReports } from '../documents/reportWriter';
import { track } from './track';

const SAMPLE = 'test/cases/registers/s02-pcb-two-row-header.xlsx';
const PROFILE = 'P30';
const COMPANY_FORM = '客户投诉处理报告';
const REPORT = '8D报告';

/** Register to tracker, documents of the open cases, and their folders: the main job on a sample that comes along. */
export const run: Run = async (shell, _args, options) => {
  const out = resolve(String(options['out']));
  const sample = join(projectRoot(), SAMPLE);
  await mkdir(out, { recursive: true });
  const trackerPath = join(out, shell.say('客诉跟踪.xlsx', 'complaint-tracker.xlsx'));
  shell.tell('示例台账：{file}（制度 {profile}）', 'Sample register: {file} (procedure {profile})', {
    file: sample,
    profile: PROFILE,
  });
  const result = await track(shell, sample, { profile: PROFILE, out: trackerPath, asOf: options.asOf });
  const tracker = await openTracker(shell, trackerPath, {});
  const open = openCases(tracker);
  const issue = {
    language: 'zh',
    company: '',
    today: shell.asOf.slice(0, 10) as IsoDate,
  } as const;
  const drafts = join(out, shell.say('文档', 'documents'));
  const all = { out: drafts, ...issue };
  await writeReports(shell, tracker, { ...all, draft: false, form: COMPANY_FORM, cases: tracker.cases });
  // The sample knows no 8D data yet, so its reports are drafts to be completed.
  const { written: reports } = await writeReports(shell, tracker, {
    ...all,
    draft: true,
    form: REPORT,
    cases: open,
  });
  const library = join(out, shell.say('文档库', 'library'));
  const { published } = await publishFiles(shell, [drafts], library);
  if (shell.json)
    shell.out(JSON.stringify({ ...result, documents: reports.length + 1, published: published.length }));
  else tellStory(shell, { ...result, open: open.length, documents: drafts, library, tracker: trackerPath });
  return undefined;
};

/** Cases that are neither closed nor dropped. */
function openCases({ cases }: OpenedTracker): OpenedTracker['cases'] {
  return cases.filter(
    ({ fields: { status, closedAt } }) => status !== 'closed' && status !== 'cancelled' && !closedAt,
  );
}

interface Story {
  readonly complaints: number;
  readonly notComplaint: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  readonly byState: Readonly<Record<string, number>>;
  readonly open: number;
  readonly documents: string;
  readonly library: string;
  readonly tracker: string;
}

function tellStory(shell: Shell, story: Story): void {
  const { findings, byState, ...rest } = story;
  const parts = { ...rest, ...findings, overdue: byState['逾期未完成'] ?? 0 };
  for (const [zh, en] of [
    [
      '读到 {complaints} 件投诉；另有 {notComplaint} 行是标题、合计或备注，均已说明。',
      'Read {complaints} complaints; {notComplaint} further rows are titles, totals or notes, each accounted for.',
    ],
    [
      '不清楚之处：{error} 处须人工处理，{warning} 处请看一眼，{info} 处为自动推断（见工作表“检查结果”）。',
      'Unclear: {error} places need a person, {warning} a look, {info} were inferred (sheet “Findings”).',
    ],
    ['逾期未完成：{overdue} 件；未结案：{open} 件。', 'Overdue: {overdue} cases; still open: {open}.'],
    ['跟踪台账：{tracker}', 'Tracker: {tracker}'],
    [
      '文档（{open} 份 8D 报告草稿和一份处理报告）：{documents}',
      'Documents ({open} draft 8D reports and one handling report): {documents}',
    ],
    ['按 年/月/编号 归档：{library}', 'Filed by year/month/number: {library}'],
  ] as const)
    shell.out(shell.say(zh, en, parts));
}
