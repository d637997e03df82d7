import { fromExcelSerial, readTypedMoment, toExcelSerial, toIsoDate, toLocalTime } from '../../calendar';
import type { FieldValue } from '../../complaint/complaint';
import type { CellValue } from '../../register/grid';
import type { FormFieldKind } from '../../report/formDefinition';
import { writableText } from '../../tracker/cellText';
import { isDateFormat } from '../../tracker/dateSystem';
import { styles } from '../../tracker/styles';
import type { PlanCell, StylePlan } from '../../tracker/trackerPlan';

export const eightDStyles = {
  value: { ...styles.input, wrap: true },
  day: styles.inputDate,
  moment: { ...styles.inputDate, numberFormat: 'yyyy-mm-dd hh:mm' },
  number: { ...styles.input, horizontal: 'right' },
} as const satisfies Readonly<Record<string, StylePlan>>;

/** A cell to be typed into: dates as Excel dates, figures as numbers, everything else as the text it is. */
export function valueCell(value: FieldValue | undefined, kind: FormFieldKind): PlanCell {
  if (value === undefined || value === null || value === '')
    return { kind: 'blank', style: blankStyle(kind) };
  if (typeof value === 'boolean') return { kind: 'boolean', value, style: eightDStyles.value };
  if (typeof value === 'number')
    return { kind: 'number', number: value, style: { ...eightDStyles.number, numberFormat: 'General' } };
  return dateCell(value, kind) ?? { kind: 'text', text: writableText(value), style: eightDStyles.value };
}

function blankStyle(kind: FormFieldKind): StylePlan {
  if (kind === 'date') return eightDStyles.day;
  if (kind === 'datetime') return eightDStyles.moment;
  return kind === 'number' ? eightDStyles.number : eightDStyles.value;
}

/** Only what reads back as the same text becomes a date. */
function dateCell(text: string, kind: FormFieldKind): PlanCell | undefined {
  if (kind !== 'date' && kind !== 'datetime') return undefined;
  const moment = toIsoDate(text) ?? toLocalTime(text);
  if (moment === undefined) return undefined;
  const number = toExcelSerial(moment);
  const back = fromExcelSerial(number);
  if ((back?.time ?? back?.date) !== text) return undefined;
  return { kind: 'number', number, style: text.length > 10 ? eightDStyles.moment : eightDStyles.day };
}

/** What is odd about a cell, for a finding; the value is kept as it stands all the same. */
export type CellDoubt = 'eightD.notADate' | 'eightD.notANumber' | 'eightD.notAChoice' | 'eightD.errorValue';

export interface ReadCell {
  readonly value: FieldValue;
  readonly doubt?: CellDoubt;
}

/** The value of a cell, by what the answer should be. */
export function readCell(
  cell: CellValue,
  format: string,
  kind: FormFieldKind,
  options: readonly string[],
): ReadCell {
  if (cell === null || cell === '') return { value: null };
  if (typeof cell === 'object') return { value: null, doubt: 'eightD.errorValue' };
  if (typeof cell === 'boolean') return { value: cell };
  if (typeof cell === 'number') return readNumber(cell, format, kind);
  if (cell.trim() === '') return { value: null };
  if (options.length > 0 && !options.includes(cell)) return { value: cell, doubt: 'eightD.notAChoice' };
  if (kind === 'date' || kind === 'datetime') return readDateText(cell);
  return kind === 'number' ? readNumberText(cell) : { value: cell };
}

function readNumber(cell: number, format: string, kind: FormFieldKind): ReadCell {
  const wanted = kind === 'date' || kind === 'datetime';
  if (!wanted && !isDateFormat(format)) return { value: cell };
  const read = fromExcelSerial(cell);
  if (read === undefined) return { value: cell, doubt: 'eightD.notADate' };
  return { value: read.time ?? read.date };
}

function readDateText(text: string): ReadCell {
  const moment = readTypedMoment(text);
  return moment === undefined ? { value: text, doubt: 'eightD.notADate' } : { value: moment };
}

function readNumberText(text: string): ReadCell {
  const plain = text.trim().replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(plain)
    ? { value: Number(plain) }
    : { value: text, doubt: 'eightD.notANumber' };
}
