import {
  gridUnits,
  type Cell,
  type DocumentLanguage,
  type FormModel,
  type FormPart,
  type Row,
} from './formModel';
import {
  contentHeight,
  lineWidth,
  textWidth as measuredWidth,
  wrappedLines,
  type TextSize,
} from './textMeasure';

/** Page geometry in millimetres; the renderer uses the same figures. */
export const pages = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const;
export const margins = { top: 18, bottom: 15, left: 18, right: 18, header: 9, footer: 8 } as const;

export const textSizes = {
  normal: { line: 5.3, full: 3.7 },
  dense: { line: 4.6, full: 3.18 },
} as const satisfies Record<FormModel['density'], TextSize>;

/** Company line, title, number line, and the empty paragraph Word wants after a table. */
const headRoom = 30;
/** Other fonts and other programs set lines a little higher; a second page for one row must not happen. */
const safety = 0.96;

type Orientation = 'portrait' | 'landscape';

/**
 * Spreads the free room of a page over the rows that ask for it, so that a form fills its sheet and long
 * answers get the room to be written by hand. A form that is longer than a page is left as it is.
 */
export function fitPage(part: FormPart, orientation: Orientation, density: FormModel['density']): FormPart {
  const free = freeRoom(part, orientation, density);
  const shares = tableRows(part).reduce((sum, row) => sum + (row.stretch ?? 0), 0);
  if (free <= 0 || shares === 0) return part;
  const perShare = Math.min(free / shares, largestShare);
  const width = pageTextWidth(orientation);
  return withRows(part, (row) =>
    (row.stretch ?? 0) === 0
      ? row
      : { ...row, height: neededHeight(row, width, textSizes[density]) + perShare * (row.stretch ?? 0) },
  );
}

/** The same form with lower rows, for a sheet that would just not fit its page. */
export const compactPart = (part: FormPart, language: DocumentLanguage): FormPart =>
  withRows(part, (row) => ({
    ...row,
    // Writing room gives way first; the free room of the page flows back to it.
    height: row.height * ((row.stretch ?? 0) >= 1 ? 0.5 : 0.82),
    cells: language === 'zh-en' ? row.cells.map(oneLineLabel) : row.cells,
  }));

/** Both languages of a caption on one line, where they have the room. */
function oneLineLabel(cell: Cell): Cell {
  const [main, sub] = cell.lines;
  if (cell.look !== 'label' || main?.kind !== 'text' || sub?.kind !== 'text') return cell;
  const text = `${main.text} ${sub.text.replaceAll('\n', ' ')}`;
  const room = lineWidth((pageTextWidth('portrait') / gridUnits) * cell.span, textSizes.dense);
  return measuredWidth(text) <= room ? { ...cell, lines: [{ ...main, text }, ...cell.lines.slice(2)] } : cell;
}

/** Whether a part stays on one page, with something to spare. */
export const fitsOnePage = (
  part: FormPart,
  orientation: Orientation,
  density: FormModel['density'],
): boolean => freeRoom(part, orientation, density) >= 0;

/** Pages a part will take, for readers that cannot count the pages of a section themselves. */
export function estimatedPages(
  part: FormPart,
  orientation: Orientation,
  density: FormModel['density'],
): number {
  const page = pages[orientation].height - margins.top - margins.bottom;
  const filled = page * safety - freeRoom(part, orientation, density);
  return Math.max(1, Math.ceil(filled / page - tolerance));
}

/** Estimates lean to the high side by this part of a page. */
const tolerance = 0.03;

/** Millimetres left on the first page when every row is as low as its content allows; negative when over. */
function freeRoom(part: FormPart, orientation: Orientation, density: FormModel['density']): number {
  const page = pages[orientation].height - margins.top - margins.bottom;
  const width = pageTextWidth(orientation);
  const room = (page - headRoom - notesHeight(part, width, noteSizes[density])) * safety;
  return tableRows(part).reduce((left, row) => left - neededHeight(row, width, textSizes[density]), room);
}

/** Width the tables of a page fill, in millimetres. */
export const pageTextWidth = (orientation: Orientation): number =>
  pages[orientation].width - margins.left - margins.right;

const tableRows = (part: FormPart): readonly Row[] =>
  part.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

const withRows = (part: FormPart, change: (row: Row) => Row): FormPart => ({
  ...part,
  blocks: part.blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map(change) } : block,
  ),
});

/** Millimetres one share may add; a form of three fields does not need boxes of a hand's width each. */
const largestShare = 15;

function neededHeight(row: Row, textWidth: number, size: TextSize): number {
  const unit = textWidth / gridUnits;
  return row.cells
    .filter((cell) => (cell.down ?? 1) === 1)
    .reduce((height, cell) => Math.max(height, contentHeight(cell, cell.span * unit, size)), row.height);
}

const notesHeight = (part: FormPart, width: number, { line, full }: TextSize): number =>
  part.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.lines : []))
    .reduce((sum, one) => sum + (one.kind === 'text' ? wrappedLines(one.text, width / full) : 1) * line, 0);

/** The print below a form. */
const noteSizes = {
  normal: { line: 4.7, full: 3.18 },
  dense: { line: 4.2, full: 2.82 },
} as const satisfies Record<FormModel['density'], TextSize>;
