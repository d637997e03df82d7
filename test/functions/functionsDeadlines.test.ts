import { afterEach, describe, expect, it } from 'vitest';
import '../support/cellRuntime';
import { shippedCalendar } from '../../templates/calendars';
import { compileCalendar, toLocalTime, type LocalTime } from '../../functions/core/calendar';
import { compileProfile } from '../../functions/core/procedure/compileProfile';
import { deadlineState } from '../../functions/core/procedure/deadline/deadlineState';
import { readCalendarFile } from '../../functions/core/calendar';
import {
  due,
  dueRange,
  provisional,
  state,
  stateRange,
  timeLeftRange,
  timeLeftUntil,
} from '../../functions/cells/deadlineFunctions';
import {
  registerCalendar,
  registerParameters,
  registerProfile,
  registerWorkbook,
  resetRegistry,
} from '../../functions/registry';
import { shippedProfile, shippedProfileIds } from '../../functions/shippedTables';
import { trackerMessages } from '../../functions/core/messages/trackerMessages';
import { functionWords } from '../../functions/core/messages/functionMessages';
import { cellError, column, row, serial, shown } from './functionsCells';

afterEach(resetRegistry);

describe('KESU.DUE', () => {
  it.each([
    {
      rule: 'P04-D1',
      start: '2026-03-06T17:00',
      grade: '',
      due: '2026-03-06T18:00',
      why: 'one hour runs on after work',
    },
    {
      rule: 'D1',
      start: '2026-03-06T17:00',
      grade: '',
      due: '2026-03-06T18:00',
      why: 'the rule by the end of its id',
    },
    {
      rule: 'P04-D2',
      start: '2026-03-06',
      grade: '一般投诉',
      due: '2026-03-11T17:30',
      why: 'three working days from a bare Friday',
    },
    {
      rule: 'P04-D2',
      start: '2026-02-13',
      grade: '一般',
      due: '2026-02-25T17:30',
      why: 'across Spring Festival, Saturday 14 worked in lieu',
    },
    {
      rule: 'P04-D3',
      start: '2026-03-06T16:30',
      grade: '重大投诉',
      due: '2026-03-09T16:30',
      why: 'eight working hours over a weekend',
    },
    {
      rule: 'P04-D4',
      start: '2026-03-06T16:30',
      grade: '重大投诉',
      due: '2026-03-10T17:30',
      why: 'two working days, time of day ignored',
    },
  ])('$rule from $start is $due: $why', ({ rule, start, grade, due: expected }) => {
    expect(due('P04', rule, serial(start), grade)).toBe(serial(expected));
  });

  it.each([
    {
      rule: 'P04-D2',
      start: serial('2026-03-06'),
      grade: '重大投诉',
      shows: '',
      why: 'the limit is for the other grade',
    },
    {
      rule: 'P04-D2',
      start: serial('2026-03-06'),
      grade: '',
      shows: '',
      why: 'not graded yet, and the limit differs by grade',
    },
    { rule: 'P04-D2', start: serial('2026-03-06'), grade: '待判定', shows: '', why: 'still to be decided' },
    { rule: 'P04-D1', start: null, grade: null, shows: '', why: 'an empty cell has not begun' },
    { rule: 'P04-D1', start: '', grade: '', shows: '', why: 'an empty text has not begun' },
    { rule: 'P04-D1', start: 0, grade: 0, shows: '', why: 'a formula that refers to an empty cell gives 0' },
    {
      rule: 'P04-D1',
      start: serial('2026-03-06'),
      grade: '',
      shows: '缺时刻',
      why: 'an hour cannot be counted from a bare day',
    },
    {
      rule: 'P04-D1',
      start: '2026/3/6 9:05',
      grade: '',
      shows: serial('2026-03-06T10:05'),
      why: 'a date typed as text, year first',
    },
    {
      rule: 'P04-D1',
      start: '２０２６-03-06 09:05',
      grade: '',
      shows: serial('2026-03-06T10:05'),
      why: 'full-width digits',
    },
  ])('$rule shows $shows: $why', ({ rule, start, grade, shows }) => {
    expect(due('P04', rule, start, grade)).toBe(shows);
  });

  it('shows the same words as the formulas of the tracker', () => {
    for (const language of ['zh', 'en'] as const)
      expect(functionWords.needsTime[language]).toBe(trackerMessages[language].cells.needsTime);
  });

  it('agrees with the core for every rule of every shipped procedure', () => {
    const calendar = compileCalendar(shippedCalendar('CN'));
    const start = toLocalTime('2026-04-30T16:45')!;
    const compared = shippedProfileIds.flatMap((id) => {
      const procedure = compileProfile(shippedProfile(id)!);
      return procedure.rules.flatMap((compiled) =>
        ['', ...procedure.grades.map(({ name }) => name)].map((grade) => {
          const { rule } = compiled;
          const truth = compiled.holds({
            facts: {},
            circumstances: grade === '' ? {} : { grade },
            parameters: {},
          });
          const known = deadlineState(
            compiled,
            truth,
            { events: rule.start ? { [rule.start]: start } : {}, parameters: {}, asOf: start },
            calendar,
          );
          const shows = due(id, rule.id, serial(start), grade);
          // Without a grade the core leaves it open whether the rule is meant; the cell stays empty.
          if (grade === '' && truth === undefined && shows === '') return 'open';
          expect(shows, `${id} ${rule.id} ${grade}`).toBe(known.due === null ? '' : serial(known.due));
          return rule.id;
        }),
      );
    });
    expect(compared.length).toBeGreaterThan(shippedProfileIds.length);
  });

  it.each([
    {
      compute: () => due('P99', 'P99-D1', 46000),
      error: /^#N\/A 没有编号为“P99”的制度。可用：.*P04.* There is no procedure "P99"/,
    },
    {
      compute: () => due('P04', 'P04-D9', 46000),
      error: /^#N\/A 制度 P04 没有时限“P04-D9”。可用：P04-D1.* has no time limit "P04-D9"/,
    },
    {
      compute: () => due('P04', '', 46000),
      error: /^#VALUE! “时限”不能为空。 The argument "rule" must not be blank/,
    },
    { compute: () => due('', 'P04-D1', 46000), error: /^#VALUE! “制度”不能为空/ },
    {
      compute: () => due('P04', 'P04-D1', '昨天'),
      error: /^#VALUE! “开始时间”的“昨天”不是日期.* "start" cannot be "昨天"/,
    },
    { compute: () => due('P04', 'P04-D1', '03/04/2026'), error: /^#VALUE! .*03\/04\/2026/ },
    { compute: () => due('P04', 'P04-D1', -3), error: /^#VALUE! .*“-3”/ },
    { compute: () => due('P04', 'P04-D1', 60), error: /^#VALUE! .*“60”/ },
    { compute: () => due('P04', 'P04-D1', true), error: /^#VALUE! .*“true”/ },
    { compute: () => due('P04', 'P04-D2', 46000, '特大'), error: /^#VALUE! .*特大.*一般投诉/ },
    {
      compute: () => due('P04', 'P04-D1', 46000.5, '', '', '', [['没有的参数', 3, '天']]),
      error: /^#VALUE! .*没有的参数/,
    },
    { compute: () => due('P04', 'P04-D1', 2958465.99), error: /^#VALUE! 时间超出可计算的范围/ },
  ])('says what is wrong: $error', ({ compute, error }) => {
    expect(cellError(compute)).toMatch(error);
  });

  it('counts in a calendar and by a procedure that the workbook brings', () => {
    const calendar = readCalendarFile({
      ...structuredClone(shippedCalendar('CN')),
      companyOff: ['2026-03-09'],
    });
    if (!calendar.ok) throw new Error('the calendar must be readable');
    registerCalendar(calendar.value);
    expect(due('P04', 'P04-D2', serial('2026-03-06'), '一般投诉')).toBe(serial('2026-03-12T17:30'));
    const own = shippedProfile('P04')!;
    registerProfile({ ...own, id: 'KAIXUAN', deadlines: own.deadlines.slice(0, 1) });
    expect(due('KAIXUAN', 'P04-D1', serial('2026-03-06T09:00'))).toBe(serial('2026-03-06T10:00'));
    expect(cellError(() => due('KAIXUAN', 'P04-D2', 46000))).toContain('#N/A');
  });

  it('moves serials by 1,462 days in a workbook of the 1904 date system', () => {
    registerWorkbook({ dateSystem: '1904' });
    expect(due('P04', 'P04-D1', serial('2026-03-06T17:00') - 1462)).toBeCloseTo(
      serial('2026-03-06T18:00') - 1462,
      9,
    );
  });
});

describe('KESU.DUE with figures a company fills in', () => {
  /** P04 with the figure of its first limit left to the company. */
  function registerOpenFigure(): void {
    const shipped = shippedProfile('P04')!;
    const [first, ...others] = shipped.deadlines;
    registerProfile({
      ...shipped,
      id: 'OPEN',
      parameters: [
        {
          id: 'OPEN.ticket',
          name: { zh: '开单时限', en: 'ticket' },
          type: 'duration',
          choices: [],
          clause: '5.1',
          readings: [],
        },
      ],
      deadlines: [{ ...first!, limit: { kind: 'parameter', param: 'OPEN.ticket' } }, ...others],
    });
  }
  const start = serial('2026-03-06T09:00');
  const threeHours = serial('2026-03-06T12:00');

  it.each([
    { table: [['OPEN.ticket', 3, '小时']], why: 'name, figure, unit' },
    { table: [['OPEN.ticket', '3小时']], why: 'name and figure with its unit' },
    { table: [['开单时限', 3, '小时']], why: 'by its Chinese name' },
    { table: [['OPEN.ticket', '开单时限', 3, '小时', '5.1']], why: "the tracker's own table" },
    {
      table: [
        ['', '', ''],
        ['OPEN.ticket', 3, '小时'],
      ],
      why: 'blank rows are passed over',
    },
  ])('reads a table: $why', ({ table }) => {
    registerOpenFigure();
    expect(due('OPEN', 'P04-D1', start, '', '', '', table)).toBe(threeHours);
    expect(state('OPEN', 'P04-D1', '', '', '', '', start, '', table)).toBe('未起算');
  });

  it('takes what the workbook registered where the table is silent', () => {
    registerOpenFigure();
    expect(due('OPEN', 'P04-D1', start)).toBe('');
    expect(state('OPEN', 'P04-D1', '', '', '', '', start)).toBe('无时限');
    registerParameters('OPEN', { 'OPEN.ticket': { amount: 3, unit: '小时' } });
    expect(due('OPEN', 'P04-D1', start)).toBe(threeHours);
    expect(due('OPEN', 'P04-D1', start, '', '', '', [['OPEN.ticket', 4, '小时']])).toBe(
      serial('2026-03-06T13:00'),
    );
  });
});

describe('KESU.DUE.RANGE', () => {
  it('crosses a row of limits with a column of starts', () => {
    const starts = column(serial('2026-03-06T17:00'), '', '昨天');
    const table = dueRange('P04', row('P04-D1', 'P04-D4'), starts, column('重大投诉', '', '重大投诉'));
    expect(shown(table)).toEqual([
      [serial('2026-03-06T18:00'), serial('2026-03-10T17:30')],
      ['', ''],
      ['#VALUE!', '#VALUE!'],
    ]);
  });

  it('refuses columns of different lengths', () => {
    expect(cellError(() => dueRange('P04', row('P04-D1'), column(1, 2, 3), column('a', 'b')))).toMatch(
      /^#VALUE! “级别”有 2×1，应为 3×1/,
    );
  });
});

describe('KESU.STATE', () => {
  const end = serial('2026-03-06T18:00');
  const before = serial('2026-03-06T17:59:59');
  const after = serial('2026-03-06T18:00:01');
  it.each([
    { due: end, done: '', closedAt: '', closed: '', now: before, shows: '进行中', why: 'a second left' },
    {
      due: end,
      done: '',
      closedAt: '',
      closed: '',
      now: end,
      shows: '进行中',
      why: 'compared to the second, inclusive',
    },
    { due: end, done: '', closedAt: '', closed: '', now: after, shows: '逾期未完成', why: 'a second late' },
    {
      due: end,
      done: end,
      closedAt: '',
      closed: '',
      now: after,
      shows: '按时完成',
      why: 'done at the last second',
    },
    {
      due: end,
      done: after,
      closedAt: '',
      closed: '',
      now: before,
      shows: '逾期完成',
      why: 'done a second late',
    },
    {
      due: end,
      done: serial('2026-03-06'),
      closedAt: '',
      closed: '',
      now: after,
      shows: '按时完成',
      why: 'a bare day counts as in time on the due date',
    },
    {
      due: end,
      done: '',
      closedAt: serial('2026-03-06'),
      closed: true,
      now: after,
      shows: '按时完成',
      why: 'closed on the day proves it kept',
    },
    {
      due: end,
      done: '',
      closedAt: serial('2026-03-09'),
      closed: true,
      now: after,
      shows: '',
      why: 'closed later proves nothing',
    },
    { due: end, done: null, closedAt: null, closed: 1, now: after, shows: '', why: 'closed without a day' },
    { due: '', done: '', closedAt: '', closed: '', now: after, shows: '未起算', why: 'no due time yet' },
    {
      due: '缺时刻',
      done: '',
      closedAt: '',
      closed: '',
      now: after,
      shows: '未起算',
      why: 'the start lacks its time of day',
    },
  ])('$why: $shows', ({ due: when, done, closedAt, closed, now, shows }) => {
    expect(state('P04', 'P04-D1', when, done, closedAt, closed, now)).toBe(shows);
  });

  it('is empty where the limit is for another grade', () => {
    expect(state('P04', 'P04-D2', '', '', '', '', before, '重大投诉')).toBe('');
    expect(state('P04', 'P04-D2', '', '', '', '', before, '')).toBe('');
    expect(state('P04', 'P04-D2', '', '', '', '', before, '一般投诉')).toBe('未起算');
  });

  it('needs the clock only where the state depends on it', () => {
    expect(state('P04', 'P04-D1', end, before, '', '', null)).toBe('按时完成');
    expect(cellError(() => state('P04', 'P04-D1', end, '', '', '', null))).toMatch(/^#VALUE! “现在”不能为空/);
  });

  it('spills over rows', () => {
    expect(
      stateRange('P04', row('P04-D1'), column(end, end, ''), column('', after, ''), row(''), row(''), after),
    ).toEqual([['逾期未完成'], ['逾期完成'], ['未起算']]);
  });
});

describe('KESU.TIMELEFT', () => {
  const now = serial('2026-03-06T16:30');
  it.each([
    { due: '2026-03-09T16:30', unit: undefined, left: 3, why: 'days by default' },
    { due: '2026-03-06T04:30', unit: '天', left: -0.5, why: 'negative once it has passed' },
    { due: '2026-03-09T16:30', unit: '小时', left: 72, why: 'elapsed hours' },
    { due: '2026-03-06T16:45', unit: 'minutes', left: 15, why: 'units in English' },
    { due: '2026-03-09T16:30', unit: '工作时', left: 8, why: 'working hours over a weekend' },
    { due: '2026-03-10', unit: '工作日', left: 2, why: 'working days' },
  ])('$why', ({ due: when, unit, left }) => {
    expect(timeLeftUntil(serial(when), now, unit)).toBeCloseTo(left, 9);
  });

  it('stays empty without a due time and refuses unknown units', () => {
    for (const blank of ['', null, 0, '缺时刻']) expect(timeLeftUntil(blank, now)).toBe('');
    expect(cellError(() => timeLeftUntil(46000, now, '世纪'))).toMatch(/^#VALUE! “单位”应为天.*世纪/);
    expect(timeLeftRange(column(now, '', now + 1), now)).toEqual([[0], [''], [1]]);
  });
});

describe('KESU.PROVISIONAL', () => {
  it('names years whose holidays are not published', () => {
    expect(provisional(serial('2026-03-06'), serial('2026-12-31'))).toBe('');
    expect(provisional('', serial('2026-12-31'))).toBe('');
    expect(provisional(serial('2026-12-30'), serial('2028-01-04'))).toBe('暂定：2027、2028 年放假安排未公布');
    registerWorkbook({ language: 'en' });
    expect(provisional(serial('2026-12-30'), '2027-01-04')).toContain('2027 not published');
  });
});

it('times stay whole seconds', () => {
  const minutes = Array.from({ length: 1440 }, (_, at) => serial('2026-03-06') + at / 1440).slice(1);
  const read = minutes.map((start) => due('P04', 'P04-D1', start) as number);
  const sums = minutes.map((start) => Math.round((start + 1 / 24) * 86_400));
  expect(read.map((value) => Math.round(value * 86_400))).toEqual(sums);
  expect(toLocalTime('2026-03-06T00:01') as LocalTime).toBe('2026-03-06T00:01');
});
