import { afterEach, describe, expect, it } from 'vitest';
import '../support/cellRuntime';
import { approvals, approver, approverRange } from '../../functions/cells/approvalFunctions';
import { checkManyRows, checkOneRow, nextNo } from '../../functions/cells/rowFunctions';
import { rowCheckCodes } from '../../functions/core/actions/checkRow';
import { rowCheckMessages } from '../../functions/core/messages/rowCheckMessages';
import { registerHeadings, registerProfile, registerWorkbook, resetRegistry } from '../../functions/registry';
import { shippedProfile } from '../../functions/shippedTables';
import { cellError, column, row, serial, shown } from './functionsCells';

afterEach(resetRegistry);

describe('KESU.APPROVER', () => {
  const ceilings = [
    ['P14.limitSalesManager', 5000, '元'],
    ['P14.limitVicePresident', 20000],
  ];
  it.each([
    { amount: 5000, table: ceilings, post: '业务部经理', why: 'at the ceiling, inclusive' },
    { amount: 5000.01, table: ceilings, post: '副总经理', why: 'a cent above' },
    { amount: 20000.01, table: ceilings, post: '总经理', why: 'above every ceiling' },
    { amount: 10, table: undefined, post: '总经理', why: 'no ceiling filled in yet' },
  ])('$amount is approved by $post: $why', ({ amount, table, post }) => {
    expect(approver('P14', amount, '', '', table)).toBe(post);
  });

  it('spills, each cell with its own error', () => {
    expect(shown(approverRange('P14', column(5000, '五千', 99_999), undefined, undefined, ceilings))).toEqual(
      [['业务部经理'], ['#VALUE!'], ['总经理']],
    );
  });

  it('gives the whole chain of a form, of which it names the last post', () => {
    const chain = approvals('P04', '', '客户投诉处理单');
    expect(chain.length).toBeGreaterThan(0);
    expect(chain.every(([role, action]) => role !== '' && action !== '')).toBe(true);
    expect(approver('P04', '', '客户投诉处理单')).toBe(chain.at(-1)![0]);
  });

  it('says that a procedure has no rule', () => {
    registerProfile({ ...shippedProfile('P04')!, id: 'SILENT', approvals: [], authorities: [] });
    expect(approver('SILENT', 100)).toBe('本制度未规定');
    expect(approvals('SILENT', 100)).toEqual([['本制度未规定', '']]);
  });

  it.each([
    { compute: () => approver('P14', '很多'), error: /^#VALUE! “金额”的“很多”不是数字/ },
    {
      compute: () => approver('P04', 1, '登月申请'),
      error: /^#N\/A 制度 P04 没有处理方案、表单或环节“登月申请”/,
    },
    { compute: () => approver('P04', 1, '', '特大'), error: /^#VALUE! .*特大/ },
  ])('says what is wrong: $error', ({ compute, error }) => {
    expect(cellError(compute)).toMatch(error);
  });
});

describe('KESU.NEXTNO', () => {
  it.each([
    {
      existing: column('240701', '240703', '240630'),
      at: '2024-07-15',
      number: '240704',
      why: 'highest serial of the month',
    },
    {
      existing: column(240701, 240702),
      at: '2024-07-15',
      number: '240703',
      why: 'numbers stored as numbers',
    },
    { existing: column('', null), at: '2024-08-01', number: '240801', why: 'the first of a month' },
    {
      existing: row('投诉-1', '240699'),
      at: '2024-07-01',
      number: '240701',
      why: 'other patterns and months are passed over',
    },
  ])('$number: $why', ({ existing, at, number }) => {
    expect(nextNo('P14', serial(at), existing)).toBe(number);
  });

  it('says what is wrong', () => {
    expect(cellError(() => nextNo('P04', 46000, []))).toMatch(/^#N\/A 制度 P04 未规定编号规则/);
    expect(cellError(() => nextNo('P14', '', []))).toMatch(/^#VALUE! “登记时间”不能为空/);
  });
});

describe('KESU.CHECKROW', () => {
  const headings = [
    '客诉编号',
    '接诉时间',
    '客户名称',
    '投诉内容',
    '级别',
    '回复时间',
    '结案日期',
    '状态',
    '数量',
    '不良数量',
  ];
  const good = [
    'TS1',
    serial('2026-03-02'),
    '宁波恒达',
    '划伤',
    '一般投诉',
    serial('2026-03-03T10:00'),
    serial('2026-03-05'),
    '已结案',
    100,
    3,
  ];
  const check = (change: Readonly<Record<string, unknown>>): string => {
    const values = headings.map((heading, at) => (heading in change ? change[heading] : good[at]));
    return checkOneRow('P04', row(...headings), row(...values), serial('2026-03-31'));
  };

  it.each([
    { change: {}, says: '', why: 'nothing wrong' },
    { change: { 客诉编号: '', 客户名称: null }, says: '缺“客诉编号”；缺“客户名称”', why: 'missing' },
    { change: { 回复时间: '已回复' }, says: '“回复时间”的“已回复”不是日期', why: 'no date' },
    { change: { 数量: '约一百' }, says: '“数量”的“约一百”不是数字', why: 'no number' },
    { change: { 不良数量: -3 }, says: '“不良数量”为负数 -3', why: 'negative' },
    {
      change: { 回复时间: serial('2026-02-27') },
      says: '“回复时间”2026-02-27 早于接诉日 2026-03-02',
      why: 'out of order',
    },
    {
      change: { 结案日期: serial('2026-04-01') },
      says: '“结案日期”2026-04-01 晚于今天 2026-03-31',
      why: 'in the future',
    },
    {
      change: { 级别: '特级' },
      says: '级别“特级”不在制度 P04 中（重大投诉、一般投诉）',
      why: 'not a grade of the procedure',
    },
    { change: { 级别: '待判定' }, says: '', why: 'to be decided is no mistake' },
    { change: { 结案日期: '' }, says: '状态为已结案但没有结案日期', why: 'closed without a day' },
    { change: { 状态: '处理中' }, says: '已有结案日期，状态却是“处理中”', why: 'a closing day but open' },
    { change: { 不良数量: 101 }, says: '不良数量 101 大于数量 100', why: 'more defects than goods' },
  ])('$why: $says', ({ change, says }) => {
    expect(check(change)).toBe(says);
  });

  it('takes headings the workbook has registered, field keys and both languages', () => {
    registerHeadings({ 单号: 'caseNo' });
    registerWorkbook({ language: 'en' });
    const says = checkOneRow('P04', row('单号', 'receivedAt', 'Customer', '随便'), row('', 46000, '', 'x'));
    expect(says).toBe('"Case no." is missing; "Customer" is missing');
  });

  it('leaves empty rows alone and spills', () => {
    const rows = [good, good.map(() => ''), ['', ...good.slice(1)]];
    expect(checkManyRows('P04', row(...headings), rows)).toEqual([[''], [''], ['缺“客诉编号”']]);
  });

  it('has a sentence for every code', () => {
    expect(Object.keys(rowCheckMessages).sort()).toEqual([...rowCheckCodes].sort());
  });

  it('refuses rows of another width', () => {
    expect(cellError(() => checkOneRow('P04', row('a', 'b'), row(1)))).toMatch(
      /^#VALUE! “行内容”有 1×1，应为 1×2/,
    );
  });
});
