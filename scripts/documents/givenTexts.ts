import type { IsoDate } from '../../functions/core/calendar';
import type { ComplaintFields, FieldValue } from '../../functions/core/complaint/complaint';
import { choicesOf, valueText } from '../../functions/core/report/choiceLine';
import { translated } from '../../functions/core/report/choiceLists';
import type { DocumentCase, DocumentContext } from '../../functions/core/report/documentContext';
import { pagesOf } from '../../functions/core/report/eightD/missingAnswers';
import type { EightD, EightDRow, EightDStage } from '../../functions/core/report/eightD/eightD';
import { eightDTables, type EightDTableDefinition } from '../../functions/core/report/eightD/eightDTables';
import { eightDField } from '../../functions/core/report/eightD/fillEightD';
import { completeField } from '../../functions/core/report/fieldTerms';
import type { CompleteField } from '../../functions/core/report/fieldValue';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import { formatFieldValue, formatPlainValue } from '../../functions/core/report/formatFieldValue';
import type { DocumentLanguage } from '../../functions/core/report/formModel';
import { inLine } from '../../functions/core/report/label';
import { letterFields } from '../../functions/core/report/letter/buildLetter';
import type { LetterKind } from '../../functions/core/report/letter/letterTexts';
import { overdueCases } from '../../functions/core/report/summary/caseLimits';

/** What a case gives for a form, as it must be read on the document. */
export const formGiven = (
  definition: FormDefinition,
  from: DocumentCase,
  context: DocumentContext,
): readonly string[] =>
  definition.fields
    .map(completeField)
    .flatMap((field) => fieldGiven(field, from, context, definition.layout));

function fieldGiven(
  field: CompleteField,
  from: DocumentCase,
  context: DocumentContext,
  layout: FormDefinition['layout'],
): readonly string[] {
  const value = valueText(field, from, context);
  const raw = from.values?.[field.name] ?? (field.key === undefined ? undefined : from.fields[field.key]);
  if (value === '') return asWritten(raw);
  const boxes = field.kind === 'choice' || field.kind === 'check' ? choicesOf(field, context) : [];
  if (boxes.length === 0 || layout === 'log') return [value, ...asWritten(raw)];
  const box = boxes.find(
    ({ zh, en }) => zh === value || en === value || inLine({ zh, en }, context.language) === value,
  );
  return [`☑${box === undefined ? value : inLine(box, context.language)}`];
}

/** What 8D data gives for the pages up to a stage. */
export const eightDGiven = (
  { fields = {}, tables = {} }: EightD,
  stage: EightDStage,
  language: DocumentLanguage,
): readonly string[] =>
  pagesOf(stage)
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      if (item.kind === 'table') return tableGiven(eightDTables[item.key], tables[item.key] ?? [], language);
      // Photographs are given by path; the picture is shown, not its path.
      if (item.kind !== 'fields') return [];
      return item.keys.flatMap((key) => [
        answer(fields[key], eightDField(key).options, language),
        ...asWritten(fields[key]),
      ]);
    })
    .filter((text) => text !== '');

const tableGiven = (
  { columns }: EightDTableDefinition,
  rows: readonly EightDRow[],
  language: DocumentLanguage,
): readonly string[] =>
  rows.flatMap((row) =>
    Object.entries(columns).flatMap(([key, { options }]) => [
      answer(row[key], options, language),
      ...asWritten(row[key]),
    ]),
  );

/** A word of a closed list is read in the document's language, everything else as it was written. */
function answer(
  value: FieldValue | undefined,
  options: readonly string[] | undefined,
  language: DocumentLanguage,
): string {
  const text = formatPlainValue(value, language);
  return options?.includes(text) === true ? translated(text, language) : text;
}

/** What a case gives for a letter; a day without its time. */
export const letterGiven = (
  kind: LetterKind,
  complaint: ComplaintFields,
  language: DocumentLanguage,
): readonly string[] =>
  letterFields(kind)
    .map((key) => formatFieldValue(key, complaint, language === 'zh-en' ? 'zh' : language))
    .map((text) => text.replace(/^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}.*$/, '$1'))
    .filter((text) => text !== '')
    .concat(letterFields(kind).flatMap((key) => asWritten(complaint[key])));

/**
 * The longer lines of a text just as they stand in the register, whatever the formatting of values makes of them: neither
 * days nor words of lists are that long.
 */
const asWritten = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'string'
    ? value.split('\n').filter((line) => line.length > 20 && !unwritable.test(line))
    : [];

/** What no document prints: control characters, direction marks, halves of a character. */
const unwritable =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]|_x000D_/;

/** What the cases of a register give for a summary: everything of those that are overdue. */
export const summaryGiven = (
  cases: readonly ComplaintFields[],
  today: IsoDate,
  language: DocumentLanguage,
): readonly string[] =>
  overdueCases(cases, today).flatMap((one) =>
    (['caseNo', 'customerName', 'productName', 'respDept', 'owner'] as const)
      .map((key) => formatFieldValue(key, one, language))
      .filter((text) => text !== ''),
  );
