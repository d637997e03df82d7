import { answerParts, type AnswerName } from '../../../../functions/core/actions/eightDSheet/caseCells';
import type { IsoDate } from '../../../../functions/core/calendar';
import type { ComplaintFields, GradeLevel } from '../../../../functions/core/complaint/complaint';
import type { EightD, EightDStage } from '../../../../functions/core/report/eightD/eightD';
import { checkEightD } from '../../../../functions/core/report/gate/checkEightD';
import type { GateResult, GateSection } from '../../../../functions/core/report/gate/gateResult';
import { isWeakAction, isWeakCause, namesCause } from '../../../../functions/core/report/gate/weakWords';
import type { Bilingual } from '../../../../functions/core/shared/language';

export const eightDStages = ['D3', 'D5', 'D8'] as const satisfies readonly EightDStage[];

/** A rule that did not pass, and the first reply it holds back. */
export interface Shortcoming {
  readonly rule: string;
  /** The sentence for a person. */
  readonly says: string;
  /** What falls short, by name. */
  readonly names: readonly Bilingual[];
  readonly section: GateSection;
  /** Undefined where a report may leave without it. */
  readonly blocks: EightDStage | undefined;
}

/** What the quality gate says of an 8D, at every stage it may be sent. */
export interface EightDGates {
  readonly byStage: Readonly<Record<EightDStage, GateResult>>;
  readonly shortcomings: readonly Shortcoming[];
}

/** @param levels - Of the procedure's grades. */
export function eightDGates(
  eightD: EightD,
  complaint: ComplaintFields,
  today: IsoDate,
  levels: readonly GradeLevel[],
): EightDGates {
  const check = (stage: EightDStage) => checkEightD(eightD, complaint, stage, today, { levels });
  const byStage = { D3: check('D3'), D5: check('D5'), D8: check('D8') };
  return {
    byStage,
    shortcomings: byStage.D8.results
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ rule, says, names, discipline }) => ({
        rule,
        says,
        names,
        section: discipline,
        blocks: eightDStages.find((stage) => byStage[stage].blocking.includes(rule)),
      })),
  };
}

/** Rules that can be judged on one answer alone, said at the field where it is typed. */
const weakAnswers: readonly {
  readonly places: readonly string[];
  readonly rule: string;
  readonly isWeak: (text: string) => boolean;
}[] = [
  { places: ['d4.occurrence', 'd4.escape', 'rootCauses/cause'], rule: 'causes.notWeak', isWeak: isWeakCause },
  {
    places: ['d5.chosen', 'choices/action', 'actions/action'],
    rule: 'actions.notWeak',
    isWeak: isWeakAction,
  },
  { places: ['h.title', 'd2.statement'], rule: 'problem.noCause', isWeak: namesCause },
];

/** The rule of the gate an answer breaks by its words alone. */
export function weakRule(name: AnswerName, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const parts = answerParts(name);
  const place = parts ? `${parts.group.split('/')[0]!}/${parts.column}` : name;
  return weakAnswers.find(({ places, isWeak }) => places.includes(place) && isWeak(text))?.rule;
}
