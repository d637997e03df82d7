import { choiceEnglish, choiceLists } from './choiceLists';
import type { DocumentContext } from './documentContext';
import type { CompleteField } from './fieldValue';
import type { Choice, DocumentLanguage, Line } from './formModel';

/** The boxes a choice field offers: the procedure's own list first, else the form's, else yes and no. */
export function choicesOf(field: CompleteField, context: DocumentContext): readonly string[] {
  const fromProfile = field.key === undefined ? undefined : context.options?.[field.key];
  if (fromProfile !== undefined && fromProfile.length > 0) return fromProfile;
  if (field.options !== undefined) return field.options;
  return field.kind === 'check' ? choiceLists.yesNo : [];
}

/** Boxes with the answer ticked. An answer on no list gets a box of its own, so that nothing is lost. */
export function choiceLine(options: readonly string[], value: string, language: DocumentLanguage): Line {
  const boxes: Choice[] = options.map((option) => ({
    text: optionText(option, language),
    chosen: value !== '' && (value === option || value === choiceEnglish[option]),
  }));
  const listed = boxes.some((box) => box.chosen);
  if (value !== '' && !listed) boxes.push({ text: value, chosen: true });
  return { kind: 'choices', options: boxes };
}

function optionText(option: string, language: DocumentLanguage): string {
  const english = choiceEnglish[option];
  if (language === 'zh' || english === undefined) return option;
  return language === 'en' ? english : `${option} ${english}`;
}
