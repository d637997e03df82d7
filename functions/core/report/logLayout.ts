import { headingRow, valueCell } from './cells';
import { valueText } from './choiceLine';
import { shareUnits, wordUnits } from './columnShares';
import type { DocumentCase, DocumentContext } from './documentContext';
import { documentWords } from './documentWords';
import type { CompleteField } from './fieldValue';
import type { FormDefinition, FormFieldKind } from './formDefinition';
import { gridUnits, type Block, type Cell, type Label, type Row } from './formModel';
import { toLabel } from './label';
import { allSignatures, noteLines } from './sheetLayout';
import { signatureRows } from './signatureRows';

/** Rows of writing room on a landscape page. */
const rowsPerPage = 10;
const logRowHeight = 10;
/** Columns a landscape page has room for; a log of more takes several rows a case, one below the other … */
const mostColumns = 12;
/** … with columns wide enough for what stands in those above and below. */
const mostInBand = 8;
/** Units of the grid that hold a day on one line. */
const dayUnits = 2;

/**
 * A register page in landscape: the cases one below the other, the rest of the page to go on by hand, headings repeated;
 * at its end those who keep and check it.
 */
export function logLayout(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  cases: readonly DocumentCase[],
  context: DocumentContext,
): readonly Block[] {
  const bands = inBands(fields);
  const filled = cases.map((from, index) => caseRows(String(index + 1), bands, from, context));
  const room = Math.max(0, Math.floor(rowsPerPage / bands.length) - filled.length);
  const blanks = Array.from({ length: room }, () => caseRows('', bands, { fields: {} }, context));
  const entries = [...filled, ...blanks];
  return [
    {
      kind: 'table',
      rows: [
        ...headingRows(bands, context),
        ...entries.slice(0, -1).flat(),
        // The boxes to sign in never stand alone on a page.
        ...entries.slice(-1).flatMap((rows) => rows.map((row) => ({ ...row, keepWithNext: true }))),
        ...signatureRows(allSignatures(definition, fields), context.language),
      ],
    },
    { kind: 'paragraph', look: 'note', lines: noteLines(definition, fields, context) },
  ];
}

type Bands = readonly (readonly CompleteField[])[];

/** The columns in as many rows as they need, about equally many in each. */
function inBands(fields: readonly CompleteField[]): Bands {
  const count = fields.length <= mostColumns ? 1 : Math.ceil(fields.length / mostInBand);
  const size = Math.ceil(fields.length / count);
  return Array.from({ length: count }, (_, at) => fields.slice(at * size, (at + 1) * size));
}

function headingRows(bands: Bands, context: DocumentContext): readonly Row[] {
  const spans = sharedSpans(bands, context);
  const headings = bands.map((fields) => ({
    ...headingRow(
      fields.map((field, at) => ({ label: headOf(field, context), span: spanAt(spans, fields, at) })),
      true,
    ),
    height: 9,
  }));
  const serial = headingRow([{ label: toLabel(documentWords.serial, context.language), span: 1 }]).cells[0]!;
  return withSerial(headings, serial);
}

const headOf = ({ name, en }: CompleteField, { language }: DocumentContext): Label =>
  toLabel({ zh: name, ...(en === undefined ? {} : { en }) }, language);

function caseRows(
  serial: string,
  bands: Bands,
  from: DocumentCase,
  context: DocumentContext,
): readonly Row[] {
  const spans = sharedSpans(bands, context);
  const rows = bands.map((fields, band): Row => ({
    height: logRowHeight,
    stretch: 0.1,
    keepWithNext: band < bands.length - 1,
    cells: fields.map((field, at) => valueCell(valueText(field, from, context), spanAt(spans, fields, at))),
  }));
  return withSerial(rows, valueCell(serial, 1, 'center'));
}

/** The serial number before the first row of a case, reaching down over its others. */
const withSerial = (rows: readonly Row[], serial: Cell): readonly Row[] =>
  rows.map((row, at) =>
    at > 0
      ? row
      : { ...row, cells: [rows.length > 1 ? { ...serial, down: rows.length } : serial, ...row.cells] },
  );

/** Widths for all rows of a case, so that their columns stand below each other: as wide as the widest asks for. */
function sharedSpans(bands: Bands, context: DocumentContext): readonly number[] {
  const columns = (bands[0] ?? []).map((_, at) => bands.flatMap((fields) => fields[at] ?? []));
  const least = (field: CompleteField): number =>
    Math.max(
      wordUnits(headOf(field, context), { orientation: 'landscape', density: 'dense' }),
      field.kind === 'date' || field.kind === 'datetime' ? dayUnits : 1,
    );
  return shareUnits(
    columns.map((column) => Math.max(...column.map(({ kind }) => columnWeights[kind]))),
    gridUnits - 1,
    columns.map((column) => Math.max(...column.map(least))),
  );
}

/** The last field of a row that has fewer takes the rest of its width. */
const spanAt = (spans: readonly number[], fields: readonly CompleteField[], at: number): number =>
  spans.slice(at, at < fields.length - 1 ? at + 1 : undefined).reduce((sum, span) => sum + span, 0);

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
