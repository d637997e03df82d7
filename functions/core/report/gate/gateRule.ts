import type { Bilingual } from '../../shared/language';
import type { EightDStage } from '../eightD/eightD';
import type { EightDFieldKey } from '../eightD/eightDFields';
import type { EightDTableKey } from '../eightD/eightDTables';
import type { GateSection, Judgement, Verdict } from './gateResult';
import type { GateView } from './gateView';

/** One rule of the gate: what it looks at, from which stage on, and whether a report may leave without it. */
export interface GateRule {
  readonly id: string;
  /** Discipline its points count for. */
  readonly discipline: GateSection;
  /** First stage the rule belongs to; it stays in force for the later ones. */
  readonly from: EightDStage;
  /** Must pass before the report may be sent at its stage or a later one. */
  readonly blocking: boolean;
  /** Answers and tables it judges. */
  readonly fields: readonly (EightDFieldKey | EightDTableKey)[];
  readonly check: (view: GateView) => Verdict | Judgement;
  /** Not asked otherwise; always asked where absent. */
  readonly applies?: (view: GateView) => boolean;
  /** There is nothing yet to judge: the rule is unmet, but in words of its own instead of those for a bad answer. */
  readonly unanswered?: { readonly says: string; readonly when: (view: GateView) => boolean };
}

export const passIf = (good: boolean, otherwise: Verdict = 'fail'): Verdict => (good ? 'pass' : otherwise);

/** Passes where nothing falls short; what does is named. */
export const passWithout = (names: readonly Bilingual[], otherwise: Verdict = 'fail'): Judgement => ({
  verdict: passIf(names.length === 0, otherwise),
  names,
});

/** A name that is the same in both languages: what somebody typed. */
export const sameName = (text: string): Bilingual => ({ zh: text, en: text });
