import { columnLetter, columnNumber } from '../../../functions/core/register/grid';
import { escapeCellText, escapeXml } from '../write/escapeXml';

/** A cell to put into a row that stands there already. */
export interface NewCell {
  /** 1-based. */
  readonly column: number;
  readonly kind: 'text' | 'formula';
  readonly text: string;
  /** Without `=`. */
  readonly formula?: string;
  /** Column whose look is taken where the cell has none of its own. */
  readonly lookOf: number;
}

/** The sheet is written in a way Kesu does not change blindly, for example with a namespace prefix. */
export class UnfamiliarSheetError extends Error {}

const rowPattern = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const cellPattern = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/**
 * Puts cells into rows of a worksheet part; whatever is not named stays letter for letter.
 *
 * @throws UnfamiliarSheetError where a row is not found
 */
export function withCells(sheet: string, cells: ReadonlyMap<number, readonly NewCell[]>): string {
  const missing = new Set(cells.keys());
  const changed = sheet.replace(rowPattern, (row) => {
    const number = Number(/^<row\b[^>]*?\br="(\d+)"/.exec(row)?.[1]);
    const wanted = cells.get(number);
    if (wanted === undefined) return row;
    missing.delete(number);
    return wanted.reduce((text, cell) => withCell(text, number, cell), row);
  });
  if (missing.size > 0)
    throw new UnfamiliarSheetError(`rows ${[...missing].join(', ')} are not in the sheet`);
  return changed;
}

function withCell(row: string, number: number, cell: NewCell): string {
  const [, open = '', body = ''] = /^(<row\b[^>]*?)(?:\/>|>([\s\S]*)<\/row>)$/.exec(row) ?? [];
  const standing = [...body.matchAll(cellPattern)].map((found) => ({
    text: found[0],
    at: found.index,
    column: columnNumber(/\br="([A-Z]+)/.exec(found[0])?.[1] ?? ''),
  }));
  const same = standing.find(({ column }) => column === cell.column);
  const look = standing.find(({ column }) => column === cell.lookOf);
  const style = /^<c\b[^>]*?\bs="(\d+)"/.exec((same ?? look)?.text ?? '')?.[1];
  const xml = cellXml(`${columnLetter(cell.column)}${number}`, style, cell);
  const next = standing.find(({ column }) => column > cell.column);
  const at = same?.at ?? next?.at ?? body.length;
  const to = same ? same.at + same.text.length : at;
  // `spans` is only a hint and would be wrong now.
  return `${open.replace(/\s+spans="[^"]*"/, '')}>${body.slice(0, at)}${xml}${body.slice(to)}</row>`;
}

function cellXml(address: string, style: string | undefined, { kind, text, formula }: NewCell): string {
  const head = `<c r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (kind === 'formula')
    return `${head} t="str"><f>${escapeXml(formula ?? '')}</f><v>${escapeCellText(text)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

/** True where a cell of the column holds something in any of the rows. */
export function columnInUse(sheet: string, column: number, from: number, to: number): boolean {
  const letters = columnLetter(column);
  for (const [cell] of sheet.matchAll(
    new RegExp(`<c\\b[^>]*?\\br="${letters}\\d+"[^>]*?(?:/>|>[\\s\\S]*?</c>)`, 'g'),
  )) {
    const row = Number(/\br="[A-Z]+(\d+)"/.exec(cell)?.[1]);
    if (row >= from && row <= to && !cell.endsWith('/>') && /<(?:v|f|is)\b/.test(cell)) return true;
  }
  return false;
}

/** The sheet with its used area and column widths going on to a new last column. */
export function withColumn(sheet: string, column: number, width: number): string {
  const letters = columnLetter(column);
  const sized = sheet.replace(/<dimension ref="([A-Z]+\d+):[A-Z]+(\d+)"/, `<dimension ref="$1:${letters}$2"`);
  const covered = [...sized.matchAll(/<col\b[^>]*\bmin="(\d+)"[^>]*\bmax="(\d+)"/g)].some(
    ([, min, max]) => Number(min) <= column && column <= Number(max),
  );
  const col = `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  return covered ? sized : sized.replace('</cols>', `${col}</cols>`);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Elements that come after the hyperlinks of a worksheet (ECMA-376 part 1, 18.3.1.99). */
const after =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Links of cells, by address and relationship id; a former link of the same cell goes. */
export function withHyperlinks(
  sheet: string,
  links: ReadonlyMap<string, string>,
  cleared: ReadonlySet<string>,
): string {
  const kept = sheet.replace(/<hyperlink\b[^>]*?\bref="([A-Z]+\d+)"[^>]*?\/>/g, (link, ref: string) =>
    links.has(ref) || cleared.has(ref) ? '' : link,
  );
  const added = [...links]
    .map(([ref, id]) => `<hyperlink ref="${ref}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`)
    .join('');
  const full = kept.includes('</hyperlinks>')
    ? kept.replace('</hyperlinks>', () => `${added}</hyperlinks>`)
    : added === ''
      ? kept
      : kept.replace(after, (next) => `<hyperlinks>${added}</hyperlinks>${next}`);
  return full.replace(/<hyperlinks>\s*<\/hyperlinks>/, '');
}
