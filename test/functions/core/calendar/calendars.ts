import type {
  CalendarFile,
  IsoDate,
  LocalTime,
  WorkingCalendar,
} from '../../../../functions/core/calendar/index';
import {
  compileCalendar,
  readCalendarFile,
  toIsoDate,
  toLocalTime,
} from '../../../../functions/core/calendar/index';
import { shippedCalendar } from '../../../../templates/calendars/index';

export const china: WorkingCalendar = compileCalendar(shippedCalendar('CN'));

/** A calendar without holidays unless given: Monday to Friday, 08:30–12:00 and 13:00–17:30. */
export function aCalendarFile(change: object = {}): CalendarFile {
  const read = readCalendarFile({
    region: 'TEST',
    years: [],
    workingTime: [
      ['08:30', '12:00'],
      ['13:00', '17:30'],
    ],
    weekend: [6, 7],
    ...change,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

export const aCalendar = (change: object = {}): WorkingCalendar => compileCalendar(aCalendarFile(change));

export function day(text: string): IsoDate {
  const date = toIsoDate(text);
  if (!date) throw new Error(`'${text}' is not a day`);
  return date;
}

export function at(text: string): LocalTime {
  const moment = toLocalTime(text);
  if (!moment) throw new Error(`'${text}' is not a moment`);
  return moment;
}
