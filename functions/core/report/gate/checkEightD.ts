import type { IsoDate } from '../../calendar/isoDate';
import type { ComplaintFields, GradeLevel } from '../../complaint/complaint';
import type { EightD, EightDStage } from '../eightD/eightD';
import { gateResult, type GateResult, type JudgedRule } from './gateResult';
import { gateRules } from './gateRules';
import { gateView } from './gateView';
import { headRules } from './headRules';

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
  const judged = [...headRules, ...gateRules]
    .filter(({ from }) => stages.indexOf(from) <= stages.indexOf(stage))
    .map(({ check, unanswered, ...rule }): JudgedRule =>
      unanswered?.when(view)
        ? { ...rule, verdict: 'fail', says: unanswered.says }
        : { ...rule, verdict: check(view) },
    );
  return gateResult(judged, gradeLevelOf(complaint));
}

export function gradeLevelOf({ gradeLevel: level }: ComplaintFields): GradeLevel {
  return level === 'critical' || level === 'major' || level === 'suggestion' ? level : 'minor';
}
