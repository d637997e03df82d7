import type { FieldValue } from '../../complaint/complaint';
import type { Severity } from '../../shared/finding';

/** Every code this area can raise, with its severity. The sentences are in `messages/valueMessages.ts`. */
export const valueSeverity = {
  'cell.error': 'error',
  'date.ambiguous': 'error',
  'date.closedWithoutDate': 'warning',
  'date.doubtfulWord': 'error',
  'date.extraWords': 'info',
  'date.hiddenYear': 'warning',
  'date.impossible': 'error',
  'date.inFuture': 'warning',
  'date.maybeSwapped': 'warning',
  'date.monthInferred': 'info',
  'date.notYet': 'info',
  'date.numberAsMonthDay': 'info',
  'date.orderInferred': 'info',
  'date.rocYear': 'info',
  'date.serial': 'info',
  'date.several': 'error',
  'date.suspiciousYear': 'warning',
  'date.timeDropped': 'info',
  'date.timeOnly': 'error',
  'date.timeUnreadable': 'warning',
  'date.twoDigitYear': 'info',
  'date.unknownWords': 'warning',
  'date.unreadable': 'error',
  'date.vague': 'error',
  'date.weekdayMismatch': 'warning',
  'date.yearDoubtful': 'warning',
  'date.yearInferred': 'info',
  'date.yearUnknown': 'error',
  'date.zoneConverted': 'info',
  'number.approximate': 'info',
  'number.bound': 'warning',
  'number.dateCell': 'error',
  'number.extraWords': 'warning',
  'number.headingMultiplier': 'info',
  'number.mixedUnits': 'error',
  'number.negative': 'warning',
  'number.pending': 'warning',
  'number.perUnit': 'error',
  'number.product': 'info',
  'number.range': 'warning',
  'number.sum': 'info',
  'number.twoUnits': 'info',
  'number.unitInferred': 'info',
  'number.unitUnknown': 'warning',
  'number.unreadable': 'error',
  'number.vague': 'warning',
  'money.currencyAmbiguous': 'warning',
  'money.currencyInferred': 'info',
  'money.foreignCurrency': 'warning',
  'rate.ambiguous': 'error',
  'rate.aboveOne': 'warning',
  'rate.unitInferred': 'info',
  'grade.levelInferred': 'info',
  'grade.unknown': 'warning',
  'seq.unreadable': 'info',
  'satisfaction.unknown': 'warning',
  'status.dateInside': 'info',
  'status.extraWords': 'info',
  'status.markInferred': 'info',
  'status.notClosed': 'info',
  'status.unknown': 'warning',
  'boolean.unknown': 'warning',
  'choice.several': 'warning',
  'choice.tickedBox': 'info',
  'text.controlCharacters': 'info',
  'text.digitsLost': 'warning',
  'text.fromDateCell': 'warning',
  'text.notYet': 'info',
  'text.twoComplaints': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ValueCode = keyof typeof valueSeverity;

/** What a person should know about one value; the pipeline adds sheet, cell, field and the text seen. */
export interface ValueIssue {
  readonly code: ValueCode;
  readonly severity: Severity;
  /** What may be accepted in one click. */
  readonly suggest?: FieldValue;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An issue with the severity its code has. */
export function issue(
  code: ValueCode,
  more: { readonly suggest?: FieldValue; readonly params?: Readonly<Record<string, string | number>> } = {},
): ValueIssue {
  return { code, severity: valueSeverity[code], ...more };
}
