import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../functions/core/actions/explainCase';
import { explainCase } from '../../../../functions/core/actions/explainCase';
import { registerGrades } from '../../../../functions/core/actions/registerGrades';
import type { LocalTime } from '../../../../functions/core/calendar';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { describeCase } from '../../../../functions/core/messages/explainMessages';
import { china, shippedProcedure } from '../../../support/aTracker';

const p04 = shippedProcedure('P04');
const context = {
  procedure: p04,
  calendar: china,
  parameters: {},
  asOf: '2025-10-10T09:00' as LocalTime,
};

function recordOf(fields: ComplaintFields, grade: string, procedure = p04): CaseRecord {
  const complaint = { sheet: '登记', row: 2, fields, extra: {}, raw: {}, findings: [] };
  const [graded] = registerGrades([{ complaint, kept: undefined }], procedure, {});
  const rest = { gradeReason: '人工选定', linkedCases: [], done: {}, special: false };
  return { caseNo: String(fields.caseNo), fields, grade, graded: graded!, ...rest };
}

const explained = (fields: ComplaintFields, grade = '一般投诉') =>
  explainCase(recordOf({ caseNo: 'KS-1', ...fields }, grade), context);

describe('days behind a due time', () => {
  const cases = [
    {
      signedAt: '2025-06-17T10:00',
      due: '2025-06-20T17:30',
      days: [],
      why: 'three days inside an ordinary week pass over nothing',
    },
    {
      signedAt: '2025-06-19T10:00',
      due: '2025-06-24T17:30',
      days: ['2025-06-21 weekend', '2025-06-22 weekend'],
      why: 'an ordinary weekend lies between Thursday and Tuesday',
    },
    {
      signedAt: '2025-01-24T10:00',
      due: '2025-02-05T17:30',
      days: [
        '2025-01-25 weekend',
        '2025-01-26 makeupWorkday 春节',
        ...['28', '29', '30', '31'].map((day) => `2025-01-${day} holiday 春节`),
        ...['01', '02', '03', '04'].map((day) => `2025-02-${day} holiday 春节`),
      ],
      why: 'the Sunday before Spring Festival is worked and counts; the eight days of the notice are passed over',
    },
  ];
  it.each(cases)('$signedAt: $why', ({ signedAt, due, days }) => {
    const reply = explained({ receivedAt: signedAt, signedAt }).limits.find(({ rule }) => rule === 'P04-D2');
    expect(reply?.due?.slice(0, 16)).toBe(due);
    expect(reply?.days.map(({ date, kind, name }) => [date, kind, name].filter(Boolean).join(' '))).toEqual(
      days,
    );
  });

  it('passes over nothing in elapsed time: the hour of D1 runs through the holiday (P04-A3)', () => {
    const [first] = explained({ receivedAt: '2025-10-01T10:00' }).limits;
    expect(first).toMatchObject({ rule: 'P04-D1', due: '2025-10-01T11:00', days: [] });
    expect(first?.readings.map(({ id }) => id)).toContain('P04-A3');
  });

  it('names the years whose holidays are not published yet', () => {
    const reply = explained({ signedAt: '2031-06-16T10:00' }).limits.find(({ rule }) => rule === 'P04-D2');
    expect(reply?.provisionalYears).toEqual([2031]);
  });
});

describe('the life of a case', () => {
  it('puts events in order whatever the order of the columns', () => {
    const { events } = explained({
      signedAt: '2025-10-09T10:00',
      receivedAt: '2025-10-09T08:40',
      registeredAt: '2025-10-09',
    });
    expect(events.map(({ event }) => event)).toEqual(['registered', 'received', 'signed']);
  });

  it('reads midnight as a date without a time, as the tracker does, and asks for the time', () => {
    const [first] = explained({ receivedAt: '2025-10-09T00:00' }).limits;
    expect(first).toMatchObject({ start: '2025-10-09', due: null, needsTimeOfDay: true });
  });

  it('keeps limits that wait for the grade and says so', () => {
    const { limits } = explained({ receivedAt: '2025-10-09T08:40' }, '待判定');
    expect(limits.find(({ rule }) => rule === 'P04-D2')?.pending).toBe(true);
    expect(
      explained({ receivedAt: '2025-10-09T08:40' }, '重大投诉').limits.map(({ rule }) => rule),
    ).not.toContain('P04-D2');
  });

  it('takes a closing in time as proof, a late one as no proof of lateness', () => {
    const stateOfReply = (closedAt: string) =>
      explained({ signedAt: '2025-06-17T10:00', closedAt }).limits.find(({ rule }) => rule === 'P04-D2')
        ?.state;
    expect(stateOfReply('2025-06-20')).toBe('按时完成');
    expect(stateOfReply('2025-06-23')).toBeNull();
  });

  it('names stage, what comes next and who owns it', () => {
    const { stage, next } = explained({
      receivedAt: '2025-10-09T08:40',
      ticketIssuedAt: '2025-10-09T09:00',
      signedAt: '2025-10-09T10:00',
    });
    expect(stage?.id).toBe('P04-S6');
    // 5.3.1: the QE engineer investigates once the ticket is signed for; named by the canonical role (C19).
    expect(stage?.owner?.zh).toBe('品管部 QE');
    expect(next.stages.length + next.decisions.length).toBeGreaterThan(0);
    // Three working days after Thursday: 10, 11 (a make-up Saturday) and 13 October.
    expect(next.limit?.due).toBe('2025-10-13T17:30');
  });

  it('a closed case waits in no stage', () => {
    expect(explained({ receivedAt: '2025-06-17T10:00', closedAt: '2025-06-20' })).toMatchObject({
      closed: true,
      stage: null,
    });
  });
});

describe('the grade', () => {
  it('shows the criterion that fired with its clause', () => {
    const p05 = shippedProcedure('P05');
    const fields = { caseNo: 'KS-2', receivedAt: '2025-10-09T08:40', facts: 'supervisionFail' };
    const { grade } = explainCase(recordOf(fields, '', p05), { ...context, procedure: p05 });
    expect(grade?.criteria.map(({ id }) => id)).toEqual(['b']);
    expect(grade?.byProcedure?.zh).toBe('A级 严重顾客投诉');
    for (const { clause, text } of grade!.criteria) {
      expect(clause).not.toBe('');
      expect(text.en).not.toBe(text.zh);
    }
  });
});

describe('in words', () => {
  const life = explained({ receivedAt: '2025-01-24T08:40', signedAt: '2025-01-24T10:00' });

  it('says in Chinese what was skipped and what counts', () => {
    const text = describeCase(life, 'zh').join('\n');
    expect(text).toContain('跳过节假日：2025-01-28–2025-02-04（春节）');
    expect(text).toContain('调休上班，计入工作日：2025-01-26（春节）');
    expect(text).toContain('条款 5.3.1');
  });

  it('counts one week and two days in English as people do', () => {
    const said = (id: string, events: ComplaintFields) => {
      const procedure = shippedProcedure(id);
      const record = recordOf({ caseNo: 'KS-3', ...events }, '', procedure);
      return describeCase(explainCase(record, { ...context, procedure }), 'en').join('\n');
    };
    expect(said('P25', { receivedAt: '2025-01-06T09:00' })).toContain('· 1 week ·');
    expect(said('P27', { informedAt: '2025-01-06T09:00' })).toContain('· 2 days ·');
  });

  it('leaves no place unfilled in either language', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(describeCase(life, lang).join('\n')).not.toMatch(/\{\w+\}/);
  });
});
