import type { Bilingual } from '../shared/language';
import { choiceLists } from './choiceLists';
import type { DocumentCase, DocumentContext } from './documentContext';
import { printedValue, type CompleteField } from './fieldValue';
import type { Choice, DocumentLanguage, Line } from './formModel';
import { inLine } from './label';
import { textWidth } from './textMeasure';

/** The boxes a choice field offers: the procedure's own list first, else the form's, else yes and no. */
export function choicesOf(field: CompleteField, context: DocumentContext): readonly Bilingual[] {
  const fromProfile = field.key === undefined ? undefined : context.options?.[field.key];
  if (fromProfile !== undefined && fromProfile.length > 0) return fromProfile;
  if (field.options !== undefined) return field.options;
  return field.kind === 'check' ? choiceLists.yesNo : [];
}

/** The text of a field; an English document names a choice of the procedure in English. */
export function valueText(field: CompleteField, from: DocumentCase, context: DocumentContext): string {
  const value = printedValue(field, from, context.language);
  if (context.language !== 'en') return value;
  return choicesOf(field, context).find(({ zh }) => zh === value)?.en ?? value;
}

/** Boxes with the answer ticked. An answer on no list gets a box of its own, so that nothing is lost. */
export function tickedChoices(
  options: readonly Bilingual[],
  value: string,
  language: DocumentLanguage,
): readonly Choice[] {
  const boxes: Choice[] = options.map((option) => {
    const text = inLine(option, language);
    return { text, chosen: value !== '' && [option.zh, option.en, text].includes(value) };
  });
  const listed = value === '' || boxes.some((box) => box.chosen);
  return listed ? boxes : [...boxes, { text: value, chosen: true }];
}

/** Width of boxes on one line, in full-width characters. */
export const choicesWidth = (choices: readonly Choice[]): number =>
  choices.reduce((sum, choice) => sum + textWidth(choice.text) + 2.2, -1.2);

/** Boxes in lines of a width, so that no answer is cut at a line's end. */
export function choiceLines(choices: readonly Choice[], width: number): readonly Line[] {
  const lines: Choice[][] = [[]];
  for (const choice of choices) {
    const last = lines.at(-1) ?? [];
    if (last.length > 0 && choicesWidth([...last, choice]) > width) lines.push([choice]);
    else last.push(choice);
  }
  return lines.map((options) => ({ kind: 'choices', options }));
}
