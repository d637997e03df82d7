import { isComplaint } from '../../functions/core/register';
import type { Finding, Severity } from '../../functions/core/shared/finding';
import type { TrackerInput } from '../../functions/core/tracker';
import { planTracker } from '../../functions/core/tracker';
import { OutputProblem } from '../excel/outputProblem';
import { PackageThread } from '../excel/write/packageThread';
import { writeWorkbook } from '../excel/writeWorkbook';
import { readTrackerInput } from '../files/trackerInput';
import { CommandError, exitCode } from '../shell/exit';
import type { Shell } from '../shell/shell';
import type { Run } from './index';
import { whatIf } from './whatIf';

/** What `track` prints (contract section 4). */
export interface TrackResult {
  readonly complaints: number;
  readonly rowsRead: number;
  readonly notComplaint: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly byGrade: Readonly<Record<string, number>>;
  readonly byState: Readonly<Record<string, number>>;
  readonly out: string;
}

export const run: Run = async (shell, [path], options) => {
  if (options['whatIf'] !== undefined) return whatIf(shell, String(path), options);
  if (options['out'] === undefined)
    throw new CommandError(
      shell.say('请用 --out 指明要写入的新工作簿', 'name the workbook to write with --out'),
    );
  const result = await track(shell, String(path), options);
  if (shell.json) shell.out(JSON.stringify(result));
  else describe(shell, result);
  return options.strict && result.findings.error > 0 ? exitCode.strictFindings : exitCode.done;
};

/** Reads a register, plans the tracker and writes it. The register itself is only read. */
export async function track(
  shell: Shell,
  path: string,
  options: Readonly<Record<string, unknown>>,
): Promise<TrackResult> {
  const thread = new PackageThread(); // loads what it needs while the register is read
  try {
    const input = await readTrackerInput(shell, path, options);
    return await write(shell, input, String(options['out']), thread);
  } finally {
    await thread.end();
  }
}

async function write(
  shell: Shell,
  input: TrackerInput,
  out: string,
  thread: PackageThread,
): Promise<TrackResult> {
  const planned = planTracker(input);
  if (!planned.ok)
    throw new CommandError(
      shell.say(
        '{file}：{count} 超过工作表的上限 {most}',
        '{file}: {count} is more than a worksheet holds ({most})',
        {
          file: input.source.file,
          count: planned.problem.count,
          most: planned.problem.most,
        },
      ),
    );
  const { workbook, complaints, byGrade, byState } = planned.value;
  shell.progress(shell.say('写入', 'writing'), 0, complaints);
  try {
    await writeWorkbook(workbook, out, { thread });
  } catch (error) {
    if (error instanceof OutputProblem) throw new CommandError(error.sentence(shell.lang));
    throw error;
  }
  shell.progress('', null);
  const notComplaint = input.lines.filter((line) => !isComplaint(line)).length;
  const findings = countFindings([
    ...input.inspection.findings,
    ...input.lines.flatMap((line) => (isComplaint(line) ? line.findings : [])),
  ]);
  return {
    complaints,
    rowsRead: input.lines.length,
    notComplaint,
    findings,
    // Blank in the tracker, but JSON readers want a name: a procedure without grades, a closed case without times.
    byGrade: nameBlank(byGrade, '无级别'),
    byState: nameBlank(byState, '已结案'),
    out,
  };
}

function nameBlank(
  { '': blank, ...counts }: Readonly<Record<string, number>>,
  name: string,
): Record<string, number> {
  return blank === undefined ? counts : { ...counts, [name]: blank };
}

function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function describe(shell: Shell, { complaints, notComplaint, findings, byState, out }: TrackResult): void {
  shell.out(
    shell.say(
      '读到 {complaints} 件投诉，{notComplaint} 行不是投诉（标题、合计、备注等，均已说明）。',
      '{complaints} complaints read; {notComplaint} rows are none (titles, totals, notes …), each accounted for.',
      { complaints, notComplaint },
    ),
  );
  shell.out(
    shell.say(
      '不清楚之处：{error} 处须人工处理，{warning} 处请看一眼，{info} 处为自动推断。',
      'Unclear: {error} need a person, {warning} need a look, {info} were inferred.',
      { ...findings },
    ),
  );
  const states = Object.entries(byState);
  if (states.length > 0) shell.out(states.map(([state, count]) => `${state} ${String(count)}`).join('，'));
  shell.out(shell.say('跟踪台账：{out}', 'Tracker: {out}', { out }));
}
