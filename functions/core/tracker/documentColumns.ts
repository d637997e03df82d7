import { cellKey, valueAt, type SheetGrid } from '../register/grid';
import { quoted } from './cellText';
import type { TrackerColumnRead } from './readTrackerColumns';
import { styles } from './styles';
import type { PlanCell } from './trackerPlan';

const PREFIX = 'doc:';
/** Excel's HYPERLINK takes no longer address; a longer one becomes a link of the cell. */
const MAX_FORMULA_ADDRESS = 255;

/** Id of the column that shows the documents of one form. */
export const documentId = (form: string): string => `${PREFIX}${form}`;

/** The form of a document column; undefined for any other column. */
export const formOfColumn = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;

/** What a document's cell shows, and where it leads. */
export interface DocumentCell {
  readonly text: string;
  /** Empty where the cell leads nowhere. */
  readonly link: string;
}

/** The documents of one tracker row by form; empty cells are left out. */
export function readDocumentCells(
  sheet: SheetGrid,
  row: number,
  columns: readonly TrackerColumnRead[],
): Record<string, DocumentCell> {
  const cells: Record<string, DocumentCell> = {};
  for (const { id, column } of columns) {
    const form = formOfColumn(id);
    if (form === undefined) continue;
    const extra = sheet.extras.get(cellKey(row, column));
    const value = valueAt(sheet, row, column);
    const shown = { text: typeof value === 'string' ? value : '', link: extra?.link ?? '' };
    const cell = cellOfFormula(extra?.formula) ?? shown;
    if (cell.text !== '') cells[form] = cell;
  }
  return cells;
}

/** What `HYPERLINK("…","…")` says; its value may not have been computed yet. */
function cellOfFormula(formula: string | undefined): DocumentCell | undefined {
  const found = /^HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/i.exec(formula ?? '');
  if (!found) return undefined;
  const [link = '', text = ''] = found.slice(1).map((part) => part.replaceAll('""', '"'));
  return { text, link };
}

/** The formula of a document's cell, without `=`; it moves with its row when the table is sorted. */
export const documentFormula = ({ text, link }: DocumentCell): string | undefined =>
  link !== '' && link.length <= MAX_FORMULA_ADDRESS && text.length <= MAX_FORMULA_ADDRESS
    ? `HYPERLINK(${quoted(link)},${quoted(text)})`
    : undefined;

export function documentPlanCell(cell: DocumentCell | undefined): PlanCell {
  const style = styles.link;
  if (cell === undefined) return { kind: 'blank', style };
  const formula = documentFormula(cell);
  if (formula !== undefined) return { kind: 'formula', formula, result: cell.text, style };
  if (cell.link === '') return { kind: 'text', text: cell.text, style };
  return { kind: 'link', text: cell.text, target: cell.link, style };
}
