import { choiceEnglish, choiceLists } from './choiceLists';
import type { DocumentContext } from './documentContext';
import type { CompleteField } from './fieldValue';
import type { Choice, DocumentLanguage, Line } from './formModel';
import { textWidth } from './textMeasure';

/** The boxes a choice field offers: the procedure's own list first, else the form's, else yes and no. */
export function choicesOf(field: CompleteField, context: DocumentContext): readonly string[] {
  const fromProfile = field.key === undefined ? undefined : context.options?.[field.key];
  if (fromProfile !== undefined && fromProfile.length > 0) return fromProfile;
  if (field.options !== undefined) return field.options;
  return field.kind === 'check' ? choiceLists.yesNo : [];
}

/** Boxes with the answer ticked. An answer on no list gets a box of its own, so that nothing is lost. */
export function tickedChoices(
  options: readonly string[],
  value: string,
  language: DocumentLanguage,
): readonly Choice[] {
  const boxes: Choice[] = options.map((option) => {
    const text = optionText(option, language);
    return { text, chosen: value !== '' && [option, choiceEnglish[option], text].includes(value) };
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

function optionText(option: string, language: DocumentLanguage): string {
  const english = choiceEnglish[option];
  if (language === 'zh' || english === undefined) return option;
  return language === 'en' ? english : `${option} ${english}`;
}
