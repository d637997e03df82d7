import type { Complaint, FieldValue } from '../complaint/complaint';
import type { FieldKey } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import type { RecordBuilder } from '../shared/recordBuilder';
import { noteAt, type Note } from './cellNotes';
import {
  dateOfParts,
  noParts,
  partsOf,
  yearOfParts,
  type DateParts,
  type PartColumns,
} from './context/dateParts';
import { extraTexts, type KeptColumn } from './extraTexts';
import { cellAddress, cellKey, styleAt, type CellValue } from './grid';
import type { ColumnInspection, TableInspection } from './inspection';
import { registerFinding } from './registerFinding';
import { rowMarks } from './rows/rowMarks';
import type { WalkedRow } from './rows/walkRows';
import { sourceRow, type SheetView } from './sheetView';
import { splitNamed } from './splitNamed';
import type { BesideKey, Reading, ReadingMemo, ValueContext, YearContext } from './values';

/** A column with a field, and what reading its cells depends on beside the cell. */
export interface MappedColumn extends ColumnInspection {
  readonly field: FieldKey;
  /** Set anew for each cell: millions of cells would otherwise leave as many records behind. */
  readonly context: CellContext;
  readonly memo: ReadingMemo;
}

type CellContext = { -readonly [K in keyof ValueContext]: ValueContext[K] };

/** What all rows of a table share. */
export interface TableReader {
  readonly view: SheetView;
  readonly table: TableInspection;
  /** Mapped columns in the order they are read: the complaint date first, amounts before rates. */
  readonly mapped: readonly MappedColumn[];
  readonly mappedFields: ReadonlySet<BesideKey>;
  /** Unmapped columns with the key they have in `extra`. */
  readonly kept: readonly KeptColumn[];
  /** Columns outside which a cell is a stray; undefined where another table takes the strays. */
  readonly known: ReadonlySet<number> | undefined;
  /** Columns that hold year, month and day apart. */
  readonly parts: PartColumns;
  /** Whether any cell of the sheet may be struck out; spares the others a look at each cell. */
  readonly mayBeStruck: boolean;
  /** The fields of the row that is being read, and their texts. */
  readonly values: RecordBuilder<BesideKey, FieldValue>;
  readonly raw: RecordBuilder<FieldKey, string>;
}

type Values = Readonly<Partial<Record<BesideKey, FieldValue>>>;

/** What the row above left, for 同上. */
export interface RowAbove {
  readonly row: number;
  readonly values: Values;
  /** Values of other fields read from the cell of a field; undefined where no cell had any. */
  readonly beside: Readonly<Partial<Record<FieldKey, Values>>> | undefined;
  readonly parts: DateParts;
}

/** One row read: the complaint and what 同上 in the next row would mean. */
export interface ReadRow {
  readonly complaint: Complaint;
  readonly above: RowAbove;
}

/** Reads one complaint row of a table. */
export function readRow(reader: TableReader, walked: WalkedRow, above: RowAbove | undefined): ReadRow {
  const { view, values, raw } = reader;
  const { row } = walked;
  values.begin();
  raw.begin();
  let beside: Partial<Record<FieldKey, Values>> | undefined;
  const findings: Finding[] = [];
  const parts = partsOf(view, row, reader.parts, above?.parts ?? noParts);
  const year = yearOfParts(parts, walked.year);
  if (!reader.mappedFields.has('receivedAt')) composeDate(reader, row, parts, year, findings);
  for (const column of reader.mapped) {
    const { field } = column;
    const from = sourceRow(view, row, column.column);
    const value = view.valueAt(from, column.column);
    const text = value === null ? '' : view.shownAt(from, column.column);
    if (text !== '' && from === row) raw.set(field, text);
    const cell = readAt(reader, column, row, from, value, year);
    const isOwn = from === row && (value !== null || view.sheet.extras.size === 0);
    const reading =
      isOwn && isPlain(cell)
        ? cell
        : noted(reader, column, { row, from, value, text, cell }, above, findings);
    values.set(field, reading.value);
    if (!reading.beside) continue;
    beside ??= {};
    beside[field] = reading.beside;
    addBeside(reader, reading.beside);
  }
  splitNamed(view, row, reader.mapped, values, findings);
  findings.push(...rowMarks(view, row, reader.mapped, values.get('status'), reader.mayBeStruck));
  const fields = values.toRecord();
  const complaint: Complaint = {
    sheet: view.sheet.name,
    row,
    fields,
    extra: extraTexts(view, row, reader.kept, reader.known),
    raw: raw.toRecord(),
    findings,
  };
  return { complaint, above: { row, values: fields, beside, parts } };
}

/** Nearly every cell: nothing to say about it and nothing taken from elsewhere. */
const isPlain = ({ issues, sameAsAbove }: Reading): boolean => issues.length === 0 && !sameAsAbove;

interface SeenCell {
  readonly row: number;
  /** Row of the cell whose value holds here. */
  readonly from: number;
  readonly value: CellValue;
  readonly text: string;
  readonly cell: Reading;
}

/** The reading of a cell once all that should be known about it is noted. */
function noted(
  { view }: TableReader,
  column: MappedColumn,
  { row, from, value, text, cell }: SeenCell,
  above: RowAbove | undefined,
  findings: Finding[],
): Reading {
  const { field } = column;
  const note = noteAt(view, row, column, text, findings);
  const reading = cell.sameAsAbove ? fromAbove(field, above, note) : cell;
  for (const issue of reading.issues) note(issue);
  if (from !== row) note({ code: mergeCode(field), params: { row: from } });
  if (value === null && view.sheet.extras.get(cellKey(row, column.column))?.formula !== undefined)
    note({ code: 'cell.formulaWithoutValue' });
  return reading;
}

/** Reads one cell with the year, complaint date and amounts of its row. */
function readAt(
  { view, values }: TableReader,
  { column, field, context, memo }: MappedColumn,
  row: number,
  from: number,
  value: CellValue,
  year: YearContext | null,
): Reading {
  context.row = row;
  context.year = year;
  context.complaintDate = stringOr(values.get('receivedAt'));
  const style = styleAt(view.sheet, from, column);
  return memo.read(value, style, field === 'defectRate' ? withRatio(context, values) : context);
}

/** The complaint date from columns 年, 月 and 日 where no column holds it whole. */
function composeDate(
  { view, parts, values }: TableReader,
  row: number,
  stated: DateParts,
  year: YearContext | null,
  findings: Finding[],
): void {
  const date = dateOfParts(stated, year);
  if (parts.day === undefined || date === undefined) return;
  values.set('receivedAt', date);
  const place = { sheet: view.sheet.name, cell: cellAddress(row, parts.day), field: 'receivedAt' };
  findings.push(
    registerFinding('date.fromParts', { ...place, seen: view.textAt(row, parts.day), params: { date } }),
  );
}

/** Units, levels and currencies read from another field's cell; a column of their own goes first. */
function addBeside({ values, mappedFields }: TableReader, beside: Values): void {
  for (const key in beside)
    if (!mappedFields.has(key as BesideKey) && values.get(key as BesideKey) === undefined)
      values.set(key as BesideKey, beside[key as BesideKey]!);
}

const stringOr = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null);

function withRatio(context: ValueContext, values: TableReader['values']): ValueContext {
  const quantity = values.get('quantity');
  const defectQuantity = values.get('defectQuantity');
  const isKnown = typeof quantity === 'number' && typeof defectQuantity === 'number' && quantity > 0;
  return isKnown ? { ...context, rowRatio: defectQuantity / quantity } : context;
}

/** Amounts under a merge would be counted once per row: that needs a look. */
function mergeCode(field: FieldKey): 'cell.merged' | 'cell.mergedAmount' {
  return /Amount$|[qQ]uantity$/.test(field) ? 'cell.mergedAmount' : 'cell.merged';
}

/** 同上: the value of the entry above, with the unit, level or currency that stood beside it. */
function fromAbove(field: FieldKey, above: RowAbove | undefined, note: Note): Reading {
  const value = above?.values[field] ?? null;
  if (!above || value === null) {
    note({ code: 'cell.nothingAbove', suggest: null });
    return { value: null, issues: [] };
  }
  note({ code: 'cell.sameAsAbove', params: { row: above.row, value: String(value) } });
  const beside = above.beside?.[field];
  return { value, issues: [], ...(beside && { beside }) };
}
