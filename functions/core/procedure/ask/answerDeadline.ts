import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { deadlineState, emptyState, type DeadlineInput, type DeadlineState } from '../deadline/deadlineState';
import type { DeadlineRule } from '../profile';
import { formatDue, sourceOf, type Answer, type AskContext } from './answer';
import { reject } from './askProblem';
import type { Query } from './querySchema';
import { readCase } from './readCase';
import { readClock, readEvents, readOptionalMoment } from './readMoment';

/** One limit of one case. A rule the procedure does not have is answered 本制度未规定. */
export function answerDeadline(query: Query<'deadline'>, procedure: Procedure, context: AskContext): Answer {
  const compiled = findRule(procedure, query.rule);
  const view = readCase(procedure, query);
  const input = deadlineInput(query, view.parameters, context);
  if (!compiled) return deadlineAnswer(emptyState(query.rule), null, null, []);
  // Who asks for a rule by its id means it: what is not known of the case does not exclude it.
  const state = deadlineState(compiled, compiled.holds(view), input, context.calendar);
  if (state.needsTimeOfDay)
    reject('moment.needsTimeOfDay', { field: `events.${compiled.rule.start ?? ''}`, seen: compiled.rule.id });
  const { owner, clause } = compiled.rule;
  return deadlineAnswer(state, owner ?? null, clause, readingsOf(procedure, compiled.rule, view));
}

/** The readings of a rule, those that decide this very case first. */
function readingsOf(
  procedure: Procedure,
  { readings, readingsIn }: DeadlineRule,
  view: CaseView,
): readonly string[] {
  const decisive = readingsIn.filter(({ when }) => procedure.condition(when)(view) === true);
  return [...new Set([...decisive.flatMap((r) => r.readings), ...readings])];
}

function findRule(procedure: Procedure, asked: string) {
  const exact = procedure.ruleById.get(asked);
  if (exact) return exact;
  const ends = procedure.rules.filter(({ rule }) => rule.id.endsWith(`-${asked}`) || rule.name.zh === asked);
  return ends.length === 1 ? ends[0] : undefined;
}

function deadlineInput(
  query: Query<'deadline'>,
  parameters: Readonly<Record<string, unknown>>,
  context: AskContext,
): DeadlineInput {
  const promised = readOptionalMoment(query.promised, 'promised');
  const agreed = readOptionalMoment(query.agreed, 'agreed');
  const completedAt = readOptionalMoment(query.completedAt, 'completedAt');
  return {
    events: readEvents(query.events),
    parameters,
    ...(promised === undefined ? {} : { promised }),
    ...(agreed === undefined ? {} : { agreed }),
    ...(completedAt === undefined ? {} : { completedAt }),
    special: isSpecial(query.special),
    asOf: query.asOf ? readClock(query.asOf, 'asOf') : context.asOf,
  };
}

/** A flag, or the reason C9 asks for; an empty reason is no reason. */
function isSpecial(special: Query<'deadline'>['special']): boolean {
  if (typeof special === 'boolean') return special;
  if (typeof special === 'string') return special.trim() !== '';
  return Boolean(special?.reason?.trim());
}

export function deadlineAnswer(
  state: DeadlineState,
  owner: string | null,
  clause: string | null,
  readings: readonly string[],
): Answer {
  return {
    applies: state.applies,
    due: formatDue(state.due),
    ...(state.target === null ? {} : { target: formatDue(state.target) }),
    unit: state.unit,
    state: state.state,
    immediate: state.immediate,
    owner,
    ...(state.parameter === undefined ? {} : { parameter: state.parameter }),
    ...(state.unpublishedYears.length === 0 ? {} : { provisional: state.unpublishedYears }),
    ...sourceOf(clause, readings),
  };
}
