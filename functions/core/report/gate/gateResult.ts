import type { GradeLevel } from '../../complaint/complaint';
import type { Bilingual } from '../../shared/language';
import { disciplines, type Discipline } from '../eightD/eightD';

export type Verdict = 'pass' | 'weak' | 'fail';
export type GateSection = Discipline | 'head';

/** A verdict with what falls short, by name: the causes without an action, the boxes that are empty. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly names?: readonly Bilingual[];
  /** The sentence for a person, where it is not the rule's own. */
  readonly says?: string;
}

/** What the gate says of a document before it is issued. */
export interface GateResult {
  readonly score: number;
  readonly max: number;
  /** Ids of blocking rules that do not pass; the document may not be issued while there is one. */
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
  /** Answers, tables or register fields the rule judges. */
  readonly fields: readonly string[];
  readonly verdict: Verdict;
  /** What falls short, by name; empty for a rule that passes. */
  readonly names: readonly Bilingual[];
  readonly blocking: boolean;
  readonly points: number;
  readonly max: number;
}

/** A rule that was asked. */
export interface JudgedRule extends Judgement {
  readonly id: string;
  readonly discipline: GateSection;
  readonly fields: readonly string[];
  readonly blocking: boolean;
}

const points: Readonly<Record<Verdict, number>> = { pass: 2, weak: 1, fail: 0 };
/**
 * How often the points of a rule count, by the grade of the case: what must pass before the report is sent weighs more
 * where people or the customer's line are at stake.
 */
export const gateWeights: Readonly<
  Record<GradeLevel, { readonly blocking: number; readonly other: number }>
> = {
  critical: { blocking: 3, other: 1 },
  major: { blocking: 2, other: 1 },
  minor: { blocking: 1, other: 1 },
  suggestion: { blocking: 1, other: 1 },
};
export const gateSections: readonly GateSection[] = ['head', ...disciplines];

/** Whether a finding alone keeps the document from being issued: a rule marked so has to pass, weak is not enough. */
export const holdsBack = ({ blocking, verdict }: Pick<GateFinding, 'blocking' | 'verdict'>): boolean =>
  blocking && verdict !== 'pass';

/** Adds the verdicts up, in all and by discipline. */
export function gateResult(rules: readonly JudgedRule[], level: GradeLevel): GateResult {
  const results = rules
    .map(({ id, says = id, discipline, fields, verdict, names = [], blocking }): GateFinding => {
      const weight = gateWeights[level][blocking ? 'blocking' : 'other'];
      return {
        rule: id,
        says,
        discipline,
        fields,
        verdict,
        names: verdict === 'pass' ? [] : names,
        blocking,
        points: points[verdict] * weight,
        max: points.pass * weight,
      };
    })
    .sort((a, b) => gateSections.indexOf(a.discipline) - gateSections.indexOf(b.discipline));
  return {
    score: total(results, 'points'),
    max: total(results, 'max'),
    blocking: results.filter(holdsBack).map(({ rule }) => rule),
    byDiscipline: Object.fromEntries(
      gateSections.flatMap((discipline) => {
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
