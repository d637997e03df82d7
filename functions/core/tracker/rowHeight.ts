import { displayWidth } from './cellText';
import type { ColumnPlan, PlanCell, RowPlan } from './trackerPlan';

/** Points per line of the tracker's ten-point text, and the room above and below it. */
const LINE = 14;
const ROOM = 4;
/** Excel shows no row higher than this. */
const MAX_HEIGHT = 409;
/** Wrapping at words leaves the ends of lines empty. */
const FILL = 0.94;

/**
 * A row as high as its wrapped texts need. Excel fits rows itself, other programs trust what the file says;
 * rows of one line keep the default height.
 */
export function fittedRow(cells: readonly PlanCell[], columns: readonly ColumnPlan[]): RowPlan {
  let lines = 1;
  cells.forEach((cell, index) => {
    const text = wrappedText(cell);
    if (text === undefined || columns[index]?.hidden) return;
    const width = columns[index]?.width ?? 9;
    // Half as many characters as the column is wide fit on one line whatever they are.
    if (text.length * 2 < width && !text.includes('\n')) return;
    const needed = linesOf(text, width * FILL);
    if (needed > lines) lines = needed;
  });
  return lines === 1 ? { cells } : { cells, height: Math.min(MAX_HEIGHT, lines * LINE + ROOM), fitted: true };
}

function wrappedText(cell: PlanCell): string | undefined {
  if (cell === null || !cell.style?.wrap) return undefined;
  if (cell.kind === 'text') return cell.text;
  const result = cell.kind === 'filled' || cell.kind === 'formula' ? cell.result : undefined;
  return typeof result === 'string' ? result : undefined;
}

function linesOf(text: string, width: number): number {
  if (!text.includes('\n')) return Math.max(1, Math.ceil(displayWidth(text) / width));
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / width));
  return lines;
}
