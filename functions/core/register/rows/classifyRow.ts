import { fields, type FieldKey } from '../../complaint/fields';
import { cellKey } from '../grid';
import { toComparable } from '../headings/simplified';
import type { TableInspection } from '../inspection';
import { isRepeat } from '../layout/findTables';
import type { HeaderBlock } from '../layout/headerBlock';
import type { NotComplaintKind } from '../registerLine';
import { within, type SheetView } from '../sheetView';
import { isBlankMark } from '../values';
import { isTotal, rowPatterns } from './rowPatterns';

export type RowKind = NotComplaintKind | 'complaint';

/** A table as the row reader needs it. */
export interface RowTable {
  readonly view: SheetView;
  readonly table: TableInspection;
  readonly block: HeaderBlock;
  /** Field by column. */
  readonly fieldAt: ReadonlyMap<number, FieldKey>;
  /** Whether the sheet is about one month, so that its 合计 is a subtotal of the year. */
  readonly isMonthly: boolean;
}

/** What the rows above have shown. */
export interface RowState {
  /** A blank row or a total since the last complaint. */
  readonly afterGap: boolean;
  readonly lastKind: RowKind | undefined;
  /** Complaints seen in this table. */
  readonly complaints: number;
  /** Inside another list below the register. */
  readonly inForeignList: boolean;
}

/** Fields that stand ready in rows waiting to be filled. */
const prefilled: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'seq',
  'caseNo',
  'unit',
  'quantityUnit',
  'lossCurrency',
  'status',
  'region',
  'receivedByDept',
  'procedure',
  'cycleDays',
]);
/** Fields that make a row a complaint. */
const telling: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'customerName',
  'description',
  'receivedAt',
  'caseNo',
  'productName',
]);

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
  if (!isSparse && state.complaints > 0) return classifyEntry(row, inside, { view, fieldAt, state });
  const texts = cells.map((column) => key(view.textAt(row, column)));
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
  return inside.length === 0 ? 'note' : classifyEntry(row, inside, { view, fieldAt, state });
}

const LONGEST_LABEL = 24;

/** Totals and carried-forward lines, by the label in the first cell, or in the second after a number. */
function classifySum(
  view: SheetView,
  row: number,
  [first, second]: readonly number[],
  isMonthly: boolean,
): RowKind | undefined {
  const textOf = (column: number | undefined): string =>
    column === undefined ? '' : key(view.textAt(row, column));
  const start = textOf(first);
  const behindNumber = isNumber(start);
  const label = behindNumber ? textOf(second) : start;
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  if (rowPatterns.carryForward.test(label)) return 'carryForward';
  if (behindNumber || !isTotal(label.replace(/\s/g, ''))) return undefined;
  const isPart = rowPatterns.subtotal.test(label) && !/全年|年度|grand/i.test(label);
  return isPart || isMonthly ? 'subtotal' : 'total';
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
  if (cells.length === 1) return classifyLine(row, cells[0]!, first, { view, table, fieldAt, state });
  const labels = texts.filter((text) => rowPatterns.signature.test(text)).length;
  if (labels > 0 && labels >= texts.length * 0.4 && texts.length <= 8) return 'signature';
  if (rowPatterns.note.test(first) && texts.length <= 3 && fieldAt.get(cells[0]!) !== 'description')
    return 'note';
  return undefined;
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

const key = (text: string): string => toComparable(text).trim();

/** A row with a single cell. */
function classifyLine(
  row: number,
  column: number,
  text: string,
  {
    view,
    table,
    fieldAt,
    state,
  }: { view: SheetView; table: TableInspection; fieldAt: ReadonlyMap<number, FieldKey>; state: RowState },
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

/** A row with several cells inside the table: an entry, or one waiting to be filled. */
function classifyEntry(
  row: number,
  cells: readonly number[],
  { view, fieldAt, state }: { view: SheetView; fieldAt: ReadonlyMap<number, FieldKey>; state: RowState },
): RowKind {
  let content = 0;
  let formulas = 0;
  let tells = 0;
  for (const column of cells) {
    const field = fieldAt.get(column);
    const formula =
      view.sheet.extras.size === 0 ? undefined : view.sheet.extras.get(cellKey(row, column))?.formula;
    if (formula !== undefined) formulas += 1;
    if (isLeftover(view, row, column, field, formula)) continue;
    content += 1;
    if (field !== undefined && telling.has(field) && suits(view, row, column, field)) tells += 1;
    if (content >= 2 && tells > 0) return 'complaint';
  }
  if (content === 0) return formulas > 0 ? 'template' : 'blankNumbered';
  const isNumbered = cells.some(
    (c) => fieldAt.get(c) === 'caseNo' || (fieldAt.get(c) === 'seq' && /^\d+$/.test(view.textAt(row, c))),
  );
  if (state.afterGap && tells === 0 && !isNumbered) return 'other';
  if (content >= 2 || isNumbered) return 'complaint';
  return tells > 0 && !state.afterGap && cells.some((c) => fieldAt.get(c) === 'description')
    ? 'complaint'
    : 'other';
}

/** Numbers, formulas and defaults that stand in rows before anything is entered. */
function isLeftover(
  view: SheetView,
  row: number,
  column: number,
  field: FieldKey | undefined,
  formula: string | undefined,
): boolean {
  if (field !== undefined && prefilled.has(field)) return true;
  const value = view.valueAt(row, column);
  if (formula === undefined) return typeof value === 'string' && isMark(value);
  const isText = field !== undefined && fields[field].type === 'text' && typeof value === 'string';
  return !isText || value.trim() === '0' || isMark(value);
}

const LONGEST_MARK = 12;
const isMark = (text: string): boolean => text.length <= LONGEST_MARK && isBlankMark(text);

function suits(view: SheetView, row: number, column: number, field: FieldKey): boolean {
  const type = fields[field].type;
  if (type !== 'date' && type !== 'datetime') return true;
  return typeof view.valueAt(row, column) === 'number' || /\d|同上|〃|″|"/.test(view.textAt(row, column));
}

/** Sums without a label: only numbers, made by sum formulas or standing alone under amounts. */
function isSumRow(
  view: SheetView,
  row: number,
  cells: readonly number[],
  fieldAt: ReadonlyMap<number, FieldKey>,
): boolean {
  let sums = 0;
  for (const column of cells) {
    if (typeof view.valueAt(row, column) !== 'number') return false;
    const formula = view.sheet.extras.get(cellKey(row, column))?.formula;
    if (formula !== undefined && rowPatterns.sumFormula.test(formula)) sums += 1;
    else if (!isAmount(fieldAt.get(column))) return false;
  }
  return sums > 0 || cells.length > 0;
}

function isAmount(field: FieldKey | undefined): boolean {
  if (field === undefined || field === 'seq') return false;
  const type = fields[field].type;
  return type === 'quantity' || type === 'money' || type === 'number' || type === 'rate';
}
