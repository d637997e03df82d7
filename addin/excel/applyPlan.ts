import type { Result } from '../../functions/core/shared/result';
import { failed, ok } from '../../functions/core/shared/result';
import { SHIFT_OF_1904 } from '../../functions/core/tracker/dateSystem';
import type { WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import type { BuildRecord } from './buildRecord';
import { chooseNames } from './chooseNames';
import type { BuildFacts } from './commitBuild';
import { queueCommit, queueRollback } from './commitBuild';
import type { ExcelProblem } from './excelProblem';
import { excelProblemOf, toExcelProblem } from './excelProblem';
import { planFingerprint } from './fingerprint';
import type { Operation } from './operations';
import { callWeight, requestLimit } from './operations';
import { renameInPlan } from './renameInPlan';
import { sheetOperations } from './sheetOperations';
import { standingTracker, takenName } from './standingTracker';
import type { WorkbookState } from './workbookState';
import { readWorkbookState } from './workbookState';

export interface ApplyOptions {
  /** Called after each request with the share done, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Cancels between two requests; the workbook is then as it was. */
  readonly signal?: AbortSignal;
}

/** What came of a build. */
export interface AppliedPlan {
  /** `unchanged`: this very plan stands in the workbook already, so nothing was written. */
  readonly outcome: 'built' | 'rebuilt' | 'unchanged';
  readonly record: BuildRecord;
  /** Names the sheets got, by the names the plan asked for. */
  readonly sheets: ReadonlyMap<string, string>;
}

/**
 * Builds a plan into the open workbook, beside the sheets that are there. One request reads, a few write
 * (each below 4 MB), one puts everything in place; a build that fails or is cancelled leaves the workbook
 * as it was. What an earlier build made is set aside, so that undo can bring it back.
 *
 * @param context - Of `Excel.run({ delayForCellEdit: true }, …)`.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: ApplyOptions = {},
): Promise<Result<AppliedPlan, ExcelProblem>> {
  let state: WorkbookState;
  try {
    state = await readWorkbookState(context);
  } catch (problem) {
    return failed(toExcelProblem(problem));
  }
  if (state.readOnly) return failed({ code: 'excel.readOnly' });
  if (state.protectedStructure) return failed({ code: 'excel.protectedWorkbook' });
  const fingerprint = planFingerprint(plan);
  const same = sameBuild(plan, state, fingerprint);
  if (same) return ok(same);
  const standing = standingTracker(plan, state);
  const taken = takenName(plan, state, standing);
  if (taken !== undefined) return failed({ code: 'excel.nameTaken', detail: taken });
  const names = chooseNames(plan, state, standing);
  const facts = { plan, state, standing, names, fingerprint, created: new Map<string, Excel.Worksheet>() };
  return new Build(context, facts, options).run();
}

/** The earlier build, when it wrote the same plan and all its sheets are still there. */
function sameBuild(plan: WorkbookPlan, state: WorkbookState, fingerprint: string): AppliedPlan | undefined {
  const { record } = state;
  if (record?.fingerprint !== fingerprint) return undefined;
  const there = record.sheets.every(({ id }) => state.sheets.some((s) => s.id === id));
  const sheets = new Map(plan.sheets.map((s, i) => [s.name, record.sheets[i]?.name ?? s.name]));
  return there ? { outcome: 'unchanged', record, sheets } : undefined;
}

class Build {
  private weight = 0;
  private done = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly facts: BuildFacts & { readonly created: Map<string, Excel.Worksheet> },
    private readonly options: ApplyOptions,
  ) {}

  async run(): Promise<Result<AppliedPlan, ExcelProblem>> {
    const { context, facts } = this;
    const { plan, state, standing, names } = facts;
    const writing = renameInPlan(plan, { sheets: names.building, tables: names.tables, links: names.final });
    const shift = state.dateSystem === '1904' ? -SHIFT_OF_1904 : 0;
    try {
      this.begin();
      for (const operation of this.operations(writing, shift)) await this.add(operation);
      await this.send();
      const record = queueCommit(context, facts);
      await context.sync();
      this.options.progress?.(1);
      const sheets = new Map(plan.sheets.map((s) => [s.name, names.final.get(s.name) ?? s.name]));
      return ok({ outcome: standing ? 'rebuilt' : 'built', record, sheets });
    } catch (problem) {
      const cause: ExcelProblem | undefined =
        problem instanceof Cancelled ? { code: 'excel.cancelled' } : excelProblemOf(problem);
      // Our own mistakes are thrown on, but they leave nothing behind either.
      const left = await this.rollBack(cause ?? { code: 'excel.refused' });
      if (!cause) throw problem;
      return failed(left);
    }
  }

  /** Everything that is written before the sheets take their places. */
  private *operations(writing: WorkbookPlan, dateShift: number): Generator<Operation> {
    const { workbook } = this.context;
    for (const sheet of writing.sheets)
      yield {
        weight: 2 * callWeight,
        queue: () => this.facts.created.set(sheet.name, workbook.worksheets.add(sheet.name)),
      };
    const known = new Set(this.facts.state.names.map((n) => n.name.toLowerCase()));
    for (const { name, refersTo } of writing.names)
      if (!known.has(name.toLowerCase()))
        yield { weight: 2 * callWeight, queue: () => workbook.names.add(name, `=${refersTo}`) };
    // Asked for only now: the sheets exist once the operations above have been queued.
    for (const sheet of writing.sheets)
      yield* sheetOperations(sheet, this.facts.created.get(sheet.name)!, dateShift);
  }

  private async add({ weight, queue }: Operation): Promise<void> {
    if (this.weight > 0 && this.weight + weight > requestLimit) {
      await this.send();
      this.begin();
    }
    queue();
    this.weight += weight;
  }

  /** Screen and calculation stand still until the request has been carried out. */
  private begin(): void {
    const { application } = this.context.workbook;
    this.context.runtime.enableEvents = false;
    application.calculationMode = 'Manual' as Excel.CalculationMode;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }

  private async send(): Promise<void> {
    if (this.options.signal?.aborted) throw new Cancelled();
    await this.context.sync();
    this.weight = 0;
    // The number of requests is not known beforehand: each takes half of what is left.
    this.done += (1 - this.done) / 2;
    this.options.progress?.(this.done);
    if (this.options.signal?.aborted) throw new Cancelled();
  }

  private async rollBack(cause: ExcelProblem): Promise<ExcelProblem> {
    queueRollback(this.context, this.facts);
    try {
      await this.context.sync();
      return cause;
    } catch (problem) {
      const { detail } = toExcelProblem(problem);
      return { ...cause, detail: `${cause.detail ?? cause.code}; clean-up: ${detail ?? ''}` };
    }
  }
}

class Cancelled extends Error {}
