import type { CellRange } from '../../../../functions/core/register/grid';
import { columnLetter, columnNumber } from '../../../../functions/core/register/grid';
import { bounding, inSheet, lastColumn, lastRow, quoteSheet } from './area';
import type { Shift } from './shift';
import { shiftRange } from './shift';

/** One corner of a reference as written: which parts carry a `$`. */
interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

// A text, a quoted sheet name, a structured reference, or a reference with an optional sheet before it.
const pieces =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\d_.(!])|\[[^\]]*\]|[\p{L}_][\p{L}\d_.]*/giu;

const cornerPattern = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/i;

function parseCorner(text: string): Corner {
  // `$1` reads its `$` as the column's; without letters it is the row's.
  const [, first, letters, second, digits] = cornerPattern.exec(text)!;
  return {
    ...(letters === undefined ? {} : { column: columnNumber(letters.toUpperCase()) }),
    ...(digits === undefined ? {} : { row: Number(digits) }),
    columnFixed: letters !== undefined && first === '$',
    rowFixed: letters === undefined ? first === '$' : second === '$',
  };
}

function cornerText(c: Corner): string {
  const column = c.column === undefined ? '' : `${c.columnFixed ? '$' : ''}${columnLetter(c.column)}`;
  return column + (c.row === undefined ? '' : `${c.rowFixed ? '$' : ''}${c.row}`);
}

type Reference = readonly Corner[];

function rewrite(
  formula: string,
  change: (reference: Reference, sheet: string | undefined) => Reference | undefined,
): string {
  return formula.replace(pieces, (all: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return all;
    const sheet = prefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    const changed = change(reference.split(':').map(parseCorner), sheet);
    return (prefix ?? '') + (changed ? changed.map(cornerText).join(':') : '#REF!');
  });
}

function moveCorner(c: Corner, rows: number, columns: number): Corner {
  return {
    ...c,
    ...(c.row === undefined || c.rowFixed ? {} : { row: c.row + rows }),
    ...(c.column === undefined || c.columnFixed ? {} : { column: c.column + columns }),
  };
}

const cornerArea = (c: Corner): CellRange => ({
  top: c.row ?? 1,
  bottom: c.row ?? lastRow,
  left: c.column ?? 1,
  right: c.column ?? lastColumn,
});

/** The formula as it reads when copied so many rows down and columns right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (reference) => {
    const moved = reference.map((c) => moveCorner(c, rows, columns));
    return moved.every((c) => inSheet(cornerArea(c))) ? moved : undefined;
  });
}

/** The formula after cells moved on `shiftedSheet`; `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, shiftedSheet: string, shift: Shift): string {
  return rewrite(formula, (reference, sheet) => {
    if ((sheet ?? home).toLowerCase() !== shiftedSheet.toLowerCase()) return reference;
    const [first, last] = [reference[0]!, reference.at(-1)!];
    const area = shiftRange(bounding(cornerArea(first), cornerArea(last)), shift);
    if (!area) return undefined;
    const corner = (c: Corner, row: number, column: number): Corner => ({
      ...c,
      ...(c.row === undefined ? {} : { row }),
      ...(c.column === undefined ? {} : { column }),
    });
    const start = corner(first, area.top, area.left);
    return reference.length === 1 ? [start] : [start, corner(last, area.bottom, area.right)];
  });
}

/** The formula after a sheet got a new name. */
export function renameSheetIn(formula: string, before: string, quotedAfter: string): string {
  const quotedBefore = `'${before.replaceAll("'", "''")}'!`.toLowerCase();
  return formula.replace(pieces, (all: string, prefix: string | undefined) => {
    if (prefix === undefined) return all;
    const same = prefix.toLowerCase() === `${before.toLowerCase()}!` || prefix.toLowerCase() === quotedBefore;
    return same ? `${quotedAfter}!${all.slice(prefix.length)}` : all;
  });
}

/** A1 text of a formula written in R1C1, as seen from the cell it stands in. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const part = (text: string | undefined, base: number): number =>
    text === undefined || text === ''
      ? base
      : text.startsWith('[')
        ? base + Number(text.slice(1, -1))
        : Number(text);
  return formula.replace(
    /"(?:[^"]|"")*"|\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\d_.(])/gu,
    (all: string, r: string | undefined, c: string | undefined) => {
      if (all.startsWith('"')) return all;
      return cornerText({
        row: part(r, row),
        column: part(c, column),
        rowFixed: r !== undefined && !r.startsWith('['),
        columnFixed: c !== undefined && !c.startsWith('['),
      });
    },
  );
}

/** R1C1 text of an A1 formula, as seen from the cell it stands in. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(pieces, (all: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return all;
    const part = (letter: string, at: number | undefined, fixed: boolean, base: number): string => {
      if (at === undefined) return '';
      if (fixed) return letter + String(at);
      return at === base ? letter : `${letter}[${at - base}]`;
    };
    const text = reference
      .split(':')
      .map(parseCorner)
      .map((c) => part('R', c.row, c.rowFixed, row) + part('C', c.column, c.columnFixed, column));
    return (prefix ?? '') + text.join(':');
  });
}

/** The cells a formula refers to, for each reference its sheet (undefined: the formula's own). */
export function referencesOf(formula: string): { readonly sheet?: string; readonly area: CellRange }[] {
  const found: { sheet?: string; area: CellRange }[] = [];
  rewrite(formula, (reference, sheet) => {
    const area = reference.map(cornerArea).reduce(bounding, cornerArea(reference[0]!));
    found.push(sheet === undefined ? { area } : { sheet, area });
    return reference;
  });
  return found;
}

/** The formula as Excel writes it back: sheet names in quotes only where they need them. */
export function tidySheetNames(formula: string): string {
  if (!formula.includes("'!")) return formula;
  return formula.replace(pieces, (all: string, prefix: string | undefined) => {
    if (!prefix?.startsWith("'")) return all;
    return `${quoteSheet(prefix.slice(1, -2).replaceAll("''", "'"))}!${all.slice(prefix.length)}`;
  });
}
