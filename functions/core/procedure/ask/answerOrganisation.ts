import { dayOf, type LocalTime } from '../../calendar/isoDate';
import type { Procedure } from '../compileProfile';
import { deadlineState } from '../deadline/deadlineState';
import { readNumber } from '../factIndex';
import { isCaseNumber, nextNumber } from '../number/nextNumber';
import { checkScope } from '../organise/checkScope';
import { findFollowUp } from '../organise/findFollowUp';
import { keepUntil } from '../organise/keepUntil';
import { measureIndicator } from '../organise/measureIndicators';
import { routeCase } from '../organise/routeCase';
import { indexNames, spelling } from '../vocabulary/nameIndex';
import { NOT_DEFINED } from '../vocabulary/states';
import { formatDue, sourceOf, type Answer, type AskContext } from './answer';
import { reject } from './askProblem';
import { categoryInText } from './categoryInText';
import { findStage } from './findStage';
import type { Query } from './querySchema';
import { readCase } from './readCase';
import { readClock, readEvents, readMoment, readOptionalMoment } from './readMoment';

export function answerNumber(
  query: Query<'number'>,
  procedure: Procedure,
  sayOverflow: (number: string, digits: number) => string,
): Answer {
  const { numbering } = procedure.profile;
  if (!numbering) return { number: null, state: NOT_DEFINED, ...sourceOf(null, []) };
  const existing = (query.existing ?? []).map(String);
  const next = nextNumber(numbering, readMoment(query.registeredAt, 'registeredAt'), existing);
  if (!next) reject('number.refused', { seen: query.registeredAt });
  const digits = numbering.parts.reduce((n, part) => ('serial' in part ? part.serial : n), 0);
  const strange = existing.filter((number) => !isCaseNumber(numbering, number));
  return {
    number: next.number,
    ...(next.overflow ? { warning: sayOverflow(next.number, digits) } : {}),
    ...(strange.length > 0 ? { otherPattern: strange } : {}),
    ...sourceOf(numbering.clause, [
      ...(next.overflow ? numbering.overflowReadings : []),
      ...numbering.readings,
    ]),
  };
}

export function answerRoute(query: Query<'route'>, procedure: Procedure): Answer {
  const { clause, readings, ...answer } = routeCase(procedure, readCase(procedure, query));
  return {
    ...answer,
    ...(answer.owner === null ? { state: NOT_DEFINED } : {}),
    ...sourceOf(clause, readings),
  };
}

export function answerScope(query: Query<'scope'>, procedure: Procedure): Answer {
  // A category the text does not know says nothing about its scope; its words may.
  const given = query.category;
  const known = given && (procedure.categories.find(given) ?? procedure.categories.containing(given));
  const category = known ?? categoryInText(procedure, given) ?? categoryInText(procedure, query.text);
  const view = readCase(procedure, { ...query, category });
  const { inScope, instead, clause, readings } = checkScope(procedure, view);
  return { inScope, ...(instead === null ? {} : { instead }), ...sourceOf(clause, readings) };
}

export function answerRetention(query: Query<'retention'>, procedure: Procedure): Answer {
  const asked = spelling(query.document);
  const rule = procedure.profile.retention.find((r) =>
    r.documents.some((d) => isDocument(procedure, d, asked)),
  );
  if (!rule) return { keepUntil: null, destroyFrom: null, state: NOT_DEFINED, ...sourceOf(null, []) };
  const closed = readMoment(query.closedOn, 'closedOn');
  return { ...keepUntil(rule, dayOf(closed as LocalTime)), ...sourceOf(rule.clause, rule.readings) };
}

function isDocument(procedure: Procedure, document: string, asked: string): boolean {
  const form = procedure.formById.get(document);
  return [document, ...(form ? [form.name.zh, form.name.en, ...form.otherNames] : [])].some(
    (name) => spelling(name) === asked,
  );
}

export function answerKpi(query: Query<'kpi'>, procedure: Procedure): Answer {
  const { indicators } = procedure.profile;
  const counters = indicators.flatMap(({ of, alsoOf, by }) => [of, ...alsoOf, by]);
  const names = indexNames(
    counters.map(({ key, name, aliases }) => ({ name: key, aliases: [name.zh, name.en, ...aliases] })),
  );
  const counts: Record<string, number> = {};
  const given = { ...query, ...(query.counts ?? {}) } as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    const key = names.find(name);
    const number = readNumber(value);
    if (key !== undefined && number !== undefined) counts[key] = number;
  }
  const measured = indicators.map((indicator) => measureIndicator(indicator, counts));
  return {
    ...(query.month ? { month: query.month } : {}),
    indicators: measured.map(({ clause, readings, ...rest }) => ({ ...rest, ...sourceOf(clause, readings) })),
    ...(indicators.length === 0 ? { state: NOT_DEFINED } : {}),
    ...sourceOf(measured[0]?.clause ?? null, measured[0]?.readings ?? []),
  };
}

export function answerFollowUp(query: Query<'followup'>, procedure: Procedure, context: AskContext): Answer {
  const view = readCase(procedure, query);
  const events = readEvents(query.events);
  const stage = query.stage ? findStage(procedure, query.stage).stage.id : undefined;
  const rule = findFollowUp(procedure, view, stage);
  if (!rule) return { required: false, by: null, state: NOT_DEFINED, ...sourceOf(null, []) };
  const timed = rule.deadline === undefined ? undefined : procedure.ruleById.get(rule.deadline);
  const completedAt = readOptionalMoment(query.completedAt, 'completedAt') ?? events.followedUp;
  const state =
    timed &&
    deadlineState(
      timed,
      true,
      {
        events,
        parameters: view.parameters,
        asOf: query.asOf ? readClock(query.asOf, 'asOf') : context.asOf,
        ...(completedAt === undefined ? {} : { completedAt }),
      },
      context.calendar,
    );
  return {
    required: rule.required === 'always',
    ...(rule.required === 'asNeeded' ? { asNeeded: true } : {}),
    by: rule.by,
    ...(rule.form === undefined ? {} : { form: rule.form }),
    ...(state ? { due: formatDue(state.due), unit: state.unit, state: state.state } : {}),
    ...sourceOf(rule.clause, rule.readings),
  };
}
