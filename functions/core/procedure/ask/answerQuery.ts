import * as v from 'valibot';
import type { Procedure } from '../compileProfile';
import type { InvalidReason } from '../form/checkForm';
import { nearestName } from '../vocabulary/nameIndex';
import type { Answer, AskContext } from './answer';
import { answerApproval } from './answerApproval';
import { answerDeadline } from './answerDeadline';
import { answerForm } from './answerForm';
import { answerGrade } from './answerGrade';
import {
  answerFollowUp,
  answerKpi,
  answerNumber,
  answerRetention,
  answerRoute,
  answerScope,
} from './answerOrganisation';
import { answerStep } from './answerStep';
import { askProblem, QueryRejected, reject, type AskProblem } from './askProblem';
import { querySchemas, queryKinds, unknownKeys, type Query, type QueryKind } from './querySchema';

/** Sentences an answer contains, in the language of the asker (`messages/procedureMessages`). */
export interface AskWording {
  problem(problem: AskProblem): string;
  invalid(reason: InvalidReason): string;
  overflow(number: string, digits: number): string;
}

export type AskAnswer =
  | Answer
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly params: AskProblem['params'];
      };
    };

/**
 * Answers one query of contract section 7. Never throws for what a query contains: what cannot be answered gives
 * `{ error: { code, message } }`.
 * @param query - Parsed JSON, unchecked.
 */
export function answerQuery(query: unknown, context: AskContext, wording: AskWording): AskAnswer {
  try {
    return answerChecked(query, context, wording);
  } catch (problem) {
    if (problem instanceof QueryRejected) return asError(problem.problem, wording);
    // The calendar refuses years outside 1 to 9999 and counts it cannot add; both come from the query.
    if (problem instanceof RangeError)
      return asError(askProblem('calendar.range', { seen: problem.message }), wording);
    throw problem;
  }
}

function asError(problem: AskProblem, wording: AskWording): AskAnswer {
  return { error: { code: problem.code, message: wording.problem(problem), params: problem.params } };
}

function answerChecked(query: unknown, context: AskContext, wording: AskWording): Answer {
  if (typeof query !== 'object' || query === null || Array.isArray(query)) reject('query.notObject');
  const { kind } = query as { kind?: unknown };
  if (typeof kind !== 'string' || !isKind(kind))
    reject('query.unknownKind', {
      seen: String(kind),
      nearest: nearestName(String(kind), queryKinds),
      expected: queryKinds.join(', '),
    });
  const ignored = unknownKeys(kind, query);
  const answer = answers[kind](query, context, wording);
  return kind === 'kpi' || ignored.length === 0 ? answer : { ...answer, ignored };
}

function isKind(kind: string): kind is QueryKind {
  return Object.hasOwn(querySchemas, kind);
}

type Answerer = (query: object, context: AskContext, wording: AskWording) => Answer;

/** Checks a query of one kind and finds its profile. */
function answerer<K extends QueryKind>(
  kind: K,
  answer: (query: Query<K>, procedure: Procedure, context: AskContext, wording: AskWording) => Answer,
): Answerer {
  return (query, context, wording) => {
    const parsed = v.safeParse(querySchemas[kind], query);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const field = v.getDotPath(issue as v.BaseIssue<unknown>) ?? kind;
      reject('query.field', { field, seen: issue.received, expected: issue.expected ?? undefined });
    }
    const checked = parsed.output as Query<K> & { profile: string };
    const procedure =
      context.profiles.get(checked.profile) ?? context.profiles.get(checked.profile.toUpperCase());
    if (!procedure) {
      const ids = [...context.profiles.keys()];
      reject('profile.unknown', {
        seen: checked.profile,
        nearest: nearestName(checked.profile, ids),
        expected: ids.join(', '),
      });
    }
    const { query: asked, unknown } =
      kind === 'grade' && procedure.grades.length > 0 ? wholly(checked) : knownFacts(checked, procedure);
    const given = answer(asked, procedure, context, wording);
    return unknown.length === 0 ? given : { ...given, unknownFacts: unknown };
  };
}

const wholly = <Q>(query: Q) => ({ query, unknown: [] as readonly string[] });

/**
 * Facts a procedure does not know change nothing in it: they are named beside the answer. A grade is different: it
 * rests on nothing but facts, so that a slip in one of them must not pass.
 */
function knownFacts<Q extends object>(
  query: Q,
  procedure: Procedure,
): { readonly query: Q; readonly unknown: readonly string[] } {
  const { facts } = procedure;
  const { facts: given } = query as { readonly facts?: unknown };
  if (typeof given !== 'object' || given === null) return wholly(query);
  const names = Array.isArray(given) ? given.map(String) : Object.keys(given);
  const foreign = names.filter((name) => facts.read(name, true).kind === 'unknown');
  if (foreign.length === 0) return wholly(query);
  const known = Array.isArray(given)
    ? given.filter((name) => !foreign.includes(String(name)))
    : Object.fromEntries(Object.entries(given).filter(([name]) => !foreign.includes(name)));
  const told = Array.isArray(given)
    ? {}
    : circumstancesAmong(given as Readonly<Record<string, unknown>>, procedure);
  const unknown = foreign.filter((name) => !Object.hasOwn(told, circumstances[name] ?? name));
  return { query: { ...told, ...query, facts: known }, unknown };
}

/** What a query may say of a case beside its facts; people put it among them as well. Key of section 9 → key of a query. */
const circumstances: Readonly<Record<string, string>> = {
  category: 'category',
  channel: 'channel',
  complainant: 'complainant',
  liability: 'liability',
  receivedBy: 'receivedBy',
  target: 'unit',
  unit: 'unit',
};

function circumstancesAmong(
  given: Readonly<Record<string, unknown>>,
  { categories }: Procedure,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const key = circumstances[name];
      if (key === undefined || typeof value !== 'string') return [];
      // A category the text does not know would refuse the whole question.
      return key === 'category' && categories.find(value) === undefined ? [] : [[key, value]];
    }),
  );
}

const answers: Readonly<Record<QueryKind, Answerer>> = {
  grade: answerer('grade', answerGrade),
  deadline: answerer('deadline', answerDeadline),
  number: answerer('number', (query, procedure, _, wording) =>
    answerNumber(query, procedure, wording.overflow),
  ),
  approval: answerer('approval', answerApproval),
  form: answerer('form', (query, procedure, _, wording) => answerForm(query, procedure, wording.invalid)),
  step: answerer('step', answerStep),
  route: answerer('route', answerRoute),
  scope: answerer('scope', answerScope),
  retention: answerer('retention', answerRetention),
  kpi: answerer('kpi', answerKpi),
  followup: answerer('followup', answerFollowUp),
};
