import type { IsoDate } from '../../calendar/isoDate';
import type { ComplaintFields, GradeLevel } from '../../complaint/complaint';
import { disciplines, type Discipline, type EightD, type EightDStage } from '../eightD/eightD';
import { gateRules, type Verdict } from './gateRules';
import { gateView } from './gateView';

export interface GateResult {
  readonly score: number;
  readonly max: number;
  /** Ids of blocking rules that do not pass; the report may not be issued while there is one. */
  readonly blocking: readonly string[];
  readonly byDiscipline: Readonly<
    Partial<Record<Discipline | 'head', { readonly score: number; readonly max: number }>>
  >;
  /** Every rule of the stage with its verdict, in the order of the report; never a total without its reasons. */
  readonly results: readonly GateFinding[];
}

export interface GateFinding {
  /** Rule id; the sentence is `gate.<id>` in `messages/reportMessages`. */
  readonly rule: string;
  readonly discipline: Discipline | 'head';
  readonly verdict: Verdict;
  readonly blocking: boolean;
  readonly points: number;
  readonly max: number;
}

const points: Readonly<Record<Verdict, number>> = { pass: 2, weak: 1, fail: 0 };
/** A blocking rule weighs more where people or the customer's line are at stake. */
const blockingWeights: Readonly<Record<GradeLevel, number>> = {
  critical: 3,
  major: 2,
  minor: 1,
  suggestion: 1,
};
const stages: readonly EightDStage[] = ['D3', 'D5', 'D8'];

/**
 * Checks an 8D report before it leaves, by fixed rules: the same data give the same score on every machine.
 *
 * @param eightD - 8D data of the case.
 * @param complaint - Register fields; they answer what the 8D data leaves open, and its `gradeLevel` sets weights.
 * @param stage - Stage the report is to be sent at; rules of earlier stages apply too.
 * @param today - Day of the check; real dates may not lie after it.
 */
export function checkEightD(
  eightD: EightD,
  complaint: ComplaintFields,
  stage: EightDStage,
  today: IsoDate,
): GateResult {
  const view = gateView(eightD, complaint, stage, today);
  const heavy = blockingWeights[gradeLevel(complaint)];
  const order: readonly (Discipline | 'head')[] = ['head', ...disciplines];
  const results = gateRules
    .filter(({ from }) => stages.indexOf(from) <= stages.indexOf(stage))
    .map(({ id, discipline, blocking, check }): GateFinding => {
      const verdict = check(view);
      const weight = blocking ? heavy : 1;
      return { rule: id, discipline, verdict, blocking, points: points[verdict] * weight, max: 2 * weight };
    })
    .sort((a, b) => order.indexOf(a.discipline) - order.indexOf(b.discipline));
  return {
    score: results.reduce((sum, result) => sum + result.points, 0),
    max: results.reduce((sum, result) => sum + result.max, 0),
    blocking: results
      .filter(({ blocking, verdict }) => blocking && verdict === 'fail')
      .map(({ rule }) => rule),
    byDiscipline: Object.fromEntries(
      order.flatMap((discipline) => {
        const own = results.filter((result) => result.discipline === discipline);
        const sum = (key: 'points' | 'max'): number => own.reduce((total, result) => total + result[key], 0);
        return own.length === 0 ? [] : [[discipline, { score: sum('points'), max: sum('max') }]];
      }),
    ),
    results,
  };
}

function gradeLevel({ gradeLevel: level }: ComplaintFields): GradeLevel {
  return level === 'critical' || level === 'major' || level === 'suggestion' ? level : 'minor';
}
