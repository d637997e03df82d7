import type { DocumentCase } from './documentContext';
import { formatFieldValue, formatPlainValue } from './formatFieldValue';
import type { FormField, FormFieldKind } from './formDefinition';
import type { DocumentLanguage } from './formModel';

/** A field with its kind settled, as `completeField` gives it. */
export type CompleteField = FormField & { readonly kind: FormFieldKind };

/** The text a field prints for a case; empty where the case has no value. Dates drop a time of day. */
export function printedValue(field: CompleteField, from: DocumentCase, language: DocumentLanguage): string {
  const own = from.values?.[field.name];
  const text =
    own !== undefined && own !== null && own !== ''
      ? formatPlainValue(own, language)
      : field.key === undefined
        ? ''
        : formatFieldValue(field.key, from.fields, language);
  return field.kind === 'date' ? text.replace(/^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}.*$/, '$1') : text;
}

/** Whether the case answers the field in any way: text, table rows or pictures. */
export function hasValue(field: CompleteField, from: DocumentCase, language: DocumentLanguage): boolean {
  if (field.kind === 'table') return (from.tables?.[field.name]?.length ?? 0) > 0;
  if (field.kind === 'picture' && (from.pictures?.[field.name]?.length ?? 0) > 0) return true;
  return printedValue(field, from, language) !== '';
}
