import { toComparable } from '../headings/simplified';
import type { NotComplaintKind } from '../registerLine';
import type { SheetView } from '../sheetView';
import { rowPatterns } from './rowPatterns';

/** Says what a row above a header is: the title, the form's number and department, or how to fill it in. */
export function lineAboveHeader(view: SheetView, row: number, cells: readonly number[]): NotComplaintKind {
  const texts = cells.map((column) => toComparable(view.textAt(row, column)));
  const first = texts[0] ?? '';
  if (rowPatterns.instruction.test(first)) return 'instruction';
  if (rowPatterns.note.test(first)) return first.length > 12 ? 'note' : 'formInfo';
  if (texts.some((text) => rowPatterns.signature.test(text)) && texts.length > 1) return 'signature';
  if (rowPatterns.instructionCell.test(first) && first.length > 12) return 'instruction';
  if (texts.some((text) => rowPatterns.labelled.test(text))) return 'formInfo';
  return texts.length === 1 ? 'title' : 'formInfo';
}
