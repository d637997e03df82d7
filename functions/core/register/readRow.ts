import type { IsoDate } from '../calendar/isoDate';
import type { Complaint, FieldValue } from '../complaint/complaint';
import { fields, type FieldKey } from '../complaint/fields';
import type { GradeLevel } from '../complaint/complaint';
import type { Finding } from '../shared/finding';
import { cellAddress, cellKey, columnLetter, styleAt } from './grid';
import type { ColumnInspection, TableInspection } from './inspection';
import { registerFinding, type RegisterCode } from './registerFinding';
import type { WalkedRow } from './rows/walkRows';
import type { SheetView } from './sheetView';
import {
  readCell,
  type BesideKey,
  type ColumnEvidence,
  type Reading,
  type ValueIssue,
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
  readonly kept: readonly { readonly column: number; readonly key: string }[];
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
    const note = noter(view, row, column, text, findings);
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
  splitNamed(reader, row, values, mappedFields, findings);
  findings.push(...rowMarks(reader, row, values));
  const complaint: Complaint = {
    sheet: view.sheet.name,
    row,
    fields: values,
    extra: extraOf(reader, row),
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

/** The cell whose value holds at a place: itself, or the first cell of a merge that runs down over it. */
function placeOf(
  view: SheetView,
  row: number,
  column: number,
): { row: number; value: ReturnType<SheetView['valueAt']> } {
  const merge = view.mergeAt(row, column);
  if (merge && merge.top < row && merge.left === column)
    return { row: merge.top, value: view.valueAt(merge.top, column) };
  return { row, value: view.valueAt(row, column) };
}

/** Amounts under a merge would be counted once per row: that needs a look. */
function mergeCode(field: FieldKey): 'cell.merged' | 'cell.mergedAmount' {
  return /Amount$|[qQ]uantity$/.test(field) ? 'cell.mergedAmount' : 'cell.merged';
}

type Note = (
  issue: ValueIssue | (Pick<Finding, 'suggest' | 'params'> & { readonly code: RegisterCode }),
) => void;

function noter(
  view: SheetView,
  row: number,
  column: ColumnInspection,
  seen: string,
  findings: Finding[],
): Note {
  const place = {
    sheet: view.sheet.name,
    cell: cellAddress(row, column.column),
    field: column.field ?? column.header,
    seen,
  };
  return (issue) => {
    if ('severity' in issue) findings.push({ ...place, ...issue });
    else {
      const { code, ...more } = issue;
      findings.push(registerFinding(code, { ...place, ...more }));
    }
  };
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

/** 料号&品名 with one per line: the parts go to the fields the heading names, the cell stays whole in its own. */
function splitNamed(
  { view, mapped }: TableReader,
  row: number,
  values: Values,
  mappedFields: Set<BesideKey>,
  findings: Finding[],
): void {
  for (const column of mapped) {
    const whole = values[column.field];
    if (!column.also || typeof whole !== 'string') continue;
    const lines = whole.split(/\n/).map((line) => line.trim());
    if (lines.length !== column.also.length || lines.includes('')) continue;
    column.also.forEach((field, at) => {
      if (field === column.field || mappedFields.has(field)) return;
      values[field] = lines[at]!;
      noter(
        view,
        row,
        column,
        whole,
        findings,
      )({ code: 'cell.twoThings', params: { into: `${fields[field].zh} ${field}`, value: lines[at]! } });
    });
  }
}

/** Rows hidden or struck out. */
function rowMarks({ view, table, mapped }: TableReader, row: number, values: Values): readonly Finding[] {
  const { sheet } = view;
  const base = { sheet: sheet.name, cell: cellAddress(row, table.left) };
  const found: Finding[] = [];
  if (sheet.rows[row]?.hidden) found.push(registerFinding('row.hidden', base));
  const filled = mapped.filter((c) => view.valueAt(row, c.column) !== null);
  const struck = filled.filter((c) => isStruck(view, row, c.column));
  if (struck.length > 0 && struck.length >= filled.length * 0.6)
    return [
      ...found,
      registerFinding('row.struck', {
        ...base,
        field: 'status',
        seen: String(values.status ?? ''),
        suggest: 'cancelled',
      }),
    ];
  for (const { column, field } of struck) {
    const cell = cellAddress(row, column);
    found.push(
      registerFinding('cell.struck', {
        sheet: sheet.name,
        cell,
        field,
        seen: view.textAt(row, column),
        suggest: null,
      }),
    );
  }
  return found;
}

function isStruck(view: SheetView, row: number, column: number): boolean {
  if (styleAt(view.sheet, row, column).strike) return true;
  const struck = view.sheet.extras.get(cellKey(row, column))?.struck;
  return struck !== undefined && struck.trim().length >= view.textAt(row, column).length * 0.8;
}

function extraOf({ view, kept }: TableReader, row: number): Record<string, string> {
  const extra: Record<string, string> = {};
  for (const { column, key } of kept) {
    const place = placeOf(view, row, column);
    const text = view.shownAt(place.row, column);
    if (text !== '') extra[key] = text;
  }
  return extra;
}

/** Keys of unmapped columns: the heading, with its groups where it stands twice, with the letter where that is not enough. */
export function extraKeys(columns: readonly ColumnInspection[]): TableReader['kept'] {
  const taken = new Set<string>();
  const kept = columns.filter((c) => c.field === null);
  const isTwice = (header: string): boolean => columns.filter((c) => c.header === header).length > 1;
  return kept.map(({ column, header, path }) => {
    const letter = columnLetter(column);
    let key = header === '' ? letter : isTwice(header) ? path.join(' / ') : header;
    if (taken.has(key)) key = `${key} (${letter})`;
    taken.add(key);
    return { column, key };
  });
}
