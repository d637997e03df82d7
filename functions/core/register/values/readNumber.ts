import type { FieldKey } from '../../complaint/fields';
import type { CellStyle } from '../grid';
import { numberFormatOf } from './numberFormat';
import { parseAmount } from './parseAmount';
import type { Reading } from './reading';
import { nothing, reading } from './reading';
import { issue } from './valueIssue';

const days = /^(?:天|日|个?工作日|个?自然日|days?|d|workingdays?)?$/i;

/** Reads a serial number or a count of days. */
export function readNumber(value: string | number, style: CellStyle, field: FieldKey): Reading {
  if (typeof value === 'number') {
    const { kind } = numberFormatOf(style);
    return kind === 'date' || kind === 'datetime' ? nothing(issue('number.dateCell')) : reading(value);
  }
  if (field === 'seq') {
    const serial = /^[\s(（]*(?:no\.?\s*)?(\d+)[\s.、)）．]*$/i.exec(value);
    return serial ? reading(Number(serial[1])) : nothing(issue('seq.unreadable'));
  }
  const { amount, unit, issues } = parseAmount(value);
  if (amount === null) return nothing(...issues);
  // days are no unit of goods, but here they are the one expected
  const known = issues.filter((one) => one.code !== 'number.unitUnknown');
  return days.test(unit)
    ? reading(amount, known)
    : nothing(issue('number.mixedUnits', { params: { units: unit } }));
}
