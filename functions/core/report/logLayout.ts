import { headingRow, valueCell } from './cells';
import { shareUnits, wordUnits } from './columnShares';
import type { DocumentCase, DocumentContext } from './documentContext';
import { documentWords } from './documentWords';
import { printedValue, type CompleteField } from './fieldValue';
import type { FormFieldKind } from './formDefinition';
import { gridUnits, type Block, type Row } from './formModel';
import { toLabel } from './label';

/** Rows of writing room on a landscape page. */
const rowsPerPage = 11;
const logRowHeight = 10;

/** A register page in landscape: a row per case, the rest of the page to go on by hand, headings repeated. */
export function logLayout(
  fields: readonly CompleteField[],
  cases: readonly DocumentCase[],
  context: DocumentContext,
): readonly Block[] {
  const heads = fields.map(({ name, en }) =>
    toLabel({ zh: name, ...(en === undefined ? {} : { en }) }, context.language),
  );
  const least = heads.map((head) => wordUnits(head, { orientation: 'landscape', density: 'dense' }));
  const spans = [1, ...shareUnits(fields.map(columnWeight), gridUnits - 1, least)];
  const heading = headingRow(
    [
      { label: toLabel(documentWords.serial, context.language), span: 1 },
      ...heads.map((label, i) => ({ label, span: spans[i + 1] ?? 1 })),
    ],
    true,
  );
  const filled = cases.map((from, index) => logRow(String(index + 1), fields, from, spans, context));
  const blanks = Array.from({ length: Math.max(0, rowsPerPage - filled.length) }, () =>
    logRow('', fields, { fields: {} }, spans, context),
  );
  return [{ kind: 'table', rows: [{ ...heading, height: 9 }, ...filled, ...blanks] }];
}

function logRow(
  serial: string,
  fields: readonly CompleteField[],
  from: DocumentCase,
  spans: readonly number[],
  context: DocumentContext,
): Row {
  return {
    height: logRowHeight,
    stretch: 0.1,
    cells: [
      valueCell(serial, 1, 'center'),
      ...fields.map((field, i) => valueCell(printedValue(field, from, context.language), spans[i + 1] ?? 1)),
    ],
  };
}

const columnWeights: Readonly<Record<FormFieldKind, number>> = {
  text: 1.5,
  longText: 2.8,
  opinion: 2.8,
  date: 1.15,
  datetime: 1.3,
  number: 1.1,
  choice: 1.1,
  check: 0.9,
  picture: 2,
  table: 3,
};

const columnWeight = (field: CompleteField): number => columnWeights[field.kind];
