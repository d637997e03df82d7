import { expect, it } from 'vitest';
import { summaryCases } from '../../../../functions/core/actions/summaryCases';
import { toExcelSerial, toIsoDate, type LocalTime } from '../../../../functions/core/calendar';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import {
  limitFigures,
  overdueCases,
  overdueItems,
} from '../../../../functions/core/report/summary/caseLimits';
import { parsePeriod } from '../../../../functions/core/report/summary/period';
import { dueItems, prepareTracker } from '../../../../functions/core/tracker';
import { aRegister, aTrackerInput } from '../../../support/aTracker';

/** Cases of P04 worked out by hand: 1 hour to the ticket, 3 working days to the reply, 8 working hours, 2 working days. */
const complaints: readonly ComplaintFields[] = [
  {
    caseNo: 'late ticket, no grade yet',
    receivedAt: '2025-01-06T09:00',
    ticketIssuedAt: '2025-01-06T11:00',
    signedAt: '2025-01-06T13:30',
    repliedAt: '2025-01-10T10:00',
    closedAt: '2025-01-16',
    status: 'closed',
  },
  {
    caseNo: 'major, over midnight',
    grade: '重大投诉',
    receivedAt: '2025-01-31T23:59',
    ticketIssuedAt: '2025-02-01T00:59',
    signedAt: '2025-02-01T08:00',
    status: 'in_progress',
  },
  {
    caseNo: 'no reply',
    grade: '一般投诉',
    receivedAt: '2025-02-20T08:30',
    ticketIssuedAt: '2025-02-20T09:30',
    signedAt: '2025-02-20T10:00',
    status: 'open',
  },
  {
    caseNo: 'kept to the minute',
    grade: '一般投诉',
    receivedAt: '2025-03-03T08:30',
    ticketIssuedAt: '2025-03-03T09:30',
    signedAt: '2025-03-03T10:00',
    repliedAt: '2025-03-06T17:30',
    status: 'closed',
    closedAt: '2025-03-20',
  },
];
const columns = [
  'caseNo',
  'grade',
  'receivedAt',
  'ticketIssuedAt',
  'signedAt',
  'repliedAt',
  'closedAt',
] as const;

it('judges the limits of the procedure as the tracker does, to the minute', () => {
  const asOf = '2025-04-10T12:00' as LocalTime;
  const prepared = prepareTracker(aTrackerInput({ ...aRegister(columns, complaints), asOf }), '');
  const cases = summaryCases(
    prepared,
    prepared.rows.map(({ complaint, grade }, index) => ({ fields: { ...complaint.fields, grade }, index })),
  );
  const today = toIsoDate('2025-04-10')!;
  const quarter = limitFigures(cases, parsePeriod('2025-Q1')!, today);
  expect(quarter.map(({ rule, judged, kept, overdue }) => [rule, judged, kept, overdue])).toEqual([
    ['P04-D1', 4, 3, 0],
    ['P04-D2', 2, 1, 1],
    ['P04-D3', 1, 0, 1],
    ['P04-D4', 1, 0, 1],
  ]);
  expect(
    overdueCases(cases, today).map((one) => [one.caseNo, ...overdueItems(one, today).map(({ day }) => day)]),
  ).toEqual([
    ['major, over midnight', '2025-02-05', '2025-02-06'],
    ['no reply', '2025-02-25'],
  ]);
  const listed = dueItems(prepared, toExcelSerial(asOf), 0).filter(({ overdue }) => overdue);
  expect(listed).toHaveLength(overdueCases(cases, today).flatMap((one) => overdueItems(one, today)).length);
});
