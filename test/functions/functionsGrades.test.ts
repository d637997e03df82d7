import { afterEach, describe, expect, it } from 'vitest';
import '../support/cellRuntime';
import { grade, gradeRange, gradeReason, gradeReasonRange } from '../../functions/cells/gradeFunctions';
import { recur, recurRange, regrade, regradeRange } from '../../functions/cells/recurrenceFunctions';
import { compileProfile } from '../../functions/core/procedure/compileProfile';
import { gradeCase } from '../../functions/core/procedure/grade/gradeCase';
import { resetRegistry } from '../../functions/registry';
import { shippedProfile } from '../../functions/shippedTables';
import { cellError, column, row, serial, shown } from './functionsCells';

afterEach(resetRegistry);

const A = 'A级 严重顾客投诉';
const B = 'B级 一般顾客投诉';
const C = 'C级 轻微顾客投诉';
const one = (text: unknown): unknown[][] => [[text]];

describe('KESU.GRADE', () => {
  it.each([
    { names: one('人身安全、严重后果'), values: undefined, word: A, why: 'facts in one cell' },
    { names: row('人身安全', '严重后果'), values: row('是', '是'), word: A, why: 'headings over values' },
    { names: row('人身安全', '严重后果'), values: row('是', '否'), word: C, why: 'one of two is not enough' },
    { names: row('ordersMayDrop'), values: row(true), word: B, why: 'a fact by its key' },
    {
      names: row('发现环节', '不合格程度'),
      values: row('销售', '个别'),
      word: B,
      why: 'choices by their aliases',
    },
    { names: one(''), values: undefined, word: C, why: 'nothing known: the lowest grade is proposed' },
    {
      names: row('人身安全', '可能减少订货'),
      values: row('', null),
      word: C,
      why: 'blank values say nothing',
    },
  ])('$word: $why', ({ names, values, word }) => {
    expect(grade('P05', names, values)).toBe(word);
  });

  it('takes a grade entered by hand where nothing higher is met', () => {
    expect(grade('P04', one(''), undefined, '重大')).toBe('重大投诉');
    expect(grade('P04', one(''))).toBe('待判定');
    expect(grade('P05', one('人身安全、严重后果'), undefined, 'B级')).toBe(A);
  });

  it('grades row by row and leaves empty rows empty', () => {
    const values = [
      ['是', '是', ''],
      ['', '', ''],
      ['', '', '是'],
      ['大概', '', ''],
    ];
    const names = row('人身安全', '严重后果', '可能减少订货');
    expect(shown(gradeRange('P05', names, values))).toEqual([[A], [''], [B], ['#VALUE!']]);
    expect(shown(gradeRange('P05', names, values.slice(0, 2), column('', 'B级')))).toEqual([[A], [B]]);
  });

  it('agrees with the core for every single fact of the procedure', () => {
    const procedure = compileProfile(shippedProfile('P05')!);
    for (const [key, { type }] of Object.entries(procedure.facts.definitions)) {
      if (type !== 'boolean') continue;
      const known = gradeCase(procedure, { facts: { [key]: true }, circumstances: {}, parameters: {} });
      expect(grade('P05', row(key), row(true)), key).toBe(known.grade);
    }
  });

  it.each([
    { compute: () => grade('P05', one('人身安権')), error: /^#VALUE! 不认识判定事实“人身安権”/ },
    {
      compute: () => grade('P05', row('人身安全', '媒体'), row('是')),
      error: /^#VALUE! “事实取值”有 1×1，应为 1×2/,
    },
    { compute: () => grade('P05', one('媒体'), undefined, '特级'), error: /^#VALUE! .*特级.*A级/ },
    { compute: () => grade('P77', one('媒体')), error: /^#N\/A 没有编号为“P77”的制度/ },
    {
      compute: () => gradeRange('P05', row('媒体'), column('是', '否', ''), column('A', 'B')),
      error: /^#VALUE! “级别列”有 2×1，应为 3×1/,
    },
  ])('says what is wrong: $error', ({ compute, error }) => {
    expect(cellError(compute)).toMatch(error);
  });
});

describe('KESU.GRADEREASON', () => {
  it.each([
    {
      facts: '人身安全、严重后果、质量监督部门检测不合格',
      by: '',
      says: /^涉及人身安全.*（4\.3\.1 a）；被质量监督部门检测不合格（4\.3\.1 b）$/,
      why: 'every criterion met',
    },
    { facts: '', by: '', says: /待复核$/, why: 'proposed, to be reviewed' },
    { facts: '', by: 'B级', says: /^人工定级（4\.3\.2）$/, why: 'entered by hand' },
  ])('$why', ({ facts, by, says }) => {
    expect(gradeReason('P05', one(facts), undefined, by)).toMatch(says);
  });

  it('says that a procedure without criteria waits for a person', () => {
    expect(gradeReason('P04', one(''))).toMatch(/待复核$/);
    expect(gradeReason('P04', one(''), undefined, '待判定')).toMatch(/待复核$/);
  });

  it('spills', () => {
    const reasons = gradeReasonRange('P05', row('可能减少订货'), column('是', ''));
    expect(reasons).toEqual([['顾客可能减少订货（4.3.2 d）'], ['']]);
  });
});

describe('KESU.RECUR and KESU.REGRADE', () => {
  const days = ['2026-03-02', '2026-03-10', '2026-03-20', '2026-03-25', '2026-01-05', ''];
  const dates = column(...days.map((day) => (day === '' ? '' : serial(day))));
  const codes = column('划伤', '划伤', '划伤', '尺寸', '划伤', '划伤');
  const grades = column(C, 'C级', 'C', C, C, '');

  it('counts the same problem in order of receipt, inside the window', () => {
    expect(recurRange('P05', dates, codes, grades)).toEqual([[1], [2], [3], [1], [1], ['']]);
    expect(regradeRange('P05', dates, codes, grades)).toEqual([[C], [C], [B], [C], [C], ['']]);
  });

  it('gives one row the same answers', () => {
    const at = serial('2026-03-20');
    expect(recur('P05', at, one('划伤'), 'C', dates, codes, grades)).toBe(3);
    expect(regrade('P05', at, one('划伤'), 'C级', dates, codes, grades)).toBe(B);
    expect(recur('P05', '', one('划伤'), C, dates, codes, grades)).toBe('');
    expect(regrade('P05', at, one('划伤'), '', dates, codes, grades)).toBe('');
  });

  it('tells products apart where they are given', () => {
    const both = [
      ['泵', '划伤'],
      ['阀', '划伤'],
      ['泵', '划伤'],
      ['泵', '尺寸'],
      ['泵', '划伤'],
      ['', ''],
    ];
    expect(recurRange('P05', dates, both, grades)).toEqual([[1], [1], [2], [1], [1], ['']]);
  });

  it.each([
    {
      compute: () => recur('P05', serial('2026-03-21'), one('划伤'), C, dates, codes, grades),
      error: /^#VALUE! 所给的列中没有这条投诉本身/,
    },
    {
      compute: () => recurRange('P05', dates, column('划伤'), grades),
      error: /^#VALUE! “问题列”有 1×1，应为 6×1/,
    },
    { compute: () => recurRange('P05', dates, codes, column(C)), error: /^#VALUE! “级别列”有 1×1/ },
    {
      compute: () => recurRange('P05', column('早上'), column('x'), column(C)),
      error: /^#VALUE! “接诉时间列”的“早上”不是日期/,
    },
    {
      compute: () => recurRange('P05', column(46000), [['a', 'b', 'c']], column(C)),
      error: /^#VALUE! “问题”有 1×3，应为 1×2/,
    },
    {
      compute: () => recurRange('P04', dates, codes, grades),
      error: /^#N\/A 制度 P04 没有重复投诉升级的规定/,
    },
  ])('says what is wrong: $error', ({ compute, error }) => {
    expect(cellError(compute)).toMatch(error);
  });
});
