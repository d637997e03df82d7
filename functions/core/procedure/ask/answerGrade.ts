import type { IsoDate } from '../../calendar/isoDate';
import { dayOf } from '../../calendar/isoDate';
import type { Procedure } from '../compileProfile';
import { escalateGrade, type GradedComplaint } from '../grade/escalateGrade';
import { gradeCase, type CriteriaGrade } from '../grade/gradeCase';
import { NOT_DEFINED } from '../vocabulary/states';
import { sourceOf, type Answer, type AskContext } from './answer';
import type { Query } from './querySchema';
import { readCase, readGrade } from './readCase';
import { readMoment, readOptionalMoment } from './readMoment';

/** Grade by criteria, then recurrence. */
export function answerGrade(query: Query<'grade'>, procedure: Procedure, context: AskContext): Answer {
  const view = readCase(procedure, { ...query, grade: undefined });
  const fields = (query.fields ?? {}) as Readonly<Record<string, unknown>>;
  const entered = [query.grade, fields['grade']].find((g): g is string => typeof g === 'string' && g !== '');
  const byHand = entered === undefined ? undefined : readGrade(procedure, entered);
  const base =
    query.baseGrade === null || query.baseGrade === undefined
      ? gradeCase(procedure, view, byHand)
      : givenGrade(procedure, readGrade(procedure, query.baseGrade));
  const escalation =
    base.grade === null
      ? undefined
      : escalateGrade(
          procedure,
          present(query, base.grade, context),
          history(query, procedure),
          view.parameters,
        );
  const raised = escalation?.escalated ? escalation : undefined;
  const reasons = [...base.reasons, ...(raised?.reason ? [raised.reason] : [])];
  const readings = raised ? raised.readings : base.readings;
  return {
    grade: escalation?.grade ?? base.grade,
    baseGrade: base.grade,
    escalated: raised !== undefined,
    ...(escalation ? { count: escalation.count } : {}),
    needsReview: base.needsReview,
    reasons: reasons.map(({ id, criterion, clause }) => ({ id, criterion, clause })),
    ...(base.missingParameters.length > 0 ? { missingParameters: base.missingParameters } : {}),
    ...(base.grade === null ? { state: NOT_DEFINED } : {}),
    ...sourceOf(raised ? clauseOf(procedure, raised.grade) : base.clause, readings),
  };
}

function clauseOf(procedure: Procedure, name: string): string | null {
  return procedure.profile.grades.find((g) => g.name.zh === name)?.clause ?? null;
}

function givenGrade(procedure: Procedure, name: string): CriteriaGrade {
  const grade = procedure.profile.grades.find((g) => g.name.zh === name);
  return {
    grade: name,
    needsReview: false,
    reasons: [],
    clause: grade?.clause ?? null,
    readings: grade?.readings ?? [],
    missingParameters: [],
  };
}

function present(query: Query<'grade'>, baseGrade: string, context: AskContext): GradedComplaint {
  const fields = (query.fields ?? {}) as Readonly<Record<string, unknown>>;
  const received = typeof fields['receivedAt'] === 'string' ? fields['receivedAt'] : undefined;
  return {
    at: readOptionalMoment(query.at ?? received, 'at') ?? dayOf(context.asOf),
    baseGrade,
    same: sameFields({ ...fields, ...withoutEmpty(query) }),
  };
}

function history(query: Query<'grade'>, procedure: Procedure): readonly GradedComplaint[] {
  return (query.history ?? []).map((entry) => ({
    at: readMoment(entry.at, 'history.at') as IsoDate,
    baseGrade: entry.baseGrade ? readGrade(procedure, entry.baseGrade) : '',
    same: sameFields(entry),
  }));
}

function withoutEmpty(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  );
}

function sameFields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.trim()]] : [],
    ),
  );
}
