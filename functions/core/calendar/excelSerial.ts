import type { IsoDate, LocalTime } from './isoDate';
import { dayNumber, dayOf, fromDayNumber, localTimeOf, secondOfDay } from './isoDate';

/** Workbook date systems: Excel for Windows counts from 1900, old Mac workbooks from 1904. */
export type DateSystem = '1900' | '1904';

const EPOCH = { '1900': 25_569, '1904': 24_107 } as const; // serial of 1970-01-01
const LAST = 2_958_465; // 9999-12-31

/**
 * The day and time of an Excel serial number, undefined outside Excel's range.
 * Serial 60 (the 29 February 1900 that never was) is undefined too; 1–59 are corrected for it.
 * Times are rounded to the second, because serials carry binary fractions.
 */
export function fromExcelSerial(
  serial: number,
  system: DateSystem = '1900',
): { readonly date: IsoDate; readonly time: LocalTime | null } | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST + 1) return undefined;
  const seconds = Math.round(serial * 86_400);
  let days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  if (system === '1900') {
    if (days === 60 || days === 0) return undefined;
    if (days < 60) days += 1;
  }
  const day = days - EPOCH[system];
  return { date: fromDayNumber(day), time: rest === 0 ? null : localTimeOf(day, rest) };
}

/** The serial number Excel stores for a day or a moment. */
export function toExcelSerial(value: IsoDate | LocalTime, system: DateSystem = '1900'): number {
  const isMoment = value.length > 10;
  const day = isMoment ? dayOf(value as LocalTime) : (value as IsoDate);
  const whole = dayNumber(day) + EPOCH[system];
  const corrected = system === '1900' && whole <= 60 ? whole - 1 : whole;
  return corrected + (isMoment ? secondOfDay(value as LocalTime) / 86_400 : 0);
}
