import {
  dueTime,
  fromExcelSerial,
  localTimeFromEpoch,
  parseInstant,
  recurrenceWindow,
  toExcelSerial,
  workingMinutesBetween,
} from '../../../../functions/core/calendar/index';
import type { LimitUnit } from '../../../../functions/core/calendar/index';
import { at, china, day } from './calendars';

// Run by timeZone.test.ts in child processes whose TZ differs. The starts lie around hours that clocks elsewhere skip
// or repeat, and around midnight, where another zone has another date.
const starts = [
  '2026-03-08T02:30',
  '2026-03-29T02:30',
  '2026-11-01T01:30',
  '2026-02-13T23:59:59',
  '2025-12-31T00:00',
];
const units: LimitUnit[] = [
  'minute',
  'hour',
  'workingHour',
  'workingDay',
  'sameDay',
  'day',
  'week',
  'month',
  'year',
];

const answers = {
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  // Proof that the zone of the process really differs: this figure is the machine's.
  machineHour: new Date(Date.UTC(2026, 2, 9, 9, 30)).getHours(),
  due: starts.flatMap((start) => units.map((unit) => dueTime(at(start), { count: 3, unit }, china).due)),
  between: starts.map((start) => workingMinutesBetween(at(start), at('2026-06-15T10:00'), china)),
  instants: ['2026-03-09T09:30:00Z', '2026-03-08T02:30:00-05:00', '2026-03-09T17:30'].map((text) =>
    parseInstant(text),
  ),
  clock: localTimeFromEpoch(Date.UTC(2026, 2, 9, 16, 0)),
  serials: [toExcelSerial(day('2026-03-09')), fromExcelSerial(46_090.729166666664)?.time],
  window: recurrenceWindow(day('2026-03-31'), 1),
};

process.stdout.write(JSON.stringify(answers));
