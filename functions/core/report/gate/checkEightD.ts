import type { IsoDate } from '../../calendar';
import type { ComplaintFields, GradeLevel } from '../../complaint/complaint';
import type { DocumentLanguage } from '../formModel';
import type { EightD, EightDStage } from '../eightD/eightD';
import type { GateRule } from './gateRule';
import { gradeLevelOf } from './gradeLevels';
import { gateResult, type GateResult, type JudgedRule } from './gateResult';
import { gateRules } from './gateRules';
import { gateView, type GateView } from './gateView';

/** What the gate knows beside the case. */
export interface GateContext {
  /** Of the report; one that is not in Chinese only is asked whether its answers are. */
  readonly language?: DocumentLanguage | undefined;
  /** Of the procedure's grades; a safety matter belongs to the highest. */
  readonly levels?: readonly GradeLevel[];
}

const stages: readonly EightDStage[] = ['D3', 'D5', 'D8'];

/**
 * Checks an 8D report before it leaves, by fixed rules: the same data give the same score on every machine.
 *
 * @param eightD - 8D data of the case.
 * @param complaint - Register fields; they answer what the 8D data leaves open, and its `gradeLevel` sets weights.
 * @param stage - Stage the report is to be sent at; rules of earlier stages apply too.
 * @param today - Day of the check; real dates may not lie after it.
 * @param asked - Language of the report and levels of the procedure's grades.
 */
export function checkEightD(
  eightD: EightD,
  complaint: ComplaintFields,
  stage: EightDStage,
  today: IsoDate,
  { language = 'zh', levels = [] }: GateContext = {},
): GateResult {
  const view = gateView(eightD, complaint, { stage, today, language, levels });
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
