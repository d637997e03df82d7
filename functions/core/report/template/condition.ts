import { translated } from '../choiceLists';
import type { TemplateData, TemplateRow } from './templateData';

/**
 * `{{#name}}` of a template: shown where the field has a value; `{{#name=value|other}}`: where it has one of these;
 * `{{#table≥3}}`: where the table has so many rows.
 */
export interface Condition {
  readonly name: string;
  readonly values?: readonly string[];
  readonly rows?: number;
}

export function parseCondition(text: string): Condition {
  const counted = /^([^=＝≥>]*?)\s*(?:≥|>=)\s*(\d+)\s*$/.exec(text);
  if (counted) return { name: counted[1]!.trim(), rows: Number(counted[2]) };
  const at = text.search(/[=＝]/);
  if (at < 0) return { name: text.trim() };
  return { name: text.slice(0, at).trim(), values: text.slice(at + 1).split(/[|｜]/) };
}

/** Answers that mean no: a section for the field is left out. */
const no = new Set(['', '否', '无', 'no', 'false', '0']);

/** Whether the section of a condition is printed; undefined where the name is unknown. */
export function conditionHolds(
  { name, values, rows }: Condition,
  from: Pick<TemplateData, 'text'> | TemplateData | TemplateRow,
): boolean | undefined {
  if (rows !== undefined) {
    const found = 'rows' in from ? from.rows(name) : undefined;
    return found && found.length >= rows;
  }
  const text = from.text(name);
  if (text === undefined) return undefined;
  if (values === undefined) return !no.has(text.trim().toLowerCase());
  return values.some((value) => inEnglish(text) === inEnglish(value));
}

/** A form's own words may be Chinese in an English document, and the other way round. */
const inEnglish = (text: string): string => translated(text.trim(), 'en').toLowerCase();
