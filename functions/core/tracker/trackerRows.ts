import type { Complaint } from '../complaint/complaint';
import type { Procedure } from '../procedure/compileProfile';
import { isComplaint, type RegisterLine } from '../register';
import type { SheetGrid, WorkbookGrid } from '../register/grid';
import { CaseNumbers, isGiven } from './caseNumbers';
import type { TableSource } from './companyColumns';
import type { KeptRow, PreviousTracker } from './previousTracker';
import { gradeRows } from './gradeRows';
import { RowIds, type RowId } from './rowIds';
import type { TrackerTexts } from './trackerTexts';

/** One complaint with all that the tracker keeps about it. */
export interface TrackerRow {
  readonly complaint: Complaint;
  readonly source: TableSource;
  readonly grid: SheetGrid;
  readonly id: RowId;
  readonly grade: string;
  readonly gradeReason: string;
  readonly proposedGrade: string;
  /** Given by Kesu where the register has no number column. */
  readonly caseNo: string;
  readonly kept: KeptRow | undefined;
}

export interface TrackerRowsInput {
  readonly lines: readonly RegisterLine[];
  readonly sources: readonly TableSource[];
  readonly workbook: WorkbookGrid;
  readonly procedure: Procedure;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly texts: TrackerTexts;
  /** The register has a number column: its numbers are never touched. */
  readonly numbered: boolean;
  readonly previous: PreviousTracker | undefined;
}

/** The complaints in register order, each with its id, grade and number. */
export function trackerRows(input: TrackerRowsInput): TrackerRow[] {
  const { procedure, texts, previous } = input;
  const complaints = input.lines.filter(isComplaint);
  const grids = new Map(input.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const rowIds = new RowIds();
  // Ids the rows already have come first: a new row must not take one of them.
  const keptIds = complaints.map((complaint) => {
    const kept = previous?.rows.get(complaint.row);
    return kept === undefined ? undefined : rowIds.keep(kept.id);
  });
  const numbers = new CaseNumbers(procedure.profile, existingNumbers(complaints));
  const chosen = complaints.map((complaint) => previous?.rows.get(complaint.row)?.chosenGrade);
  const grades = gradeRows(complaints, chosen, procedure, input.parameters, texts);
  const sourceOf = sourceFinder(input.sources);
  return complaints.map((complaint, index) => {
    const grid = grids.get(complaint.sheet);
    const source = sourceOf(complaint);
    if (!grid || !source)
      throw new Error(`complaint ${complaint.sheet}!${String(complaint.row)} lies in no register table`);
    const kept = previous?.rows.get(complaint.row);
    const graded = grades[index]!;
    return {
      complaint,
      source,
      grid,
      id:
        keptIds[index] ?? rowIds.make(complaint.sheet, complaint.row, grid.rows[complaint.row]?.values ?? []),
      grade: graded.grade,
      gradeReason: graded.reason,
      proposedGrade: graded.proposed,
      caseNo: input.numbered ? '' : ownNumber(complaint, numbers),
      kept,
    };
  });
}

const ownNumber = (complaint: Complaint, numbers: CaseNumbers): string => {
  const { caseNo } = complaint.fields;
  return isGiven(caseNo) ? String(caseNo) : numbers.next(complaint.fields);
};

const existingNumbers = (complaints: readonly Complaint[]): string[] =>
  complaints.flatMap(({ fields }) => (isGiven(fields.caseNo) ? [String(fields.caseNo)] : []));

/**
 * The table a complaint was read from. Where tables stand side by side, one sheet row gives several complaints,
 * in the order of the tables.
 */
function sourceFinder(sources: readonly TableSource[]): (complaint: Complaint) => TableSource | undefined {
  let last: Complaint | undefined;
  let nth = 0;
  return (complaint) => {
    const { sheet, row } = complaint;
    nth = last?.sheet === sheet && last.row === row ? nth + 1 : 0;
    last = complaint;
    if (sources.length === 1 && sources[0]!.sheet === sheet) return sources[0];
    const onSheet = sources.filter((source) => source.sheet === sheet);
    const covering = onSheet.filter(({ table }) => table.top <= row && row <= table.bottom);
    return covering[nth] ?? covering[0] ?? onSheet[0];
  };
}
