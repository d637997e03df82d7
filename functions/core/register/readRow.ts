import type { IsoDate } from '../calendar/isoDate';
import type { Complaint, FieldValue, GradeLevel } from '../complaint/complaint';
import type { FieldKey } from '../complaint/fields';
import type { Finding } from '../shared/finding';
import { noteAt, type Note } from './cellNotes';
import { extraTexts, type KeptColumn } from './extraTexts';
import { cellKey, styleAt } from './grid';
import type { ColumnInspection, TableInspection } from './inspection';
import { rowMarks } from './rows/rowMarks';
import type { WalkedRow } from './rows/walkRows';
import { placeOf, type SheetView } from './sheetView';
import { splitNamed } from './splitNamed';
import {
  readCell,
  type BesideKey,
  type ColumnEvidence,
  type Reading,
  type YearContext,
  type YearRange,
} from './values';

/** What all rows of a table share. */
export interface TableReader {
  readonly view: SheetView;
  readonly table: TableInspection;
  /** Mapped columns in the order they are read: the complaint date first, amounts before rates. */
  readonly mapped: readonly (ColumnInspection & { readonly field: FieldKey })[];
  /** Unmapped columns with the key they have in `extra`. */
  readonly kept: readonly KeptColumn[];
  /** Columns outside which a cell is a stray; undefined where another table takes the strays. */
  readonly known: ReadonlySet<number> | undefined;
  readonly evidence: ReadonlyMap<number, ColumnEvidence>;
  readonly plausibleYears: YearRange;
  /** Column that holds the year beside a date without one. */
  readonly yearColumn: number | undefined;
  readonly asOf: IsoDate | undefined;
  readonly gradeWords: ReadonlyMap<string, GradeLevel> | undefined;
  readonly homeCurrency: string | undefined;
}

type Values = Partial<Record<BesideKey, FieldValue>>;

/** What the row above left, for 同上. */
export interface RowAbove {
  readonly row: number;
  readonly values: Readonly<Values>;
  readonly beside: Readonly<Partial<Record<FieldKey, Readonly<Values>>>>;
}

/** One row read: the complaint and what 同上 in the next row would mean. */
export interface ReadRow {
  readonly complaint: Complaint;
  readonly above: RowAbove;
}

/** Reads one complaint row of a table. */
export function readRow(reader: TableReader, walked: WalkedRow, above: RowAbove | undefined): ReadRow {
  const { view } = reader;
  const { row } = walked;
  const values: Values = {};
  const beside: Partial<Record<FieldKey, Readonly<Values>>> = {};
  const raw: Partial<Record<FieldKey, string>> = {};
  const findings: Finding[] = [];
  const year = yearOfRow(reader, walked);
  const mappedFields = new Set<BesideKey>(reader.mapped.map((c) => c.field));
  for (const column of reader.mapped) {
    const { field } = column;
    const place = placeOf(view, row, column.column);
    const text = view.shownAt(place.row, column.column);
    const note = noteAt(view, row, column, text, findings);
    if (text !== '' && place.row === row) raw[field] = text;
    const cell = readCell(place.value, styleAt(view.sheet, place.row, column.column), field, {
      dateSystem: view.dateSystem,
      heading: column.path.join(' '),
      row,
      evidence: reader.evidence.get(column.column)!,
      year,
      complaintDate: stringOr(values.receivedAt),
      plausibleYears: reader.plausibleYears,
      ...(reader.asOf && { asOf: reader.asOf }),
      ...(reader.gradeWords && { gradeWords: reader.gradeWords }),
      ...(reader.homeCurrency && { homeCurrency: reader.homeCurrency }),
      ...rowRatio(values),
    });
    const reading = cell.sameAsAbove ? fromAbove(field, above, note) : cell;
    values[field] = reading.value;
    reading.issues.forEach(note);
    if (place.row !== row) note({ code: mergeCode(field), params: { row: place.row } });
    if (place.value === null && view.sheet.extras.get(cellKey(row, column.column))?.formula !== undefined)
      note({ code: 'cell.formulaWithoutValue' });
    if (reading.beside) beside[field] = reading.beside;
    for (const [key, value] of Object.entries(reading.beside ?? {}) as [BesideKey, FieldValue][])
      if (!mappedFields.has(key) && values[key] === undefined) values[key] = value;
  }
  splitNamed(view, row, reader.mapped, values, findings);
  findings.push(...rowMarks(view, row, reader.mapped, values.status));
  const complaint: Complaint = {
    sheet: view.sheet.name,
    row,
    fields: values,
    extra: extraTexts(view, row, reader.kept, reader.known),
    raw,
    findings,
  };
  return { complaint, above: { row, values, beside } };
}

const stringOr = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null);

function rowRatio({ quantity, defectQuantity }: Values): { rowRatio?: number } {
  const isKnown = typeof quantity === 'number' && typeof defectQuantity === 'number' && quantity > 0;
  return isKnown ? { rowRatio: defectQuantity / quantity } : {};
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
  const beside = above.beside[field];
  return { value, issues: [], ...(beside && { beside }) };
}

/** The year a row states in a column of its own, else that of section, title or sheet. */
function yearOfRow({ view, yearColumn }: TableReader, { row, year }: WalkedRow): YearContext | null {
  if (yearColumn === undefined) return year;
  const stated = /(19|20)\d\d/.exec(view.textAt(row, yearColumn));
  return stated ? { year: Number(stated[0]), from: 'given' } : year;
}
