import type { DocumentCase, DocumentContext } from './documentContext';
import { documentFrame } from './documentFrame';
import { annexName, copyName } from './documentWords';
import { completeField } from './fieldTerms';
import { hasValue, type CompleteField } from './fieldValue';
import { compactPart, fitPage, fitsOnePage } from './fitPage';
import type { FormCopy, FormDefinition, FormLayout } from './formDefinition';
import type { Block, DocumentLanguage, FormModel, FormPart } from './formModel';
import { captioned, word } from './label';
import { letterLayout } from './letterLayout';
import { logLayout } from './logLayout';
import { sheetLayout } from './sheetLayout';

/**
 * Lays a form out for one case, or a log for several, as plain data. Missing values leave boxes to be
 * filled in by hand; `missing` names the required ones among them.
 *
 * @param definition - The form as the procedure has it.
 * @param cases - One case; a form of layout `log` takes several and prints a row for each.
 * @param context - Language, company, numbers and state of the document.
 * @throws Error when several cases are given to a form that shows one.
 */
export function buildForm(
  definition: FormDefinition,
  cases: DocumentCase | readonly DocumentCase[],
  context: DocumentContext,
): FormModel {
  const list = isList(cases) ? cases : [cases];
  const layout = definition.layout ?? 'sheet';
  if (layout !== 'log' && list.length > 1) {
    throw new Error(`form '${definition.id}' shows one case, ${String(list.length)} were given`);
  }
  const own = definition.fields.map(completeField);
  const fields = layout === 'log' ? withNumber(own) : own;
  const from = list[0] ?? { fields: {} };
  const orientation = layout === 'log' ? 'landscape' : 'portrait';
  const blocks = layOut(layout, definition, fields, list, from, context);
  const density = layout === 'log' ? 'dense' : densityFor({ blocks }, context.language);
  const sized =
    layout === 'sheet' && density === 'dense' ? compactPart({ blocks }, context.language) : { blocks };
  const fitted = fitPage(sized, orientation, density);
  const control = context.control ?? definition.control;
  const framed = { ...context, ...(control === undefined ? {} : { control }) };
  const frame = documentFrame(definition.id, definition.name, framed, layout === 'log' ? {} : from.fields);
  return {
    ...frame,
    pageHeader: withAnnex(frame.pageHeader, definition.annex, context.language),
    ...(numberIsAField(fields) || layout === 'log'
      ? { headLeft: unitLine(definition, context.language) }
      : {}),
    orientation,
    density,
    parts: copiesOf(definition.copies, fitted, context.language),
    missing: missingOf(fields, from, context.language),
  };
}

/** Two boxes may ask for one field (合同内容 and 订单编号): it is named once. */
const missingOf = (
  fields: readonly CompleteField[],
  from: DocumentCase,
  language: DocumentLanguage,
): readonly string[] => [
  ...new Set(
    fields
      .filter((field) => field.required && !hasValue(field, from, language))
      .map((field) => field.key ?? field.name),
  ),
];

/** The number a procedure gives the form among its annexes stands before its document control data. */
const withAnnex = (
  header: FormModel['pageHeader'],
  annex: string | undefined,
  language: DocumentLanguage,
): FormModel['pageHeader'] =>
  annex === undefined
    ? header
    : {
        ...header,
        right: [annexName(annex, language), header.right].filter((part) => part !== '').join('   '),
      };

/** Smaller print where that saves a second page; a form that is longer anyway keeps its size. */
function densityFor(part: FormPart, language: DocumentLanguage): FormModel['density'] {
  if (fitsOnePage(part, 'portrait', 'normal')) return 'normal';
  return fitsOnePage(compactPart(part, language), 'portrait', 'dense') ? 'dense' : 'normal';
}

const isList = (cases: DocumentCase | readonly DocumentCase[]): cases is readonly DocumentCase[] =>
  Array.isArray(cases);

function layOut(
  layout: FormLayout,
  definition: FormDefinition,
  fields: readonly CompleteField[],
  list: readonly DocumentCase[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Block[] {
  switch (layout) {
    case 'sheet':
      return sheetLayout(definition, fields, from, context);
    case 'log':
      return logLayout(definition, fields, list, context);
    case 'letter':
      return letterLayout(definition, fields, from, context);
  }
}

/** The same sheet once per holder, each labelled; one unlabelled part where the form has no copies. */
function copiesOf(
  copies: readonly FormCopy[],
  part: FormPart,
  language: DocumentLanguage,
): readonly FormPart[] {
  if (copies.length === 0) return [part];
  return copies.map((copy) => ({ ...part, copy: copyName(copy, language) }));
}

/** A list of cases names each by its number, as every form does (catalogue section 8). */
const withNumber = (fields: readonly CompleteField[]): readonly CompleteField[] =>
  numberIsAField(fields) ? fields : [completeField({ name: '编号', required: true }), ...fields];

const numberIsAField = (fields: readonly CompleteField[]): boolean =>
  fields.some((field) => field.key === 'caseNo');

function unitLine({ filledBy }: FormDefinition, language: DocumentLanguage): string {
  if (filledBy === undefined) return '';
  return captioned(word('filledBy', language), language === 'en' ? filledBy.en : filledBy.zh, language);
}
