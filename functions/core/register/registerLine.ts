import type { Complaint } from '../complaint/complaint';
import type { Finding } from '../shared/finding';

/** Why a row of a register is not a complaint (contract section 4). */
export type NotComplaintKind =
  | 'title'
  | 'formInfo'
  | 'header'
  | 'section'
  | 'subtotal'
  | 'total'
  | 'carryForward'
  | 'note'
  | 'signature'
  | 'template'
  | 'example'
  | 'instruction'
  | 'blankNumbered'
  | 'footer'
  | 'other';

/** A row with content that is not a complaint. */
export interface NotComplaintLine {
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly notComplaint: NotComplaintKind;
  /** The row's cells joined with a space. */
  readonly text: string;
  /** Set where the row should be looked at because it fits nothing. */
  readonly findings?: readonly Finding[];
}

/** One line of `kesu read`: each non-empty row of a register sheet gives exactly one. */
export type RegisterLine = Complaint | NotComplaintLine;

/** Tells the two kinds of line apart. */
export function isComplaint(line: RegisterLine): line is Complaint {
  return !('notComplaint' in line);
}
