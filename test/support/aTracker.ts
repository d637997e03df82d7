import { compileCalendar, type LocalTime, type WorkingCalendar } from '../../functions/core/calendar';
import type { Complaint, ComplaintFields } from '../../functions/core/complaint/complaint';
import { fields as definitions, type FieldKey } from '../../functions/core/complaint/fields';
import { trackerMessages } from '../../functions/core/messages/trackerMessages';
import { compileProfile, loadProfile, readFormLibrary, type Procedure } from '../../functions/core/procedure';
import type { ColumnInspection, Inspection } from '../../functions/core/register';
import {
  columnLetter,
  type CellValue,
  type SheetGrid,
  type WorkbookGrid,
} from '../../functions/core/register/grid';
import { planTracker, type PlannedTracker, type TrackerInput } from '../../functions/core/tracker';
import { shippedCalendar } from '../../templates/calendars';
import { formLibrary, profileFiles } from '../../templates/profiles';

/** A shipped procedure, ready for questions. */
export function shippedProcedure(id: string): Procedure {
  const forms = readFormLibrary(formLibrary);
  if (!forms.ok) throw new Error(JSON.stringify(forms.problem));
  const loaded = loadProfile(profileFiles[id], { forms: forms.value });
  if (!loaded.ok) throw new Error(`profile ${id}: ${JSON.stringify(loaded.problem)}`);
  return compileProfile(loaded.value);
}

export const china: WorkingCalendar = compileCalendar(shippedCalendar());

/** A sheet of plain values; the first row is sheet row 1. */
export function aSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetGrid {
  return {
    name,
    visibility: 'visible',
    rows: [undefined, ...rows.map((values) => ({ values, styles: [] }))],
    styles: [{ numberFormat: 'General' }],
    extras: new Map(),
    merges: [],
    hiddenColumns: new Set(),
    columnWidths: new Map(),
  };
}

/** A register of one sheet, its inspection and its complaints, as if it had been read. */
export interface ARegister {
  readonly source: WorkbookGrid;
  readonly inspection: Inspection;
  readonly lines: readonly Complaint[];
}

/**
 * A register with a column per mapped field and the given complaints. Values stand in the cells as they are in
 * `fields`; fields without a column of the register are still known of the complaint.
 */
export function aRegister(
  columns: readonly FieldKey[],
  complaints: readonly ComplaintFields[],
  sheet = '客诉登记',
): ARegister {
  const inspected = columns.map((field, index): ColumnInspection => ({
    letter: columnLetter(index + 1),
    column: index + 1,
    header: definitions[field].zh,
    path: [definitions[field].zh],
    field,
    confidence: 1,
    hidden: false,
  }));
  const rows = complaints.map((fields) => columns.map((field) => fields[field] ?? null));
  const table = {
    headerRows: [1],
    firstDataRow: 2,
    lastDataRow: rows.length + 1,
    top: 1,
    bottom: rows.length + 1,
    left: 1,
    right: columns.length,
    columns: inspected,
  };
  return {
    source: {
      file: 'register.xlsx',
      dateSystem: '1900',
      sheets: [aSheet(sheet, [columns.map((field) => definitions[field].zh), ...rows])],
    },
    inspection: {
      file: 'register.xlsx',
      sheets: [{ name: sheet, role: 'register', hidden: false, ...table, tables: [table] }],
      findings: [],
      mapProblems: [],
    },
    lines: complaints.map((fields, at) => ({ sheet, row: at + 2, fields, extra: {}, raw: {}, findings: [] })),
  };
}

/** Input for `planTracker` with everything that a test does not care about filled in. */
export function aTrackerInput(changes: Partial<TrackerInput> & ARegister): TrackerInput {
  return {
    procedure: shippedProcedure('P04'),
    parameters: {},
    calendar: china,
    asOf: '2025-06-18T10:00' as LocalTime,
    clock: 'fixed',
    formulas: 'native',
    texts: trackerMessages.zh,
    describe: ({ code, suggest }) => ({ message: code, suggestion: String(suggest ?? '') }),
    ...changes,
  };
}

/** The planned tracker; a problem fails the test. */
export function planned(input: TrackerInput): PlannedTracker {
  const result = planTracker(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
