import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import { fields, isFieldKey, type FieldType } from '../../functions/core/complaint/fields';
import type { DocumentCase } from '../../functions/core/report/documentContext';
import type { EightD, EightDRow } from '../../functions/core/report/eightD/eightD';
import { eightDTables, type EightDTableDefinition } from '../../functions/core/report/eightD/eightDTables';
import { eightDFieldKeys } from '../../functions/core/report/eightD/fillEightD';
import { completeField } from '../../functions/core/report/fieldTerms';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import type { TrialText } from './trialTexts';

/** A trial text in every field of the register, of the types that are named; of all types where none is. */
export const trialFields = (text: TrialText, types?: readonly FieldType[]): ComplaintFields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([key, { type }]) => isFieldKey(key) && (types === undefined || types.includes(type)))
      .map(([key], box) => [key, text(box)]),
  );

/** A trial text in every answer and every table cell of an 8D report. */
export const trialEightD = (text: TrialText): EightD => ({
  fields: Object.fromEntries(eightDFieldKeys.map((key, box) => [key, text(box)])),
  tables: Object.fromEntries(
    Object.entries<EightDTableDefinition>(eightDTables).map(([key, table]) => [key, trialRows(table, text)]),
  ),
});

function trialRows({ columns, fixedRows }: EightDTableDefinition, text: TrialText): readonly EightDRow[] {
  const rows: readonly (string | undefined)[] =
    fixedRows === undefined ? [undefined, undefined] : Object.keys(fixedRows);
  const names = Object.keys(columns);
  return rows.map((row, at) => ({
    ...Object.fromEntries(names.map((name, column) => [name, text(at * names.length + column)])),
    ...(row === undefined ? {} : { row }),
  }));
}

/** A trial text in every field that only the form knows. */
export const trialValues = (
  definition: FormDefinition,
  text: TrialText,
): NonNullable<DocumentCase['values']> =>
  Object.fromEntries(formOnly(definition).map(({ name }, box) => [name, text(box)]));

/** What a clerk might write into the fields that only the form knows. */
export const ordinaryValues = (definition: FormDefinition): NonNullable<DocumentCase['values']> =>
  Object.fromEntries(
    formOnly(definition).map(({ name, kind, options }) => {
      if (options?.[0] !== undefined) return [name, options[0].zh];
      if (kind === 'check') return [name, '是'];
      if (kind === 'date') return [name, '2024-08-02'];
      if (kind === 'number') return [name, 1200];
      return [name, kind === 'text' ? '见附件一' : '已与客户当面确认，详见附件一。'];
    }),
  );

const formOnly = (definition: FormDefinition) =>
  definition.fields.map(completeField).filter(({ key, kind }) => key === undefined && kind !== 'table');
