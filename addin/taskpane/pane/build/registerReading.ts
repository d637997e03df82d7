import type { IsoDate, LocalTime } from '../../../../functions/core/calendar';
import {
  inspectWorkbook,
  isComplaint,
  readRegister,
  type ColumnMap,
  type Inspection,
  type RegisterLine,
} from '../../../../functions/core/register';
import type { WorkbookGrid } from '../../../../functions/core/register/grid';
import type { Finding, Severity } from '../../../../functions/core/shared/finding';
import type { ColumnChoices } from './buildDraft';

/** A register as it is understood with a person's choices. */
export interface RegisterReading {
  /** With the chosen sheets only. */
  readonly inspection: Inspection;
  /** With every sheet, so that others can be chosen. */
  readonly allSheets: Inspection;
  readonly lines: readonly RegisterLine[];
  readonly findings: readonly Finding[];
  readonly complaints: number;
  /** Rows that are no complaint: titles, totals, notes; each is accounted for. */
  readonly others: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export interface ReadingOptions {
  /** Sheets to read; those that look like a register where absent. */
  readonly sheets?: readonly string[];
  readonly columns: ColumnChoices;
  readonly asOf: LocalTime;
  readonly signal: AbortSignal;
  /** Lets Excel and the pane do something else for a moment. */
  readonly pause: () => Promise<void>;
}

/** Rows read between two pauses: some ten milliseconds. */
const rowsAtATime = 400;

/** Reads the register again from the start, as `kesu read` does; undefined where it was aborted. */
export async function readWithChoices(
  grid: WorkbookGrid,
  { sheets, columns, asOf, signal, pause }: ReadingOptions,
): Promise<RegisterReading | undefined> {
  const allSheets = inspectWorkbook(grid, { map: columnMap(columns) });
  const inspection = onlySheets(allSheets, sheets);
  const lines: RegisterLine[] = [];
  for (const line of readRegister(grid, inspection, { asOf: asOf.slice(0, 10) as IsoDate })) {
    lines.push(line);
    if (lines.length % rowsAtATime !== 0) continue;
    await pause();
    if (signal.aborted) return undefined;
  }
  return { ...summed(inspection, lines), allSheets };
}

function summed(inspection: Inspection, lines: readonly RegisterLine[]): Omit<RegisterReading, 'allSheets'> {
  const findings = [...inspection.findings, ...lines.flatMap((line) => line.findings ?? [])];
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) bySeverity[severity] += 1;
  const complaints = lines.filter(isComplaint).length;
  return { inspection, lines, findings, complaints, others: lines.length - complaints, bySeverity };
}

function columnMap(columns: ColumnChoices): ColumnMap {
  const bySheet = Object.entries(columns).map(
    ([sheet, own]) => [sheet, new Map(Object.entries(own))] as const,
  );
  return { everySheet: new Map(), bySheet: new Map(bySheet) };
}

/** The inspection with only the chosen registers: the others are left aside, and nothing is said about them. */
function onlySheets(inspection: Inspection, chosen: readonly string[] | undefined): Inspection {
  if (!chosen) return inspection;
  const wanted = new Set(chosen);
  const aside = new Set<string>();
  const sheets = inspection.sheets.map((sheet) => {
    if (sheet.role !== 'register' || wanted.has(sheet.name)) return sheet;
    aside.add(sheet.name);
    return { ...sheet, role: 'notes' as const, tables: [], columns: [] };
  });
  return { ...inspection, sheets, findings: inspection.findings.filter(({ sheet }) => !aside.has(sheet)) };
}
