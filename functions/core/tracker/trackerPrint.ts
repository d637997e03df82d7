import { columnLetter } from '../register/grid';
import { HEADING_ROW } from './trackerLayout';
import type { PrintPlan, SheetPlan } from './trackerPlan';

/** A3 takes about this many characters across at a size one can read. */
const CHARACTERS_ACROSS_A4 = 200;
const CHARACTERS_ACROSS_A3 = 290;

/** Landscape, the heading row and the frozen columns on every page, on the paper the width asks for. */
export function trackerPrint(columns: SheetPlan['columns'], frozen: number, footer: string): PrintPlan {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const paper = width > CHARACTERS_ACROSS_A4 ? 'A3' : 'A4';
  return {
    paper,
    landscape: true,
    repeatRows: `${String(HEADING_ROW)}:${String(HEADING_ROW)}`,
    fitToWidth: true,
    pagesWide: paper === 'A4' ? 1 : Math.ceil(width / CHARACTERS_ACROSS_A3),
    repeatColumns: `A:${columnLetter(frozen)}`,
    footer,
  };
}
