/** Codes of what keeps a query from being answered; the sentences are in `messages/procedureMessages`. */
export const askProblemCodes = [
  'query.notObject',
  'query.unknownKind',
  'query.field',
  'profile.unknown',
  'fact.unknown',
  'fact.badValue',
  'parameter.unknown',
  'parameter.badValue',
  'event.unknown',
  'moment.unreadable',
  'moment.needsTimeOfDay',
  'grade.unknown',
  'category.unknown',
  'task.unknown',
  'form.unknown',
  'section.unknown',
  'stage.unknown',
  'flow.unknown',
  'decision.unknown',
  'decision.badAnswer',
  'number.refused',
  'calendar.range',
] as const;
export type AskProblemCode = (typeof askProblemCodes)[number];

export interface AskProblem {
  readonly code: AskProblemCode;
  /** Parts of the sentence: `seen`, `expected`, `nearest`, `field`. */
  readonly params: Readonly<Record<string, string>>;
}

export function askProblem(
  code: AskProblemCode,
  params: Readonly<Record<string, string | undefined>> = {},
): AskProblem {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { code, params: Object.fromEntries(given) };
}

/** A query that cannot be answered; thrown and caught inside `ask/` only. */
export class QueryRejected extends Error {
  constructor(readonly problem: AskProblem) {
    super(problem.code);
  }
}

export function reject(
  code: AskProblemCode,
  params: Readonly<Record<string, string | undefined>> = {},
): never {
  throw new QueryRejected(askProblem(code, params));
}
