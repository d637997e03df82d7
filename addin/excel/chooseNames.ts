import type { WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import type { StandingTracker } from './standingTracker';
import type { WorkbookState } from './workbookState';

/** The names a build works with. */
export interface BuildNames {
  /** Final sheet names by the plan's names: only those that had to change because the user has such a sheet. */
  readonly final: ReadonlyMap<string, string>;
  /** Names the sheets carry while they are built, by the plan's names. */
  readonly building: ReadonlyMap<string, string>;
  /** Names the tables carry while they are built, by the plan's names. */
  readonly tables: ReadonlyMap<string, string>;
}

const longestName = 31;

/** Finds free names: the user's own sheets keep theirs, an earlier build's make room at the end. */
export function chooseNames(
  plan: WorkbookPlan,
  state: WorkbookState,
  standing: StandingTracker | undefined,
): BuildNames {
  const own = new Set(standing?.sheets.map((s) => s.id));
  const backups = new Set(state.record?.former?.sheets.map((s) => s.id));
  const users = new Set(
    state.sheets.filter((s) => !own.has(s.id) && !backups.has(s.id)).map((s) => s.name.toLowerCase()),
  );
  const all = new Set(state.sheets.map((s) => s.name.toLowerCase()));
  const final = new Map<string, string>();
  const building = new Map<string, string>();
  for (const { name } of plan.sheets) {
    const wanted = freeName(name, users);
    users.add(wanted.toLowerCase());
    if (wanted !== name) final.set(name, wanted);
    const current = freeName(wanted, all);
    all.add(current.toLowerCase());
    building.set(name, current);
  }
  const taken = new Set(state.tables.map((t) => t.name.toLowerCase()));
  const tables = new Map<string, string>();
  for (const { table } of plan.sheets) {
    if (!table) continue;
    let free = table.name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${table.name}_${n}`;
    taken.add(free.toLowerCase());
    if (free !== table.name) tables.set(table.name, free);
  }
  return { final, building, tables };
}

/** The name, or `name (2)` and so on where it is taken, within Excel's 31 characters. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const free = name.slice(0, longestName - suffix.length) + suffix;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
