import { fromExcelSerial, type LocalTime } from '../calendar';
import type { Procedure } from '../procedure';
import { prepareTracker, type PreparedTracker, type TrackerInput } from '../tracker';
import { isClosed } from '../tracker/rowDeadlines';

/** A due time of one case, by the rule that gives it. */
export interface LimitDue {
  readonly rule: string;
  readonly name: string;
  readonly clause: string;
  /** Company wall time; null while the limit has not started. */
  readonly due: LocalTime | null;
}

/** One limit under both procedures; null where the other procedure has nothing like it. */
export interface LimitChange {
  readonly from: LimitDue | null;
  readonly to: LimitDue | null;
}

export interface CaseChange {
  readonly case: string;
  /** Equal where only due times change; null where the procedure has no grades. */
  readonly grade: { readonly from: string | null; readonly to: string | null };
  readonly limits: readonly LimitChange[];
}

/**
 * Open cases whose grade or due times would be others under another procedure, exactly as `track` would write them
 * with it. Limits are compared by rule id, and where the ids differ by the event that ends them.
 */
export function compareProcedures(input: TrackerInput, other: Procedure): readonly CaseChange[] {
  const before = prepareTracker(input, '');
  const after = prepareTracker({ ...input, procedure: other }, '');
  return before.rows.flatMap((row, at): CaseChange[] => {
    const { fields } = row.complaint;
    if (isClosed(fields)) return [];
    const grade = { from: row.grade || null, to: after.rows[at]!.grade || null };
    const limits = changes(duesOf(before, at), duesOf(after, at));
    if (grade.from === grade.to && limits.length === 0) return [];
    const number = row.caseNo === '' ? fields.caseNo : row.caseNo;
    return [{ case: number === null || number === undefined ? '' : String(number), grade, limits }];
  });
}

interface KnownDue extends LimitDue {
  /** Event that ends the limit. */
  readonly completes: string | undefined;
}

function duesOf({ limits, deadlines }: PreparedTracker, row: number): readonly KnownDue[] {
  const { applies, due } = deadlines.at(row);
  return limits.flatMap(({ compiled: { rule }, name }, at): KnownDue[] =>
    applies[at]
      ? [{ rule: rule.id, name, clause: rule.clause, due: momentAt(due[at]!), completes: rule.completes }]
      : [],
  );
}

function momentAt(serial: number): LocalTime | null {
  const read = Number.isNaN(serial) ? undefined : fromExcelSerial(serial);
  return read === undefined ? null : ((read.time ?? `${read.date}T00:00`) as LocalTime);
}

function changes(from: readonly KnownDue[], to: readonly KnownDue[]): readonly LimitChange[] {
  const left = new Set(to);
  const take = (fits: (due: KnownDue) => boolean): KnownDue | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const sameRule = new Map(from.map((due) => [due, take(({ rule }) => rule === due.rule)]));
  const pairs = from.map((due): readonly [KnownDue | undefined, KnownDue | undefined] => [
    due,
    sameRule.get(due) ??
      (due.completes === undefined ? undefined : take(({ completes }) => completes === due.completes)),
  ]);
  return [...pairs, ...[...left].map((due) => [undefined, due] as const)]
    .filter(([a, b]) => (a?.due ?? null) !== (b?.due ?? null))
    .map(([a, b]) => ({ from: shown(a), to: shown(b) }));
}

const shown = (due: KnownDue | undefined): LimitDue | null =>
  due === undefined ? null : { rule: due.rule, name: due.name, clause: due.clause, due: due.due };
