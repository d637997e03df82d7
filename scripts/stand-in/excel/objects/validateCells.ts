import type { CellRange, CellValue } from '../../../../functions/core/register/grid';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { cellArea, intersect } from '../model/area';
import type { DataValidation, ValidationRule } from '../model/dataValidation';
import { enterValue } from '../model/enterValue';
import { copyFormula } from '../model/formulaText';
import type { Worksheet } from '../model/worksheet';
import type { findCells } from './place';
import { cellsOfFormula } from './place';

/** The cells of a place that break their rule, and how many cells have one. */
export function invalidCells(
  place: Place,
  session: Session,
): { readonly invalid: CellRange[]; readonly checked: number } {
  const invalid: CellRange[] = [];
  let checked = 0;
  for (const validation of place.sheet.validations) {
    const areas = validation.areas.flatMap((a) => place.areas.map((p) => intersect(a, p)));
    for (const area of areas) {
      if (!area || !validation.rule) continue;
      const used = place.sheet.cells.used(area, false) ?? area;
      for (let row = area.top; row <= Math.min(area.bottom, Math.max(used.bottom, area.top)); row++)
        for (let column = area.left; column <= area.right; column++) {
          checked++;
          if (!accepts(session, place.sheet, validation, row, column)) invalid.push(cellArea(row, column));
        }
    }
  }
  return { invalid, checked };
}

/** Whether a cell's value keeps to its rule; what cannot be computed here counts as kept. */
function accepts(
  session: Session,
  sheet: Worksheet,
  { rule, ignoreBlanks, areas }: DataValidation,
  row: number,
  column: number,
): boolean {
  const value = sheet.cells.value(row, column);
  if (!rule) return true;
  if (value === null) return ignoreBlanks;
  if (typeof value === 'object') return false;
  const at = { session, sheet, row, column, origin: areas[0]! };
  switch (rule.kind) {
    case 'List':
      return inList(value, rule.source ?? '', at);
    case 'Custom': {
      const result = evaluate(String(rule.formula1), at);
      return result === undefined || result === true || (typeof result === 'number' && result !== 0);
    }
    case 'TextLength':
      return within(String(value).length, rule, at);
    case 'WholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && within(value, rule, at);
    default:
      return typeof value === 'number' && within(value, rule, at);
  }
}

interface At {
  readonly session: Session;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly origin: CellRange;
}

function inList(value: string | number | boolean, source: string, at: At): boolean {
  const wanted = String(value);
  if (!source.startsWith('=')) return source.split(',').some((word) => word.trim() === wanted);
  const found = listCells(source, at);
  if (!found) return true;
  let listed = false;
  for (const area of found.areas)
    found.sheet.cells.each(area, (cell) => {
      if (cell.value !== null && String(cell.value) === wanted) listed = true;
    });
  return listed;
}

function listCells(
  source: string,
  { session, sheet, row, column, origin }: At,
): ReturnType<typeof findCells> | undefined {
  const moved = copyFormula(source, row - origin.top, column - origin.left);
  const direct = cellsOfFormula(session, moved, sheet);
  if (direct) return direct;
  const word = source.slice(1).toLowerCase();
  const name = [...sheet.names, ...session.workbook.names].find((n) => n.name.toLowerCase() === word);
  return name && cellsOfFormula(session, name.formula, sheet);
}

function evaluate(formula: string, { session, sheet, row, column, origin }: At): CellValue | undefined {
  const written = { row: origin.top, column: origin.left };
  return session.workbook.engine?.evaluate(session.workbook, sheet, row, column, formula, written);
}

/** A limit as a number: a constant, an ISO date, or what a formula gives; undefined when unknown. */
function limitOf(formula: string | number | undefined, at: At): number | undefined {
  if (typeof formula === 'number' || formula === undefined) return formula;
  const value = formula.startsWith('=') ? evaluate(formula, at) : enterValue(formula, 'General').value;
  return typeof value === 'number' ? value : undefined;
}

function within(value: number, rule: ValidationRule, at: At): boolean {
  const low = limitOf(rule.formula1, at);
  const high = limitOf(rule.formula2, at);
  if (low === undefined) return true;
  switch (rule.operator) {
    case 'EqualTo':
      return value === low;
    case 'NotEqualTo':
      return value !== low;
    case 'GreaterThan':
      return value > low;
    case 'LessThan':
      return value < low;
    case 'GreaterThanOrEqualTo':
      return value >= low;
    case 'LessThanOrEqualTo':
      return value <= low;
    case 'NotBetween':
      return high === undefined || value < low || value > high;
    default:
      return high === undefined || (value >= low && value <= high);
  }
}
