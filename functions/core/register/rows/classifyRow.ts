import { cellKey } from '../grid';
import { isRepeat } from '../layout/findTables';
import { within } from '../sheetView';
import { classifyEntry } from './classifyEntry';
import { classifySum, isSumRow } from './classifySum';
import type { RowKind, RowState, RowTable } from './rowKind';
import { isNumber, rowLabel } from './rowLabel';
import { rowPatterns } from './rowPatterns';

/** Says what a row of a table below its header is. The row has at least one filled cell. */
export function classifyRow(
  row: number,
  cells: readonly number[],
  { view, table, block, fieldAt, isMonthly }: RowTable,
  state: RowState,
): RowKind {
  if (isRepeat(view, row, block)) return 'header';
  if (state.inForeignList) return 'other';
  const isSparse = cells.length <= Math.max(2, table.columns.length * 0.5);
  const inside = within(cells, table.left, table.right);
  const sum = classifySum(view, row, cells, isMonthly);
  if (sum !== undefined) return sum;
  // Below the first entry a full row can only be another one.
  if (!isSparse && state.complaints > 0) return classifyEntry(row, inside, { view, fieldAt }, state);
  const texts = cells.map((column) => rowLabel(view.textAt(row, column)));
  const first = texts[0]!;
  if (
    state.complaints === 0 &&
    texts.slice(0, isNumber(first) ? 2 : 1).some((text) => rowPatterns.example.test(text))
  )
    return 'example';
  if (isSparse || cells.length === 1) {
    const kind = classifySparse(row, cells, texts, { view, table, fieldAt, isMonthly }, state);
    if (kind !== undefined) return kind;
  }
  if (
    state.complaints === 0 &&
    texts.filter((text) => rowPatterns.instructionCell.test(text)).length >= Math.max(2, texts.length * 0.4)
  )
    return 'instruction';
  if (rowPatterns.footer.test(first) && cells.length <= 4) return 'footer';
  return inside.length === 0 ? 'note' : classifyEntry(row, inside, { view, fieldAt }, state);
}

/** Unlabelled sums, signatures, notes: rows with few cells; undefined where it is none of them. */
function classifySparse(
  row: number,
  cells: readonly number[],
  texts: readonly string[],
  { view, table, fieldAt, isMonthly }: Omit<RowTable, 'block'>,
  state: RowState,
): RowKind | undefined {
  const first = texts[0]!;
  if (isSumRow(view, row, cells, fieldAt)) return isMonthly ? 'subtotal' : 'total';
  if (cells.length === 1) return classifyLine(row, cells[0]!, first, { view, table, fieldAt }, state);
  const labels = texts.filter((text) => rowPatterns.signature.test(text)).length;
  if (labels > 0 && labels >= texts.length * 0.4 && texts.length <= 8) return 'signature';
  if (rowPatterns.note.test(first) && texts.length <= 3 && fieldAt.get(cells[0]!) !== 'description')
    return 'note';
  return undefined;
}

/** A row with a single cell. */
function classifyLine(
  row: number,
  column: number,
  text: string,
  { view, table, fieldAt }: Pick<RowTable, 'view' | 'table' | 'fieldAt'>,
  state: RowState,
): RowKind {
  const merge = view.mergeAt(row, column);
  const isWide = merge !== undefined && merge.right - merge.left + 1 >= table.columns.length * 0.5;
  const field = fieldAt.get(column);
  if (view.sheet.extras.get(cellKey(row, column))?.formula !== undefined) return 'template';
  if (rowPatterns.signature.test(text)) return 'signature';
  if (rowPatterns.footer.test(text)) return 'footer';
  if (rowPatterns.instruction.test(text)) return 'instruction';
  if (rowPatterns.note.test(text) || (state.lastKind === 'note' && rowPatterns.numbered.test(text)))
    return 'note';
  if (
    (field === 'seq' && /^\d+$/.test(text)) ||
    (field === 'caseNo' && !isWide && /^[\w\-/.()#]+$/.test(text))
  )
    return 'blankNumbered';
  if (rowPatterns.section.test(text.replace(/\s/g, ''))) return 'section';
  if (field === 'description' && !isWide && text.length > 3 && !state.afterGap) return 'complaint';
  if (/[。；;，,]/.test(text) || text.length > 20) return 'note';
  if (isWide || (column === table.left && !state.afterGap)) return 'section';
  return state.afterGap ? 'note' : 'other';
}
