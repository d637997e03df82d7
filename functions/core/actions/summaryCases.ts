import { fromExcelSerial, type LocalTime } from '../calendar';
import type { ComplaintFields } from '../complaint/complaint';
import type { CaseLimit, SummaryCase } from '../report/summary/caseLimits';
import type { PreparedTracker } from '../tracker';
import { doneMoment } from '../tracker/rowDeadlines';

/** The cases of a tracker as summaries count them: with the limits of the procedure, due times worked out. */
export const summaryCases = (
  prepared: PreparedTracker,
  cases: readonly { readonly fields: ComplaintFields; readonly index: number }[],
): readonly SummaryCase[] =>
  cases.map(({ fields, index }) => {
    const limits = limitsOf(prepared, index);
    return limits.length === 0 ? fields : { ...fields, limits };
  });

function limitsOf({ rows, deadlines, limits }: PreparedTracker, index: number): readonly CaseLimit[] {
  const { complaint, kept } = rows[index]!;
  const { due, states } = deadlines.at(index);
  return limits.flatMap((limit, at): readonly CaseLimit[] => {
    const end = Number.isNaN(due[at]!) ? undefined : fromExcelSerial(due[at]!);
    if (end === undefined) return [];
    const { id, name } = limit.compiled.rule;
    const done = doneMoment(limit, { complaint, done: kept?.done ?? {} });
    return [
      {
        rule: id,
        name,
        due: (end.time ?? `${end.date}T00:00`) as LocalTime,
        ...(done === undefined ? {} : { done }),
        state: states[at]!,
      },
    ];
  });
}
