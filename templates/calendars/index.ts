import type { CalendarFile } from '../../functions/core/calendar/index';
import { readCalendarFile } from '../../functions/core/calendar/index';
import china from './CN.json';

/** Calendars that come with Kesu, by region. A company may pass its own file instead. */
const files = { CN: china } as const;

export type ShippedRegion = keyof typeof files;

export const shippedRegions: readonly ShippedRegion[] = ['CN'];

/** A shipped calendar file, ready for `compileCalendar`. */
export function shippedCalendar(region: ShippedRegion = 'CN'): CalendarFile {
  const read = readCalendarFile(files[region]);
  if (!read.ok)
    throw new Error(`templates/calendars/${region}.json is broken: ${JSON.stringify(read.problem)}`);
  return read.value;
}
