import type { FieldValue } from '../../complaint/complaint';
import { disciplinePages, type DisciplinePage } from './disciplinePages';
import { disciplines, type EightD, type EightDStage } from './eightD';
import type { EightDFieldKey } from './eightDFields';
import { eightDField } from './fillEightD';

/** The disciplines a report of a stage shows, the header first. */
export const pagesOf = (stage: EightDStage): readonly DisciplinePage[] =>
  disciplinePages.filter(({ id }) => id === 'head' || disciplines.indexOf(id) <= disciplines.indexOf(stage));

/** Required answers a report of a stage still lacks. */
export function missingEightDAnswers(eightD: EightD, stage: EightDStage): readonly EightDFieldKey[] {
  return pagesOf(stage).flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'fields'
        ? item.keys.filter((key) => eightDField(key).optional !== true && isBlank(eightD.fields?.[key]))
        : [],
    ),
  );
}

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
