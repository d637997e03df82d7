import { parseInstant } from '../../calendar/companyClock';
import type { IsoDate, LocalTime } from '../../calendar/isoDate';
import { toIsoDate } from '../../calendar/isoDate';
import { isEventName, eventNames, events, type EventName } from '../vocabulary/events';
import { indexNames, nearestName } from '../vocabulary/nameIndex';
import { reject } from './askProblem';

/** Reads a date, or a moment with or without an offset, as company time. */
export function readMoment(value: string, field: string): IsoDate | LocalTime {
  const plain = value
    .normalize('NFKC')
    .trim()
    .replace(/[/.](?=\d{1,2}\b)/g, '-')
    .replace(/^(\d{4}-\d{2}-\d{2})-/, '$1T');
  return toIsoDate(plain) ?? parseInstant(plain) ?? reject('moment.unreadable', { field, seen: value });
}

export function readOptionalMoment(
  value: string | null | undefined,
  field: string,
): IsoDate | LocalTime | undefined {
  return value === null || value === undefined || value === '' ? undefined : readMoment(value, field);
}

/** A clock reading; a bare date is its midnight. */
export function readClock(value: string, field: string): LocalTime {
  const moment = readMoment(value, field);
  return moment.length > 10 ? (moment as LocalTime) : (`${moment}T00:00` as LocalTime);
}

const names = indexNames(
  eventNames.map((name) => ({ name, aliases: [events[name].zh, events[name].field] })),
);

/** Events by C16 name, Chinese name or register field. */
export function readEvents(
  given: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Readonly<Partial<Record<EventName, IsoDate | LocalTime>>> {
  const read: Partial<Record<EventName, IsoDate | LocalTime>> = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    const event = names.find(name);
    if (event === undefined || !isEventName(event))
      reject('event.unknown', {
        seen: name,
        nearest: nearestName(name, eventNames),
        expected: eventNames.join(', '),
      });
    const moment = readOptionalMoment(value, `events.${name}`);
    if (moment !== undefined) read[event] = moment;
  }
  return read;
}
