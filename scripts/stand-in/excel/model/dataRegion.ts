import type { CellRange } from '../../../../functions/core/register/grid';
import { cellArea, lastColumn, lastRow, sameArea } from './area';
import type { Worksheet } from './worksheet';

/** The block of filled cells around an area, up to blank rows and columns (Ctrl+Shift+8). */
export function dataRegion(sheet: Worksheet, from: CellRange): CellRange {
  let area = from;
  for (;;) {
    const ring = {
      top: Math.max(1, area.top - 1),
      left: Math.max(1, area.left - 1),
      bottom: Math.min(lastRow, area.bottom + 1),
      right: Math.min(lastColumn, area.right + 1),
    };
    const used = sheet.cells.used(ring, true);
    const next = used
      ? {
          top: Math.min(area.top, used.top),
          left: Math.min(area.left, used.left),
          bottom: Math.max(area.bottom, used.bottom),
          right: Math.max(area.right, used.right),
        }
      : area;
    if (sameArea(next, area)) return area;
    area = next;
  }
}

const steps = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;

/** The cell Ctrl+arrow jumps to from the first cell of an area. */
export function dataEdge(sheet: Worksheet, from: CellRange, direction: keyof typeof steps): CellRange {
  const [down, right] = steps[direction];
  const used = sheet.cells.used({ top: 1, left: 1, bottom: lastRow, right: lastColumn }, true);
  const filled = (row: number, column: number): boolean => sheet.cells.value(row, column) !== null;
  const inside = (row: number, column: number): boolean =>
    row >= 1 && column >= 1 && row <= lastRow && column <= lastColumn;
  const within = (row: number, column: number): boolean =>
    used !== undefined && row >= Math.min(1, used.top) && row <= used.bottom && column <= used.right;
  let { top: row, left: column } = from;
  const inBlock =
    filled(row, column) && inside(row + down, column + right) && filled(row + down, column + right);
  while (inside(row + down, column + right)) {
    const next = filled(row + down, column + right);
    if (inBlock && !next) break;
    if (!inBlock && !within(row, column) && (down > 0 || right > 0))
      return down > 0 ? cellArea(lastRow, column) : cellArea(row, lastColumn);
    row += down;
    column += right;
    if (!inBlock && next) break;
  }
  return cellArea(row, column);
}
