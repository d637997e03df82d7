import { cellAddress, columnNumber } from '../register/grid';
import type { Finding } from '../shared/finding';
import { cleaningReason, isChanged } from './changes';
import { writableText } from './cellText';
import { keepsValue } from './companyCell';
import type { CompanyColumns } from './companyColumns';
import { textOrBlank, type FindingWords } from './findingSheet';
import type { LongTexts } from './longTexts';
import { planPagedSheets } from './pagedSheets';
import type { KeptChange } from './previousTracker';
import type { SheetNames } from './sheetNames';
import { sourceLink, type SourcePlace } from './sourceLink';
import { sourceValue } from './sourceValue';
import type { PlanCell, SheetPlan, StylePlan } from './trackerPlan';
import type { TrackerRow } from './trackerRows';
import { companyColumnCell } from './trackerSheet';
import type { TrackerTexts } from './trackerTexts';
import { MAX_HEADING } from './uniqueHeadings';

export interface CleaningInput {
  readonly company: CompanyColumns;
  readonly rows: readonly TrackerRow[];
  readonly caseNoOf: (row: TrackerRow) => string;
  readonly dateShift: number;
  readonly texts: TrackerTexts;
  readonly describe: (finding: Finding) => FindingWords;
  readonly placeOf: (sheet: string) => SourcePlace | undefined;
  readonly longTexts: LongTexts;
  readonly sheetNames: SheetNames;
  /** Entries of earlier runs; they stand first and are never dropped. */
  readonly earlier: readonly KeptChange[];
}

/** Positions of the changed cells, packed: a large register changes a million of them. */
class ChangedCells {
  #pairs = new Int32Array(1024);
  count = 0;

  add(row: number, column: number): void {
    if (this.count * 2 === this.#pairs.length) {
      const larger = new Int32Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.count * 2] = row;
    this.#pairs[this.count * 2 + 1] = column;
    this.count += 1;
  }

  row = (at: number): number => this.#pairs[at * 2]!;
  column = (at: number): number => this.#pairs[at * 2 + 1]!;
}

/** Sheet 清洗记录: every value that looks different from the register, with before, after, rule and source cell. */
export function planCleaningSheets(input: CleaningInput): SheetPlan[] {
  const { company, rows, texts, earlier } = input;
  const changed = new ChangedCells();
  rows.forEach((row, at) => {
    for (let column = 0; column < company.columns.length; column += 1) {
      const before = sourceValue(row, column, input.dateShift).value;
      if (keepsValue(company.columns[column]!, row.complaint, before)) continue;
      const after = companyColumnCell(input, row, company.columns[column]!, column);
      if (isChanged(before, after)) changed.add(at, column);
    }
  });
  const clipped = company.columns.filter(
    ({ heading, fullHeading }) => heading.length >= MAX_HEADING && fullHeading.length > heading.length,
  );
  const count = earlier.length + clipped.length + changed.count;
  return planPagedSheets(
    {
      name: texts.sheets.cleaning,
      headings: texts.cleaning.headings,
      columns: [14, 24, 18, 34, 34, 40, 16].map((width) => ({ width })),
      count,
      entry: (at) => {
        if (at < earlier.length) return earlierCells(earlier[at]!, at, input);
        const next = at - earlier.length;
        const heading = clipped[next];
        if (heading) return clippedHeading(heading.fullHeading, heading.heading, texts);
        const index = next - clipped.length;
        return changeCells(input, changed.row(index), changed.column(index), at);
      },
      none: texts.cleaning.none,
      tabColor: 'FF548235',
      footer: texts.print.footer,
    },
    input.sheetNames,
  );
}

/** An entry of an earlier run with its link made anew. */
function earlierCells({ cells, place }: KeptChange, at: number, input: CleaningInput): readonly PlanCell[] {
  const known = place && input.placeOf(place.sheet);
  const parts = place && /^([A-Z]+)(\d+)$/.exec(place.cell);
  if (!known || !parts) return cells;
  const link = sourceLink(known, Number(parts[2]), columnNumber(parts[1]!), at);
  return cells.map((cell, index) => (index === 1 ? link : cell));
}

const clippedHeading = (full: string, heading: string, { cleaning }: TrackerTexts): PlanCell[] =>
  ['', '', '', full, heading, cleaning.longHeading, ''].map(textOrBlank);

function changeCells(input: CleaningInput, rowAt: number, columnAt: number, at: number): PlanCell[] {
  const row = input.rows[rowAt]!;
  const column = input.company.columns[columnAt]!;
  const sourceColumn = row.source.columns[columnAt]!;
  const { complaint } = row;
  const before = sourceValue(row, columnAt, input.dateShift).value;
  const after = companyColumnCell(input, row, column, columnAt);
  const reason = cleaningReason(complaint, sourceColumn, column, before, after);
  const [code, label] =
    typeof reason === 'string'
      ? [reason, input.texts.cleaning.rules[reason]]
      : [reason.code, input.describe(reason).message];
  const place = input.placeOf(complaint.sheet);
  const raw = column.field === null ? undefined : complaint.raw[column.field];
  const was = raw ?? (before === null ? '' : typeof before === 'object' ? before.error : String(before));
  return [
    textOrBlank(input.caseNoOf(row)),
    place && sourceColumn > 0
      ? sourceLink(place, complaint.row, sourceColumn, at)
      : textOrBlank(`${complaint.sheet}!${cellAddress(complaint.row, Math.max(sourceColumn, 1))}`),
    textOrBlank(column.heading),
    textOrBlank(input.longTexts.fitText(writableText(was))),
    withoutFill(after, input.longTexts),
    textOrBlank(writableText(label)),
    textOrBlank(code),
  ];
}

/** The new value with its own number format, on the left like the old one. */
function withoutFill(cell: PlanCell, longTexts: LongTexts): PlanCell {
  if (cell?.kind === 'text')
    return { ...cell, text: longTexts.fitText(cell.text), style: leftAligned(cell.style) };
  return cell?.kind === 'number' ? { ...cell, style: leftAligned(cell.style) } : cell;
}

const aligned = new Map<StylePlan, StylePlan>();

function leftAligned(style: StylePlan | undefined): StylePlan {
  const look = style ?? {};
  let left = aligned.get(look);
  if (!left) aligned.set(look, (left = { ...look, horizontal: 'left' }));
  return left;
}
