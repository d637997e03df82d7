import type { WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import type { BuildRecord } from './buildRecord';
import type { WorkbookState } from './workbookState';

/** What stands in the workbook from before and will be set aside by a build. */
export interface StandingTracker {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly ownNames: readonly string[];
  /** Absent for a tracker that came with the file, for example from the command line. */
  readonly record?: BuildRecord;
}

/**
 * The tracker a new build replaces: the one this add-in built here, or one that came with the file, which is
 * known by its table. Without either the plan is built beside whatever there is.
 */
export function standingTracker(plan: WorkbookPlan, state: WorkbookState): StandingTracker | undefined {
  const { record } = state;
  if (record) return { sheets: record.sheets, ownNames: record.ownNames, record };
  const tables = new Set(plan.sheets.flatMap((s) => (s.table ? [s.table.name.toLowerCase()] : [])));
  if (!state.tables.some((t) => tables.has(t.name.toLowerCase()))) return undefined;
  const sheets = new Set(plan.sheets.map((s) => s.name.toLowerCase()));
  return {
    sheets: state.sheets.filter((s) => sheets.has(s.name.toLowerCase())),
    ownNames: plan.names.map((n) => n.name),
  };
}

/** A name of the plan that the user's workbook uses for something else. */
export function takenName(
  plan: WorkbookPlan,
  state: WorkbookState,
  standing: StandingTracker | undefined,
): string | undefined {
  const own = new Set(standing?.ownNames.map((n) => n.toLowerCase()));
  const known = new Set(state.names.map((n) => n.name.toLowerCase()));
  return plan.names.map((n) => n.name).find((n) => known.has(n.toLowerCase()) && !own.has(n.toLowerCase()));
}
