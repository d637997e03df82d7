import { columnLetter, columnNumber } from '../../functions/core/register/grid';

/** Texts, quoted sheet names, structured references and error values are passed over; then cells, rows, columns. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|#[A-Z/0!?]+|(?<![\p{L}\p{N}_.\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!]))/gu;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * The formula as it reads when filled `rows` down and `columns` to the right: relative references move,
 * `$` ones stay, references pushed off the sheet become `#REF!`.
 *
 * @example shiftFormula('A1+$B$1', 2, 0) // 'A3+$B$1'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, text: string): string | undefined => {
    const moved = Number(text) + (fixed ? 0 : rows);
    return moved >= 1 && moved <= LAST_ROW ? `${fixed}${moved}` : undefined;
  };
  const column = (fixed: string, text: string): string | undefined => {
    const moved = columnNumber(text.toUpperCase()) + (fixed ? 0 : columns);
    return moved >= 1 && moved <= LAST_COLUMN ? `${fixed}${columnLetter(moved)}` : undefined;
  };
  const both = (separator: string, a: string | undefined, b: string | undefined): string =>
    a === undefined || b === undefined ? '#REF!' : a + separator + b;
  return formula.replace(token, (whole: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, top$, top, bottom$, bottom, left$, left, right$, right] = groups;
    if (c !== undefined) return both('', column(c$!, c), row(r$!, r!));
    if (top !== undefined) return both(':', row(top$!, top), row(bottom$!, bottom!));
    if (left !== undefined) return both(':', column(left$!, left), column(right$!, right!));
    return whole;
  });
}
