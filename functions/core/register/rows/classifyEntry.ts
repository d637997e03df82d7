import { fields, type FieldKey } from '../../complaint/fields';
import { cellKey } from '../grid';
import type { SheetView } from '../sheetView';
import { isBlankMark } from '../values';
import type { RowKind, RowState, RowTable } from './rowKind';

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

/** A row with several cells inside the table: an entry, or one waiting to be filled. */
export function classifyEntry(
  row: number,
  cells: readonly number[],
  { view, fieldAt }: Pick<RowTable, 'view' | 'fieldAt'>,
  state: RowState,
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
