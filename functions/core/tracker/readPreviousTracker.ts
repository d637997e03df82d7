import { fromExcelSerial, type IsoDate, type LocalTime } from '../calendar';
import { fieldKeys, fields } from '../complaint/fields';
import { UNDECIDED_GRADE, type Moment } from '../procedure';
import type { ColumnInspection, Inspection, TableInspection } from '../register';
import {
  columnLetter,
  styleAt,
  valueAt,
  type CellValue,
  type GridRow,
  type SheetGrid,
  type WorkbookGrid,
} from '../register/grid';
import { formOfColumn, readDocumentCells } from './documentColumns';
import { ids } from './kesuColumns';
import { joinLongText } from './longTexts';
import { readMeta, type TrackerMeta } from './metaSheet';
import type { KeptChange, KeptFinding, KeptRow, PreviousTracker } from './previousTracker';
import { readKeptSettings } from './readKeptSettings';
import { cellWords, findIdRow, trackerColumns, type TrackerColumnRead } from './readTrackerColumns';
import { isRowId } from './rowIds';
import { numberStyle, styles } from './styles';
import type { PlanCell } from './trackerPlan';

/**
 * Takes a tracker this product wrote apart again, so that `planTracker` can continue it: the complaints as a register
 * of their own, and beside them what the tracker knew (row ids, chosen grades, completions, log, settings).
 *
 * @returns undefined for a workbook that is no tracker, or whose id row has been deleted.
 */
export function readPreviousTracker(workbook: WorkbookGrid): PreviousTracker | undefined {
  const meta = readMeta(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === meta?.trackerSheet);
  if (!meta || !sheet) return undefined;
  const idRow = findIdRow(sheet);
  if (idRow === undefined) return undefined;
  const columns = trackerColumns(sheet, idRow);
  const whole = longTextReader(workbook, meta);
  const grid = registerSheet(sheet, columns, idRow, whole);
  const table = tableOf(grid, columns, idRow);
  const inspection: Inspection = {
    file: workbook.file,
    sheets: [
      {
        name: sheet.name,
        role: 'register',
        hidden: false,
        headerRows: table.headerRows,
        firstDataRow: table.firstDataRow,
        lastDataRow: table.lastDataRow,
        columns: table.columns,
        tables: [table],
      },
    ],
    findings: [],
    mapProblems: [],
  };
  const originalNames = new Map(meta.originals);
  return {
    profileId: meta.profile,
    ...(meta.company === '' ? {} : { company: meta.company }),
    ...(meta.ownProfile === '' ? {} : { ownProfile: meta.ownProfile }),
    readings: meta.readings,
    register: { file: workbook.file, dateSystem: workbook.dateSystem, sheets: [grid] },
    inspection,
    ownFields: new Set(columns.flatMap(({ own, field }) => (own && field ? [field] : []))),
    documentColumns: columns.flatMap(({ id, heading }) => {
      const form = formOfColumn(id);
      return form === undefined ? [] : [{ form, heading }];
    }),
    rows: keptRows(sheet, columns, table, meta),
    originals: carriedSheets(workbook, meta).map((original) => ({
      grid: original,
      name: originalNames.get(original.name) ?? original.name,
    })),
    cleaning: meta.cleaningSheets.flatMap((name) => keptChanges(workbook, name, meta)),
    findings: meta.findingSheets.flatMap((name) => keptFindings(workbook, name)),
    settings: readKeptSettings(workbook.sheets.find(({ name }) => name === meta.settingsSheet)),
  };
}

/** The tracker sheet with headings and complaint data only: titles and Kesu's answers are no part of the register. */
function registerSheet(
  sheet: SheetGrid,
  columns: readonly TrackerColumnRead[],
  idRow: number,
  whole: (text: string) => string,
): SheetGrid {
  const kept = columns.filter(({ data }) => data).map(({ column }) => column - 1);
  const rows = sheet.rows.map((row, number): GridRow | undefined => {
    if (!row || number <= idRow) return undefined;
    const values: CellValue[] = [];
    for (const at of kept) {
      const value = row.values[at] ?? null;
      if (value !== null && value !== '') values[at] = typeof value === 'string' ? whole(value) : value;
    }
    for (let at = 0; at < values.length; at += 1) values[at] ??= null;
    return values.length === 0 ? undefined : { values, styles: row.styles };
  });
  const rest: { -readonly [K in keyof SheetGrid]: SheetGrid[K] } = { ...sheet };
  delete rest.autoFilter;
  return { ...rest, rows, merges: [], hiddenColumns: new Set() };
}

function tableOf(grid: SheetGrid, columns: readonly TrackerColumnRead[], idRow: number): TableInspection {
  const headingRow = idRow + 1;
  const last = Math.max(headingRow, grid.rows.length - 1);
  const data = columns.filter((column) => column.data);
  return {
    headerRows: [headingRow],
    firstDataRow: last > headingRow ? headingRow + 1 : null,
    lastDataRow: last > headingRow ? last : null,
    top: headingRow,
    bottom: last,
    left: 1,
    right: Math.max(1, ...data.map(({ column }) => column)),
    columns: data.map(inspected),
  };
}

function inspected({ column, id, heading, field, also }: TrackerColumnRead): ColumnInspection {
  return {
    letter: columnLetter(column),
    column,
    header: heading,
    path: id.startsWith('extra:') ? id.slice('extra:'.length).split('/') : [heading],
    field,
    confidence: 1,
    hidden: false,
    ...(also.length > 0 ? { also } : {}),
  };
}

function keptRows(
  sheet: SheetGrid,
  columns: readonly TrackerColumnRead[],
  table: TableInspection,
  meta: TrackerMeta,
): Map<number, KeptRow> {
  const columnOf = new Map(columns.map(({ id, column }) => [id, column]));
  const rows = new Map<number, KeptRow>();
  if (table.firstDataRow === null) return rows;
  for (let row = table.firstDataRow; row <= table.bottom; row += 1) {
    const cell = (id: string): CellValue => {
      const column = columnOf.get(id);
      return column === undefined ? null : valueAt(sheet, row, column);
    };
    const id = cellWords(cell(ids.rowId));
    if (!isRowId(id)) continue;
    rows.set(row, {
      id,
      chosenGrade: chosenGrade(cell),
      stage: cellWords(cell(ids.stage)),
      special: /^(是|yes)$/i.test(cellWords(cell(ids.special))),
      done: completions(columns, (column) => valueAt(sheet, row, column)),
      documents: readDocumentCells(sheet, row, columns),
      source: placeOf(cellWords(cell(ids.source)), meta),
    });
  }
  return rows;
}

/** A grade other than the one proposed is a person's own. */
function chosenGrade(cell: (id: string) => CellValue): KeptRow['chosenGrade'] {
  const grade = cellWords(cell(ids.grade));
  if (grade === '' || grade === UNDECIDED_GRADE || grade === cellWords(cell(ids.proposedGrade)))
    return undefined;
  return { grade, reason: cellWords(cell(ids.gradeReason)) };
}

function completions(
  columns: readonly TrackerColumnRead[],
  valueOf: (column: number) => CellValue,
): Record<string, Moment> {
  const done: Record<string, Moment> = {};
  for (const { id, column } of columns) {
    if (!id.startsWith('done:')) continue;
    const moment = momentOfCell(valueOf(column));
    if (moment !== undefined) done[id.slice('done:'.length)] = moment;
  }
  return done;
}

function momentOfCell(value: CellValue): Moment | undefined {
  const read = typeof value === 'number' ? fromExcelSerial(value) : undefined;
  return read && ((read.time ?? read.date) as IsoDate | LocalTime);
}

/** `客诉登记!C7` as the copied sheet and the cell. */
function placeOf(text: string, meta: TrackerMeta): KeptRow['source'] {
  const at = text.lastIndexOf('!');
  if (at < 0) return undefined;
  const name = text.slice(0, at);
  const sheet = meta.originals.find(([, original]) => original === name)?.[0] ?? name;
  return { sheet, cell: text.slice(at + 1) };
}

/** Copied originals and sheets people added; Kesu's own sheets are made anew. */
function carriedSheets(workbook: WorkbookGrid, meta: TrackerMeta): SheetGrid[] {
  const made = new Set([
    meta.trackerSheet,
    meta.settingsSheet,
    meta.longTextSheet,
    ...meta.cleaningSheets,
    ...meta.findingSheets,
    ...meta.otherSheets,
  ]);
  return workbook.sheets.filter(({ name }) => !made.has(name));
}

const CODE_COLUMN = 7;

function keptChanges(workbook: WorkbookGrid, name: string, meta: TrackerMeta): KeptChange[] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) return [];
  return sheet.rows.flatMap((row, number): KeptChange[] => {
    // The line that says nothing was changed has no rule.
    if (!row || number < 2 || cellWords(row.values[CODE_COLUMN - 1]) === '') return [];
    const cells = Array.from({ length: CODE_COLUMN }, (_, at) => keptCell(sheet, number, at + 1));
    return [{ cells, place: placeOf(cellWords(row.values[1]), meta) }];
  });
}

function keptCell(sheet: SheetGrid, row: number, column: number): PlanCell {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'number') {
    const format = styleAt(sheet, row, column).numberFormat;
    const style = {
      ...(format === 'General' ? styles.number : numberStyle(format)),
      horizontal: 'left',
    } as const;
    return { kind: 'number', number: value, style };
  }
  const text = cellWords(value);
  return text === '' ? { kind: 'blank', style: styles.text } : { kind: 'text', text, style: styles.text };
}

const severities = {
  错误: 'error',
  警告: 'warning',
  提示: 'info',
  Error: 'error',
  Warning: 'warning',
  Info: 'info',
} as const;

function keptFindings(workbook: WorkbookGrid, name: string): KeptFinding[] {
  const rows = workbook.sheets.find((one) => one.name === name)?.rows ?? [];
  return rows.flatMap((row, number): KeptFinding[] => {
    const [word, , place, label, seen, message, suggestion, code, rowId, settled] = (row?.values ?? []).map(
      cellWords,
    );
    const severity = severities[word as keyof typeof severities] as
      KeptFinding['finding']['severity'] | undefined;
    if (number < 2 || severity === undefined || !code) return [];
    const at = (place ?? '').lastIndexOf('!');
    const field = fieldKeys.find((key) => fields[key].zh === label || fields[key].en === label) ?? label;
    return [
      {
        rowId: rowId ?? '',
        words: { message: message ?? '', suggestion: suggestion ?? '' },
        settled: settled ?? '',
        finding: {
          code,
          severity,
          sheet: at < 0 ? (place ?? '') : place!.slice(0, at),
          ...(at < 0 ? {} : { cell: place!.slice(at + 1) }),
          ...(field ? { field } : {}),
          ...(seen ? { seen } : {}),
        },
      },
    ];
  });
}

/** Puts texts that were too long for a cell together again. */
function longTextReader(workbook: WorkbookGrid, meta: TrackerMeta): (text: string) => string {
  const pieces = new Map<string, string[]>();
  const sheet = workbook.sheets.find(({ name }) => name === meta.longTextSheet && name !== '');
  sheet?.rows.forEach((row, number) => {
    if (!row || number < 2) return;
    const id = cellWords(row.values[0]);
    pieces.set(id, [...(pieces.get(id) ?? []), cellWords(row.values[3])]);
  });
  return (text) => joinLongText(text, (id) => pieces.get(id) ?? []);
}
