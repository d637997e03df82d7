import type { Procedure } from '../../../functions/core/procedure';
import type { Bilingual } from '../../../functions/core/shared/language';
import { findProcedure, shippedIds } from './procedures';

/** A procedure as the gallery shows it. */
export interface ProcedureCard {
  readonly id: string;
  readonly title: Bilingual;
  /** Title of the text its rules come from. */
  readonly source: string;
  /** What is in it, in one line. */
  readonly contents: Bilingual;
  /** Figures the text leaves open. */
  readonly open: number;
  /** All that a search looks through, in lower case. */
  readonly searched: string;
}

/** The shipped procedures in catalogue order. */
export function procedureCards(): readonly ProcedureCard[] {
  return shippedIds.map((id) => {
    const found = findProcedure(id);
    if (!found.ok) throw new Error(found.problem.en);
    return cardOf(found.value);
  });
}

export function cardOf({ profile, grades }: Procedure): ProcedureCard {
  const names = (language: 'zh' | 'en') => grades.map(({ grade }) => grade.name[language]);
  const limits = profile.deadlines.length;
  const forms = profile.forms.length;
  const contents = {
    zh: [
      grades.length > 0 ? `级别 ${names('zh').join('、')}` : '不分级',
      `时限 ${String(limits)} 项`,
      `表单 ${String(forms)} 种`,
    ].join('；'),
    en: [
      grades.length > 0 ? `Grades ${names('en').join(', ')}` : 'No grades',
      counted(limits, 'limit'),
      counted(forms, 'form'),
    ].join('; '),
  };
  const { id, title, source } = profile;
  const searched = [id, title.zh, title.en, source, contents.zh, contents.en].join('\n').toLowerCase();
  return { id, title, source, contents, open: profile.parameters.length, searched };
}

/** Cards that contain every word typed; all of them for an empty search. */
export function searchCards(cards: readonly ProcedureCard[], typed: string): readonly ProcedureCard[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,，、]+/)
    .filter((word) => word !== '');
  return cards.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

/** A shipped procedure by its id. */
export function shippedProcedure(id: string): Procedure | undefined {
  const found = findProcedure(id);
  return found.ok ? found.value : undefined;
}

const counted = (count: number, thing: string): string =>
  `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
