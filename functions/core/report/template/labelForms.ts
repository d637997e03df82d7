import { matchHeading } from '../../register/headings/matchHeading';
import { findTemplateName } from './templateNames';

/** Labels without numbering, units and marks: `2. Part No.: *` is Part No. */
export const labelText = (text: string): string =>
  text
    .replace(/[_＿.…]{2,}/g, '')
    .replace(/^\s*(?:D\d|\d+|[（(]\d+[)）])\s*[.、:：)）-]?\s+/i, '')
    .replace(/[*＊]/g, '')
    .trim()
    .replace(/[:：]$/, '')
    .trim();

const languages = /\n|(?<=[\u3400-\u9fff）])\s*(?=[A-Za-z])|(?<=[A-Za-z.)])\s*(?=[\u3400-\u9fff])/;
const choices = /\s*[/／|]\s*/;

/** A bilingual label whole, then language by language: `Part No. 零件号`, `责任人 / Owner`. */
export function labelForms(label: string): readonly string[] {
  const spoken = label.split(languages);
  const forms = [label, ...spoken, ...spoken.flatMap((one) => one.split(choices))];
  return [...new Set(forms.map(labelText).filter((form) => form !== ''))];
}

/** Fields whose name a label is, best first. */
export const namedFields = (label: string): readonly string[] => [
  ...new Set(
    labelForms(label)
      .flatMap((form) => findTemplateName(form) ?? [])
      .filter(({ kind }) => kind === 'text')
      .map(({ key }) => key),
  ),
];

/** Fields a label may mean, best first: those it names, then those registers call so. */
export function fieldsOf(label: string): readonly string[] {
  const headings = labelForms(label)
    .flatMap((form) => matchHeading([form]).matches)
    .filter(({ score }) => score >= 0.7);
  return [...new Set([...namedFields(label), ...headings.map(({ field }) => field)])];
}
