import { gridUnits, type FormModel, type FormPart, type Row } from './formModel';
import { contentHeight, type TextSize } from './textMeasure';

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

/**
 * Spreads the free room of a page over the rows that ask for it, so that a form fills its sheet and long
 * answers get the room to be written by hand. A form that is longer than a page is left as it is.
 */
export function fitPage(
  part: FormPart,
  orientation: 'portrait' | 'landscape',
  density: FormModel['density'],
): FormPart {
  const rows = part.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const textWidth = pages[orientation].width - margins.left - margins.right;
  const room =
    (pages[orientation].height - margins.top - margins.bottom - headRoom - notesHeight(part)) * safety;
  const needed = rows.reduce((sum, row) => sum + neededHeight(row, textWidth, textSizes[density]), 0);
  const shares = rows.reduce((sum, row) => sum + (row.stretch ?? 0), 0);
  if (needed >= room || shares === 0) return part;
  const perShare = Math.min((room - needed) / shares, largestShare);
  return {
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) => stretched(row, perShare, textWidth, textSizes[density])),
          }
        : block,
    ),
  };
}

/** Pages a part will take, for readers that cannot count the pages of a section themselves. */
export function estimatedPages(
  part: FormPart,
  orientation: 'portrait' | 'landscape',
  density: FormModel['density'],
): number {
  const textWidth = pages[orientation].width - margins.left - margins.right;
  const page = pages[orientation].height - margins.top - margins.bottom;
  const rows = part.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const table = rows.reduce((sum, row) => sum + neededHeight(row, textWidth, textSizes[density]), 0);
  return Math.max(1, Math.ceil((table + headRoom + notesHeight(part)) / page - tolerance));
}

/** Estimates lean to the high side by this part of a page. */
const tolerance = 0.05;

/** Millimetres one share may add; a form of three fields does not need boxes of a hand's width each. */
const largestShare = 9;

function stretched(row: Row, perShare: number, textWidth: number, size: TextSize): Row {
  if ((row.stretch ?? 0) === 0) return row;
  return { ...row, height: neededHeight(row, textWidth, size) + perShare * (row.stretch ?? 0) };
}

function neededHeight(row: Row, textWidth: number, size: TextSize): number {
  const unit = textWidth / gridUnits;
  return row.cells
    .filter((cell) => (cell.down ?? 1) === 1)
    .reduce((height, cell) => Math.max(height, contentHeight(cell, cell.span * unit, size)), row.height);
}

const notesHeight = (part: FormPart): number =>
  part.blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.lines.length * 5 : 0), 0);
