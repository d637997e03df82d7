import type { CellRange } from '../../../../functions/core/register/grid';
import type { Arguments } from '../interpreter/arguments';
import type { HostObject } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { columnsIn, intersect, rowsIn } from '../model/area';
import type { Cell } from '../model/cellStore';
import { ExcelError } from '../protocol/excelError';
import { areasObject } from './place';

const kinds = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
] as const;
const others = ['SameConditionalFormat', 'SameDataValidation'] as const;

/** Joins single cells into the rectangles Excel would name: runs in a row, equal runs below each other. */
function rectangles(cells: readonly (readonly [number, number])[]): CellRange[] {
  const runs: CellRange[] = [];
  for (const [row, column] of cells) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const joined: CellRange[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (j) => j.bottom === run.top - 1 && j.left === run.left && j.right === run.right,
    );
    if (index < 0) joined.push(run);
    else joined[index] = { ...joined[index]!, bottom: run.bottom };
  }
  return joined;
}

function valueKind(cell: Cell): string {
  const { value } = cell;
  if (typeof value === 'number') return 'Numbers';
  if (typeof value === 'boolean') return 'Logical';
  return typeof value === 'string' ? 'Text' : 'Errors';
}

/** Range.getSpecialCells: within the used range, as Excel looks. */
export function specialCells(place: Place, args: Arguments, session: Session): HostObject {
  const kind = args.oneOf(0, [...kinds, ...others]);
  const wanted = args.optionalText(1) ?? 'All';
  const { sheet } = place;
  if (kind === 'SameConditionalFormat' || kind === 'SameDataValidation')
    throw new ExcelError('NotImplemented', kind);
  const covered = (areas: readonly CellRange[]): CellRange[] =>
    areas.flatMap((a) => place.areas.map((p) => intersect(a, p)).filter((x) => x !== undefined));
  let found: CellRange[];
  if (kind === 'ConditionalFormats') found = covered(sheet.conditionalFormats.flatMap((cf) => cf.areas));
  else if (kind === 'DataValidations') found = covered(sheet.validations.flatMap((v) => v.areas));
  else found = rectangles(place.areas.flatMap((area) => matching(place, area, kind, wanted)));
  if (found.length === 0) throw new ExcelError('ItemNotFound', `no cells of kind ${kind}`);
  return areasObject(session, sheet, found);
}

function matching(
  { sheet }: Place,
  asked: CellRange,
  kind: (typeof kinds)[number],
  wanted: string,
): (readonly [number, number])[] {
  const used = sheet.cells.used(asked, false);
  const area = kind === 'Visible' ? asked : used && intersect(used, asked);
  if (!area) return [];
  if (rowsIn(area) * columnsIn(area) > 5_000_000) throw new ExcelError('RangeExceedsLimit');
  const cells: (readonly [number, number])[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.cell(row, column) ?? { value: null };
      if (matches(cell, kind, wanted, hidden(sheet, row, column))) cells.push([row, column]);
    }
  return cells;
}

function hidden(sheet: Place['sheet'], row: number, column: number): boolean {
  const line = sheet.cells.rows[row];
  return line?.hidden === true || line?.filtered === true || sheet.cells.columns.get(column)?.hidden === true;
}

function matches(cell: Cell, kind: (typeof kinds)[number], wanted: string, isHidden: boolean): boolean {
  const filled = cell.value !== null || cell.formula !== undefined;
  const ofKind = wanted === 'All' || wanted.toLowerCase().includes(valueKind(cell).toLowerCase());
  if (kind === 'Visible') return !isHidden;
  if (kind === 'Blanks') return !filled;
  if (kind === 'Formulas') return cell.formula !== undefined && ofKind;
  return filled && cell.formula === undefined && ofKind;
}
