import {
  fromExcelSerial,
  readTypedMoment,
  toExcelSerial,
  type IsoDate,
  type LocalTime,
} from '../../../functions/core/calendar';

/** What a field for a day, or a day and time, holds: nothing, a moment a cell can keep, or a text that is none. */
export type MomentEntry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'moment'; readonly moment: IsoDate | LocalTime; readonly serial: number }
  | { readonly kind: 'unreadable' };

/**
 * Reads what stands in a field.
 *
 * @param dayOnly - The field takes no time of day. Where it takes one, a day alone will do: nobody has to invent an hour.
 */
export function momentEntry(text: string, dayOnly: boolean): MomentEntry {
  if (text.trim() === '') return { kind: 'blank' };
  const moment = readTypedMoment(text);
  if (moment === undefined || (dayOnly && moment.length > 10)) return { kind: 'unreadable' };
  const serial = toExcelSerial(moment);
  // Excel counts from 1900; a cell could not show an earlier day.
  return fromExcelSerial(serial) === undefined ? { kind: 'unreadable' } : { kind: 'moment', moment, serial };
}

/** A moment as the tracker's cells show it: `2026-03-09 17:30`; a text that is none as it is. */
export const shownMoment = (value: string): string => readTypedMoment(value)?.replace('T', ' ') ?? value;
