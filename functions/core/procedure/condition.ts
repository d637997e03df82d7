import type { Condition, Scalar, Circumstance } from './schema/condition';
import { circumstances } from './vocabulary/circumstances';
import type { Figure } from './schema/basics';

/** True, false, or not known. */
export type Truth = boolean | undefined;

/** What a condition can see of a case. All names are canonical. */
export interface CaseView {
  readonly facts: Readonly<Record<string, Scalar | undefined>>;
  readonly circumstances: Readonly<Partial<Record<Circumstance, string>>>;
  /** Parameters that a company has filled in, as numbers where they are compared. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly decisions?: Readonly<Record<string, Scalar | undefined>>;
  /** Values of a form, by field name. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** A register row names only what holds: there an absent yes-or-no fact counts as no. */
  readonly absentFactsAreFalse?: boolean;
  /** Called with each parameter that a known figure was to be compared with and that is not filled in (C14). */
  readonly onMissingParameter?: (id: string) => void;
}

export type CompiledCondition = (view: CaseView) => Truth;

const always: CompiledCondition = () => true;

/** Turns a condition into a function; an absent condition always holds. */
export function compileCondition(condition: Condition | undefined): CompiledCondition {
  if (condition === undefined) return always;
  if (typeof condition === 'string') return factIs(condition, true);
  if ('all' in condition) return every(condition.all.map(compileCondition));
  if ('any' in condition) return some(condition.any.map(compileCondition));
  if ('not' in condition) {
    const inner = compileCondition(condition.not);
    return (view) => negate(inner(view));
  }
  if ('unless' in condition) {
    const inner = compileCondition(condition.unless);
    return (view) => inner(view) !== true;
  }
  if ('fact' in condition) return compileFact(condition);
  if ('decision' in condition) {
    const { decision, is } = condition;
    return ({ decisions }) => (decisions?.[decision] === undefined ? undefined : decisions[decision] === is);
  }
  if ('value' in condition) return compileValue(condition);
  return every(
    circumstances.flatMap((key) => {
      const wanted = condition[key];
      if (wanted === undefined) return [];
      const names = typeof wanted === 'string' ? [wanted] : wanted;
      return [
        (view: CaseView) => {
          const actual = view.circumstances[key];
          return actual === undefined ? undefined : names.includes(actual);
        },
      ];
    }),
  );
}

function factIs(key: string, wanted: Scalar): CompiledCondition {
  return (view) => {
    const value = view.facts[key];
    if (value === undefined) return view.absentFactsAreFalse ? wanted === false : undefined;
    return value === wanted;
  };
}

function compileFact(condition: Extract<Condition, { fact: string }>): CompiledCondition {
  const { fact, is, in: list } = condition;
  const checks: CompiledCondition[] = [];
  if (is !== undefined) checks.push(factIs(fact, is));
  if (list !== undefined) checks.push(some(list.map((value) => factIs(fact, value))));
  const compare = (figure: Figure | undefined, holds: (actual: number, limit: number) => boolean) => {
    if (figure !== undefined) checks.push(comparison(fact, figure, holds));
  };
  // Money is compared to the cent (C12).
  compare(condition.atLeast, (a, b) => cents(a) >= cents(b));
  compare(condition.above, (a, b) => cents(a) > cents(b));
  compare(condition.atMost, (a, b) => cents(a) <= cents(b));
  compare(condition.below, (a, b) => cents(a) < cents(b));
  return checks.length === 0 ? factIs(fact, true) : every(checks);
}

function comparison(
  fact: string,
  figure: Figure,
  holds: (actual: number, limit: number) => boolean,
): CompiledCondition {
  return (view) => {
    const actual = view.facts[fact];
    if (typeof actual !== 'number') return undefined;
    if (typeof figure === 'number') return holds(actual, figure);
    const limit = view.parameters[figure.param];
    if (typeof limit === 'number') return holds(actual, limit);
    view.onMissingParameter?.(figure.param);
    return undefined;
  };
}

/** Whole cents of an amount, so that 0.1 + 0.2 is 0.3. */
export function cents(amount: number): number {
  return Math.round(amount * 100);
}

function compileValue(condition: Extract<Condition, { value: string }>): CompiledCondition {
  const { value: name, is, filled } = condition;
  return ({ values }) => {
    const value = values?.[name];
    const empty = value === undefined || value === null || value === '';
    if (filled !== undefined) return empty !== filled;
    return empty ? undefined : value === is;
  };
}

function every(checks: readonly CompiledCondition[]): CompiledCondition {
  if (checks.length === 1) return checks[0]!;
  return (view) => {
    let truth: Truth = true;
    for (const check of checks) {
      const one = check(view);
      if (one === false) return false;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
}

function some(checks: readonly CompiledCondition[]): CompiledCondition {
  if (checks.length === 1) return checks[0]!;
  return (view) => {
    let truth: Truth = false;
    for (const check of checks) {
      const one = check(view);
      if (one === true) return true;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
