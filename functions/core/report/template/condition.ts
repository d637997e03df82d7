import { translated } from '../choiceLists';
import type { TemplateData, TemplateRow } from './templateData';

/** `{{#name}}` or `{{#name=value}}` of a template: shown where the field has a value, or just that value. */
export interface Condition {
  readonly name: string;
  readonly value?: string;
}

export function parseCondition(text: string): Condition {
  const at = text.search(/[=＝]/);
  if (at < 0) return { name: text.trim() };
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** Answers that mean no: a section for the field is left out. */
const no = new Set(['', '否', '无', 'no', 'false', '0']);

/** Whether the section of a condition is printed; undefined where the name is unknown. */
export function conditionHolds(
  { name, value }: Condition,
  from: Pick<TemplateData, 'text'> | TemplateRow,
): boolean | undefined {
  const text = from.text(name);
  if (text === undefined) return undefined;
  return value === undefined ? !no.has(text.trim().toLowerCase()) : inEnglish(text) === inEnglish(value);
}

/** A form's own words may be Chinese in an English document, and the other way round. */
const inEnglish = (text: string): string => translated(text.trim(), 'en').toLowerCase();
