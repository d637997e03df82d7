import type { IsoDate } from '../../calendar';
import type { ComplaintFields, GradeLevel } from '../../complaint/complaint';
import type { DocumentLanguage } from '../formModel';
import type { EightD, EightDStage } from '../eightD/eightD';
import type { GateRule } from './gateRule';
import { gateResult, type GateResult, type JudgedRule } from './gateResult';
import { gateRules } from './gateRules';
import { gateView, type GateView } from './gateView';

const stages: readonly EightDStage[] = ['D3', 'D5', 'D8'];

/**
 * Checks an 8D report before it leaves, by fixed rules: the same data give the same score on every machine.
 *
 * @param eightD - 8D data of the case.
 * @param complaint - Register fields; they answer what the 8D data leaves open, and its `gradeLevel` sets weights.
 * @param stage - Stage the report is to be sent at; rules of earlier stages apply too.
 * @param today - Day of the check; real dates may not lie after it.
 * @param language - Language of the report; one that is not Chinese only is asked whether its answers are.
 */
export function checkEightD(
  eightD: EightD,
  complaint: ComplaintFields,
  stage: EightDStage,
  today: IsoDate,
  language: DocumentLanguage = 'zh',
): GateResult {
  const view = gateView(eightD, complaint, { stage, today, language });
  const judged = gateRules
    .filter(({ from, applies }) => stages.indexOf(from) <= stages.indexOf(stage) && (applies?.(view) ?? true))
    .map((rule) => judge(rule, view));
  return gateResult(judged, gradeLevelOf(complaint));
}

function judge(rule: GateRule, view: GateView): JudgedRule {
  const { id, discipline, fields, blocking, unanswered, check } = rule;
  const told = { id, discipline, fields, blocking };
  if (unanswered?.when(view)) return { ...told, verdict: 'fail', says: unanswered.says };
  const found = check(view);
  return { ...told, ...(typeof found === 'string' ? { verdict: found } : found) };
}

/** The weights of a case without a grade are those of the lowest one. */
export function gradeLevelOf({ gradeLevel: level }: ComplaintFields): GradeLevel {
  return level === 'critical' || level === 'major' || level === 'suggestion' ? level : 'minor';
}
