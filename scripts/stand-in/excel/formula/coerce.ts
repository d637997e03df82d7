import type { CellValue } from '../../../../functions/core/register/grid';
import { valueText } from '../model/editCells';
import { enterValue } from '../model/enterValue';
import type { Operand, Sight } from './operand';
import { Fault, isError, matrixOf, singleOf } from './operand';

/** A value as a number: truth words are 1 and 0, blanks 0, texts only when they read as a number. */
export function asNumber(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') throw new Fault(value.error);
  const read = value.trim() === '' ? null : enterValue(value.trim(), 'General').value;
  if (typeof read === 'number') return read;
  throw new Fault('#VALUE!');
}

export function asText(value: CellValue): string {
  if (isError(value)) throw new Fault(value.error);
  return valueText(value);
}

export function asBoolean(value: CellValue): boolean {
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
  }
  return typeof value === 'boolean' ? value : asNumber(value) !== 0;
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

const folded = (text: string): string => text.toLowerCase();

/** Below, at or above zero, in Excel's order: numbers, then texts whatever their case, then truth words. */
export function compareValues(a: CellValue, b: CellValue): number {
  const [left, right] = [blankAs(a, b), blankAs(b, a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string') {
    const [x, y] = [folded(left), folded(String(right))];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(left) - Number(right);
}

/** A blank is as good as 0, an empty text or FALSE, whatever it is compared with. */
function blankAs(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

export const numberOf = (operand: Operand, sight: Sight): number => asNumber(singleOf(operand, sight));
export const textOf = (operand: Operand, sight: Sight): string => asText(singleOf(operand, sight));

/** Numbers among the operands: of cells and lists only true numbers count, direct arguments are read as numbers. */
export function numbersIn(operands: readonly Operand[], sight: Sight): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    if (typeof operand === 'object' && operand !== null && !isError(operand)) {
      for (const row of matrixOf(operand, sight))
        for (const value of row)
          if (typeof value === 'number') found.push(value);
          else if (isError(value)) throw new Fault(value.error);
    } else if (operand !== null) found.push(asNumber(operand as CellValue));
  }
  return found;
}

const unary: readonly [string, (order: number) => boolean][] = [
  ['<>', (o) => o !== 0],
  ['<=', (o) => o <= 0],
  ['>=', (o) => o >= 0],
  ['=', (o) => o === 0],
  ['<', (o) => o < 0],
  ['>', (o) => o > 0],
];

/** The test of a criterion as COUNTIF takes it: `">=5"`, `"北*"`, `"<>"`, 3. */
export function criterion(value: CellValue): (candidate: CellValue) => boolean {
  if (typeof value !== 'string') {
    const wanted = value ?? 0;
    return (candidate) =>
      candidate !== null && sameKind(candidate, wanted) && compareValues(candidate, wanted) === 0;
  }
  const [sign, holds] = unary.find(([s]) => value.startsWith(s)) ?? ['', (o: number) => o === 0];
  const rest = value.slice(sign.length);
  const isEquality = sign === '' || sign === '=' || sign === '<>';
  if (rest === '') {
    if (sign === '<>') return (candidate) => candidate !== null;
    return (candidate) => candidate === null || (sign === '' && candidate === '');
  }
  const wanted = enterValue(rest, 'General').value;
  if (typeof wanted === 'string' && isEquality) {
    const matches = wildcard(wanted);
    return (candidate) => (typeof candidate === 'string' && matches(candidate)) === (sign !== '<>');
  }
  return (candidate) =>
    candidate !== null && sameKind(candidate, wanted)
      ? holds(compareValues(candidate, wanted))
      : sign === '<>';
}

const sameKind = (a: CellValue, b: CellValue): boolean => !isError(a) && rank(a) === rank(b);

/** A text against a pattern with `*`, `?` and `~` before a sign that is meant as such. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) {
    const wanted = folded(pattern);
    return (text) => folded(text) === wanted;
  }
  const source = pattern.replace(
    /~([*?~])|([*?])|([\s\S])/g,
    (_all, meant?: string, sign?: string, other?: string) =>
      sign === '*'
        ? '[\\s\\S]*'
        : sign === '?'
          ? '[\\s\\S]'
          : (meant ?? other!).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const whole = new RegExp(`^${source}$`, 'i');
  return (text) => whole.test(text);
}
