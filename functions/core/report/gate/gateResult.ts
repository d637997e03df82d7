import type { GradeLevel } from '../../complaint/complaint';
import { disciplines, type Discipline } from '../eightD/eightD';

export type Verdict = 'pass' | 'weak' | 'fail';
export type GateSection = Discipline | 'head';

/** What the gate says of a document before it is issued. */
export interface GateResult {
  readonly score: number;
  readonly max: number;
  /** Ids of blocking rules that fail; the document may not be issued while there is one. */
  readonly blocking: readonly string[];
  readonly byDiscipline: Readonly<
    Partial<Record<GateSection, { readonly score: number; readonly max: number }>>
  >;
  /** Every rule that applies with its verdict, in the order of the report; never a total without its reasons. */
  readonly results: readonly GateFinding[];
}

export interface GateFinding {
  readonly rule: string;
  /** The sentence that says what is short: `gate.<says>` in `messages/reportMessages`. */
  readonly says: string;
  readonly discipline: GateSection;
  readonly verdict: Verdict;
  readonly blocking: boolean;
  readonly points: number;
  readonly max: number;
}

/** A rule that was asked. */
export interface JudgedRule {
  readonly id: string;
  readonly discipline: GateSection;
  readonly blocking: boolean;
  readonly verdict: Verdict;
  /** The sentence for a person, where it is not the rule's own. */
  readonly says?: string;
}

const points: Readonly<Record<Verdict, number>> = { pass: 2, weak: 1, fail: 0 };
/** A blocking rule weighs more where people or the customer's line are at stake. */
const blockingWeights: Readonly<Record<GradeLevel, number>> = {
  critical: 3,
  major: 2,
  minor: 1,
  suggestion: 1,
};
const order: readonly GateSection[] = ['head', ...disciplines];

/** Adds the verdicts up, in all and by discipline. */
export function gateResult(rules: readonly JudgedRule[], level: GradeLevel): GateResult {
  const results = rules
    .map(({ id, discipline, blocking, verdict, says = id }): GateFinding => {
      const weight = blocking ? blockingWeights[level] : 1;
      return {
        rule: id,
        says,
        discipline,
        verdict,
        blocking,
        points: points[verdict] * weight,
        max: 2 * weight,
      };
    })
    .sort((a, b) => order.indexOf(a.discipline) - order.indexOf(b.discipline));
  return {
    score: total(results, 'points'),
    max: total(results, 'max'),
    blocking: results
      .filter(({ blocking, verdict }) => blocking && verdict === 'fail')
      .map(({ rule }) => rule),
    byDiscipline: Object.fromEntries(
      order.flatMap((discipline) => {
        const own = results.filter((result) => result.discipline === discipline);
        return own.length === 0
          ? []
          : [[discipline, { score: total(own, 'points'), max: total(own, 'max') }]];
      }),
    ),
    results,
  };
}

const total = (results: readonly GateFinding[], key: 'points' | 'max'): number =>
  results.reduce((sum, result) => sum + result[key], 0);
