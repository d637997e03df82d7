import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../../functions/core/calendar/isoDate';
import type { ComplaintFields, FieldValue } from '../../../../functions/core/complaint/complaint';
import { changedMarks, marksOf } from '../../../../functions/core/report/dataMarks';
import { buildSummary } from '../../../../functions/core/report/summary/buildSummary';
import { casesOn } from '../../../../functions/core/report/summary/casesOn';
import { parsePeriod } from '../../../../functions/core/report/summary/period';
import { summaryData } from '../../../../functions/core/report/summary/summaryData';
import { aContext, partText } from '../../../support/documentModel';

const today = toIsoDate('2025-04-03')!;
const march = parsePeriod('2025-03')!;

const marks = (cases: readonly ComplaintFields[], day = today): string =>
  marksOf(summaryData(casesOn(cases, march, day), march, day));
const printed = (cases: readonly ComplaintFields[]): string =>
  partText(buildSummary(casesOn(cases, march, today), march, today, aContext()).parts[0]).join('\n');

const cases: readonly ComplaintFields[] = [
  {
    caseNo: '1',
    receivedAt: '2025-03-01',
    grade: '重大投诉',
    closedAt: '2025-03-20',
    closeDueAt: '2025-03-21',
  },
  { caseNo: '2', receivedAt: '2025-02-27', closedAt: '2025-03-02', problemKey: '开裂' },
  { caseNo: '3', receivedAt: '2025-03-09', closeDueAt: '2025-03-19', customerName: '东莞宏达' },
  { caseNo: '4', receivedAt: '2025-04-02' },
];
const changed = (no: string, change: ComplaintFields): readonly string[] =>
  changedMarks(marks(cases), marks(cases.map((one) => (one.caseNo === no ? { ...one, ...change } : one))));

describe('summaryData', () => {
  it.each([
    { no: '1', change: {}, names: [], why: 'nothing' },
    { no: '1', change: { remark: '已寄样' }, names: [], why: 'a field no summary prints' },
    { no: '3', change: { owner: '李工' }, names: ['overdueList'], why: 'the owner of an overdue case' },
    {
      no: '1',
      change: { grade: '一般投诉' },
      names: ['case:1'],
      why: 'a grade',
    },
    {
      no: '1',
      change: { closeDueAt: '2025-03-19' },
      names: ['case:1', 'closedOnTime', 'months'],
      why: 'a due day that makes a case late',
    },
    {
      no: '2',
      change: { receivedAt: '2025-03-01' },
      names: ['before', 'case:2', 'meanDays', 'months', 'received', 'repeated'],
      why: 'a case that moves into the period',
    },
    {
      no: '4',
      change: { closedAt: '2025-04-03' },
      names: ['open'],
      why: 'a case of the next month closed by the day',
    },
    { no: '3', change: { closedAt: '2025-04-04' }, names: [], why: 'what was closed after the day' },
    { no: '3', change: { repliedAt: '2025-05-01T09:00' }, names: [], why: 'what was answered after the day' },
    {
      no: '3',
      change: { status: 'closed', closedAt: '2025-06-01' },
      names: [],
      why: 'a case that was still open on the day, whatever its state is now',
    },
    {
      no: '3',
      change: { status: 'cancelled' },
      names: ['case:3', 'closedOnTime', 'open', 'overdue', 'overdueList'],
      why: 'a case withdrawn on a day nobody wrote down',
    },
  ] satisfies readonly {
    readonly no: string;
    readonly change: ComplaintFields;
    readonly names: readonly string[];
    readonly why: string;
  }[])('names what differs after $why', ({ no, change, names }) => {
    expect(changed(no, change).filter((name) => !name.startsWith('by.'))).toEqual(names);
  });

  it('names the count a case moves within', () => {
    expect(changed('1', { respDept: '注塑部' })).toEqual(['by.respDept', 'case:1']);
  });

  it('says which case came and which is gone', () => {
    const more = [...cases, { caseNo: '5', receivedAt: '2025-03-30' }];
    expect(changedMarks(marks(cases), marks(more))).toContain('case:5');
    expect(changedMarks(marks(more), marks(cases))).toContain('case:5');
    // Known only after the day the summary was made on: it was not there to be counted.
    expect(marks([...cases, { caseNo: '6', receivedAt: '2025-04-04' }])).toBe(marks(cases));
  });

  it('does not depend on the order of the rows', () => {
    const twice = [...cases, { caseNo: '1', receivedAt: '2025-03-02' }];
    expect(marks([...twice].reverse())).toBe(marks(twice));
  });

  const day = fc.constantFrom(
    '2024-03-01',
    '2025-02-10',
    '2025-03-05',
    '2025-03-31T18:00',
    '2025-04-02',
    '2025-04-09',
    null,
  );
  const text = fc.constantFrom('A', 'B', null);
  const arbitraries = {
    caseNo: fc.constantFrom('1', '2', '3'),
    receivedAt: day,
    promisedAt: day,
    repliedAt: day,
    closeDueAt: day,
    closedAt: day,
    status: fc.constantFrom('closed', 'open', 'cancelled', null),
    grade: text,
    category: text,
    problemKey: text,
    respDept: text,
    productName: text,
    productModel: text,
    partNo: text,
    satisfactionLevel: fc.constantFrom('satisfied', 'dissatisfied', null),
    lossAmount: fc.constantFrom(10, 20, null),
    lossCurrency: fc.constantFrom('CNY', 'USD', null),
    customerName: text,
    owner: text,
  };
  const complaint = fc.record(arbitraries);
  const fieldKeys = Object.keys(arbitraries);

  it('differs wherever the summary would be printed differently', () => {
    fc.assert(
      fc.property(
        fc.array(complaint, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        complaint,
        fc.constantFrom(...fieldKeys),
        (all, at, other, key) => {
          const index = at % all.length;
          const value = (other as Readonly<Record<string, FieldValue>>)[key] ?? null;
          const now = all.map((one, i) => (i === index ? { ...one, [key]: value } : one));
          if (printed(all) !== printed(now)) expect(marks(now)).not.toBe(marks(all));
        },
      ),
      { numRuns: 400 },
    );
  });
});
