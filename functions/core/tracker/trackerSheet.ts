import { companyCell, isMapped, unmappedCell } from './companyCell';
import type { CompanyColumn, CompanyColumns } from './companyColumns';
import { kesuCell, type KesuCell } from './kesuCells';
import type { KesuColumn } from './kesuColumns';
import type { LongTexts } from './longTexts';
import type { DeadlineTable } from './deadlineTable';
import type { SourcePlace } from './sourceLink';
import { styles } from './styles';
import {
  FIRST_ROW,
  HEADING_ROW,
  ID_ROW,
  LEGEND_ROW,
  SUBTITLE_ROW,
  TITLE_ROW,
  type TrackerLayout,
} from './trackerLayout';
import type { TrackerLimit } from './trackerLimits';
import { fittedRow } from './rowHeight';
import type { ColumnPlan, PlanCell, RowPlan } from './trackerPlan';
import { withPictureLink } from './pictureLink';
import type { TrackerRow } from './trackerRows';
import type { TrackerTexts } from './trackerTexts';
import { sourceValue } from './sourceValue';

/** What the body of the tracker sheet is written from. */
export interface TrackerBody {
  readonly layout: TrackerLayout;
  readonly company: CompanyColumns;
  readonly kesu: readonly KesuColumn[];
  readonly limits: readonly TrackerLimit[];
  readonly rows: readonly TrackerRow[];
  readonly deadlines: DeadlineTable;
  readonly findingCounts: Uint32Array;
  readonly stages: readonly string[];
  /** What is missing before a case may be closed, in words. */
  readonly missing: (row: TrackerRow) => string;
  /** Formula of a calculated column for the first data row, by column id. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly dateShift: number;
  readonly placeOf: (sheet: string) => SourcePlace | undefined;
  readonly texts: TrackerTexts;
  readonly longTexts: LongTexts;
  readonly heading: { readonly title: string; readonly subtitle: string };
}

/** Plans the sheet rows of the tracker one by one. */
export function trackerRowPlan(body: TrackerBody, columns: readonly ColumnPlan[]): (row: number) => RowPlan {
  const makers = body.kesu.map((column) => kesuCell(column, body));
  return (row) => {
    if (row < FIRST_ROW) return headRow(body, row);
    const at = row - FIRST_ROW;
    const entry = body.rows[at];
    return entry ? fittedRow(bodyCells(body, makers, entry, at), columns) : { cells: emptyCells(body) };
  };
}

/** The rows above the first complaint. */
function headRow(body: TrackerBody, row: number): RowPlan {
  switch (row) {
    case TITLE_ROW:
      return { cells: [{ kind: 'text', text: body.heading.title, style: styles.title }], height: 26 };
    case SUBTITLE_ROW:
      return { cells: [{ kind: 'text', text: body.heading.subtitle, style: styles.subtitle }] };
    case LEGEND_ROW:
      return { cells: [{ kind: 'text', text: body.texts.tracker.legend, style: styles.subtitle }] };
    case ID_ROW:
      return {
        cells: body.layout.ids.map((text) => ({ kind: 'text', text, style: styles.columnId })),
        hidden: true,
      };
    case HEADING_ROW:
      return { cells: headingCells(body), height: 48 };
    default:
      return { cells: [] };
  }
}

function headingCells({ company, kesu }: TrackerBody): PlanCell[] {
  return [
    ...company.columns.map(({ heading }): PlanCell => ({
      kind: 'text',
      text: heading,
      style: styles.heading,
    })),
    ...kesu.map(({ heading }): PlanCell => ({ kind: 'text', text: heading, style: styles.kesuHeading })),
  ];
}

/** The one row of a register without complaints: an Excel table cannot be without rows. */
function emptyCells({ company, kesu, formulas }: TrackerBody): PlanCell[] {
  return [
    ...company.columns.map((): PlanCell => ({ kind: 'blank', style: styles.text })),
    ...kesu.map(({ id, style }): PlanCell =>
      formulas.has(id) ? { kind: 'filled', result: '', style } : { kind: 'blank', style },
    ),
  ];
}

function bodyCells(body: TrackerBody, makers: readonly KesuCell[], row: TrackerRow, at: number): PlanCell[] {
  const { company, longTexts } = body;
  const cells: PlanCell[] = new Array<PlanCell>(company.columns.length + makers.length);
  company.columns.forEach((column, index) => {
    const cell = companyColumnCell(body, row, column, index);
    const fitted = cell?.kind === 'text' ? longTexts.fit(cell, '', 0, 0) : cell;
    cells[index] = withPictureLink(fitted, row, index);
  });
  const entry = { row, at, deadlines: body.deadlines.at(at) };
  for (let index = 0; index < makers.length; index += 1)
    cells[company.columns.length + index] = makers[index]!(entry);
  return cells;
}

/** The cell of one of the company's columns; where the row's own table lacks the column it is empty. */
export function companyColumnCell(
  { texts, dateShift }: Pick<TrackerBody, 'texts' | 'dateShift'>,
  row: TrackerRow,
  column: CompanyColumn,
  index: number,
): PlanCell {
  return isMapped(column)
    ? companyCell(column, row.complaint, texts)
    : unmappedCell(sourceValue(row, index, dateShift));
}
