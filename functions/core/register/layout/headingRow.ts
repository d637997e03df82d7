import type { FieldKey } from '../../complaint/fields';
import { matchHeading } from '../headings/matchHeading';
import type { SheetView } from '../sheetView';

/** How much a row reads like a row of headings. */
export interface HeadingRowScore {
  /** Filled cells. */
  readonly cells: readonly number[];
  /** Different fields the cells name. */
  readonly fields: ReadonlySet<FieldKey>;
}

const LONGEST_HEADING = 60;
const ENOUGH = 0.6;

/** Cells that state a value: dates, amounts, codes, labels with their content (`部门：品质部`). */
const looksLikeValue = /^[\d\s.,:/\\-]+$|\d{4}[-./年]\d|^[^:：]{1,12}[:：]\s*\S|[。！!；;]/;

/** Looks at a row as a row of headings; undefined where its cells cannot be headings. */
export function scoreHeadingRow(view: SheetView, row: number): HeadingRowScore | undefined {
  const cells = view.filled(row);
  if (cells.length < 2) return undefined;
  if (!mayBeHeadings(view, row, cells)) return undefined;
  const fields = new Set<FieldKey>();
  let known = 0;
  for (const column of cells) {
    const best = matchHeading([view.textAt(row, column)]).matches[0];
    if (!best || best.score < ENOUGH) continue;
    known += 1;
    fields.add(best.field);
  }
  const isHeading = fields.size >= 3 && known >= cells.length * 0.4;
  return isHeading || (fields.size >= 2 && known === cells.length) ? { cells, fields } : undefined;
}

/** Whether few enough cells state a value; numbers are counted before texts are read. */
function mayBeHeadings(view: SheetView, row: number, cells: readonly number[]): boolean {
  const most = 1 + cells.length * 0.2;
  const texts: string[] = [];
  for (const column of cells) {
    const value = view.valueAt(row, column);
    if (typeof value === 'string' && value.length <= LONGEST_HEADING) texts.push(value);
  }
  let values = cells.length - texts.length;
  for (const text of texts) {
    if (values > most) return false;
    if (looksLikeValue.test(text.trim())) values += 1;
  }
  return values <= most;
}
