import type { Scalar } from '../schema/condition';
import type { Branch, Decision, Gate, Stage } from '../profile';
import { indexNames, spelling } from '../vocabulary/nameIndex';
import { isNegated, isOpposite } from '../vocabulary/opposites';
import { isStillOpen, readYesNo } from '../vocabulary/yesNo';

export interface ReadOutcome {
  /** Answers to the questions of the stage, by decision key. */
  readonly decisions: Readonly<Record<string, Scalar>>;
  /** Gates said to be met or not met, by gate key. */
  readonly gates: Readonly<Record<string, boolean>>;
  /** Entries that are neither. */
  readonly unknown: readonly string[];
  /** Those of them that say no: something is not done yet, whatever it is. */
  readonly denied: readonly string[];
  /** Answers that do not fit their question. */
  readonly unreadable: readonly { readonly name: string; readonly seen: string; readonly expected: string }[];
}

/**
 * Reads the outcome of a stage: decision or gate (key, name or alias) to answer. Where a stage asks one question
 * and one unknown name answers it, that is the answer. A question answered 待确认 stays open.
 */
export function readOutcome(
  stage: Stage,
  gates: readonly Gate[],
  outcome: Readonly<Record<string, unknown>>,
): ReadOutcome {
  const asked = indexNames(stage.decisions.map(toNamed));
  const gateNames = indexNames(gates.map(toNamed));
  const decisions: Record<string, Scalar> = {};
  const met: Record<string, boolean> = {};
  const unknown: [string, unknown][] = [];
  const unreadable: { name: string; seen: string; expected: string }[] = [];
  const answer = (decision: Decision, name: string, value: unknown) => {
    const read = readAnswer(decision, value);
    if (read !== undefined)
      // A yes to the opposite is a no; 客户责任 as the answer itself keeps its meaning.
      decisions[decision.key] =
        read === readYesNo(value) && isOpposite(decision.key, name) && !namesItself(name, value)
          ? !read
          : read;
    else unreadable.push({ name, seen: String(value), expected: answersOf(decision).join(', ') });
  };
  for (const [name, value] of Object.entries(outcome)) {
    const decision =
      stage.decisions.find((d) => d.key === asked.find(name)) ??
      stage.decisions.find((d) => isOpposite(d.key, name));
    const gate = gateNames.find(name);
    const named = gate === undefined ? [] : gatesNamed(gates, name, gate);
    if (decision && !isStillOpen(value)) answer(decision, name, value);
    for (const key of named) met[key] = readYesNo(value) ?? value !== null;
    if (!decision && gate === undefined && !isStillOpen(value)) unknown.push([name, value]);
  }
  const [only] = stage.decisions;
  // At the end of a chart a word nobody knows may as well speak of a signature: it does not answer an optional question.
  const guess = only && !(only.optional && mayEnd(stage));
  if (
    only &&
    guess &&
    stage.decisions.length === 1 &&
    decisions[only.key] === undefined &&
    unknown.length === 1
  ) {
    const [name, value] = unknown.pop()!;
    answer(only, name, answerByName(only, name, value) ?? value);
  }
  return {
    decisions,
    gates: met,
    unknown: unknown.map(([name]) => name),
    denied: unknown.flatMap(([name, value]) => (readYesNo(value) === false ? [name] : [])),
    unreadable,
  };
}

/** `{ "NG": true }` answers NG, `{ "OK": false }` does not answer OK, and `{ "notYetDone": true }` is a no. */
function answerByName(decision: Decision, name: string, value: unknown): Scalar | undefined {
  const named = readAnswer(decision, name);
  const holds = readYesNo(value);
  if (holds === undefined || namesItself(name, value)) return undefined;
  if (named === undefined) return isNegated(name) && !isOpposite(decision.key, name) ? !holds : undefined;
  if (holds) return named;
  return typeof named === 'boolean' ? !named : undefined;
}

function mayEnd({ next }: Stage): boolean {
  return (
    next === null || (Array.isArray(next) && (next as readonly Branch[]).some((way) => way.next === null))
  );
}

/** One word may stand for several gates (三不放过). */
function gatesNamed(gates: readonly Gate[], name: string, found: string): readonly string[] {
  const said = spelling(name);
  const shared = gates.filter(({ aliases }) => aliases.some((alias) => spelling(alias) === said));
  return shared.length > 1 ? shared.map(({ key }) => key) : [found];
}

/** `{ "客户责任": "客户责任" }` says what it says. */
function namesItself(name: string, value: unknown): boolean {
  return typeof value === 'string' && spelling(value) === spelling(name);
}

function toNamed({ key, name, aliases }: Decision | Gate) {
  return { name: key, aliases: [name.zh, name.en, ...aliases] };
}

function readAnswer(decision: Decision, value: unknown): Scalar | undefined {
  if (decision.values.length > 0) {
    const names = indexNames(
      decision.values.map((v) => ({ name: v.name.zh, aliases: [v.name.en, ...v.aliases] })),
    );
    return names.find(String(value));
  }
  const own = typeof value === 'string' ? spelling(value) : undefined;
  if (own !== undefined && decision.yes.some((word) => spelling(word) === own)) return true;
  if (own !== undefined && decision.no.some((word) => spelling(word) === own)) return false;
  return readYesNo(value);
}

/** What may be answered to a question. */
export function answersOf(decision: Decision): readonly string[] {
  return decision.values.length > 0 ? decision.values.map((v) => v.name.zh) : ['true', 'false'];
}
