import { describe, expect, it } from 'vitest';
import { ask, itAnswers, shipped } from './shippedProcedures';

const D = (rule: string, rest: object) => ({ kind: 'deadline', rule, ...rest });
const at = (signed: string) => ({ signed });

describe('P04 grades', () => {
  itAnswers('P04', [
    {
      why: 'grades without criteria wait for a person (C14, P04-A1)',
      query: { kind: 'grade', facts: { personalSafety: true } },
      answer: { grade: '待判定', needsReview: true, escalated: false, reading: 'P04-A1' },
    },
    {
      why: 'the grade entered by hand is taken in any of its spellings',
      query: { kind: 'grade', fields: { grade: '重大' } },
      answer: { grade: '重大投诉', needsReview: false },
    },
    {
      why: 'an unknown grade is named, not ignored',
      query: { kind: 'grade', grade: '特大' },
      answer: { error: { code: 'grade.unknown' } },
    },
  ]);
});

describe('P04 deadlines', () => {
  itAnswers('P04', [
    {
      why: 'D1 is an elapsed hour, also after closing time (P04-A3)',
      query: D('P04-D1', { events: { received: '2026-02-13T17:50:00+08:00' } }),
      answer: {
        applies: true,
        due: '2026-02-13T18:50:00+08:00',
        unit: '小时',
        owner: '营销业务员',
        clause: '5.2.2',
        reading: 'P04-A3',
      },
    },
    {
      why: 'D1 runs through midnight into a holiday (C2)',
      query: D('P04-D1', { events: { received: '2026-02-14T23:30:00+08:00' } }),
      answer: { due: '2026-02-15T00:30:00+08:00' },
    },
    {
      why: 'a moment in another zone is company time',
      query: D('P04-D1', { events: { received: '2026-03-09T01:00:00Z' } }),
      answer: { due: '2026-03-09T10:00:00+08:00' },
    },
    {
      why: 'D2 counts the make-up Saturday and skips Spring Festival',
      query: D('P04-D2', { grade: '一般投诉', events: at('2026-02-13T10:00:00+08:00') }),
      answer: {
        due: '2026-02-25T17:30:00+08:00',
        unit: '工作日',
        owner: '品管部 QE',
        clause: '5.3.1',
        reading: 'P04-A4',
      },
    },
    {
      why: 'D2 signed on a holiday: the start date does not matter (C4)',
      query: D('P04-D2', { grade: '一般', events: at('2026-02-20T10:00:00+08:00') }),
      answer: { due: '2026-02-26T17:30:00+08:00' },
    },
    {
      why: 'D2 from a bare date is the same: working days need no time of day',
      query: D('P04-D2', { grade: '一般', events: at('2026-02-20') }),
      answer: { due: '2026-02-26T17:30:00+08:00' },
    },
    {
      why: 'D3 splits eight working hours over two days with the lunch break out',
      query: D('P04-D3', { grade: '重大投诉', events: at('2026-02-13T16:30:00+08:00') }),
      answer: { due: '2026-02-14T16:30:00+08:00', unit: '工作时' },
    },
    {
      why: 'D3 used up exactly at closing time ends there (C3)',
      query: D('P04-D3', { grade: '重大投诉', events: at('2026-02-13T08:30:00+08:00') }),
      answer: { due: '2026-02-13T17:30:00+08:00' },
    },
    {
      why: 'D3 signed on a holiday evening starts at the next opening',
      query: D('P04-D3', { grade: '重大投诉', events: at('2026-02-15T20:00:00+08:00') }),
      answer: { due: '2026-02-24T17:30:00+08:00' },
    },
    {
      why: 'D4 runs from the same signature as D3 (P04-A5)',
      query: D('P04-D4', { grade: '重大投诉', events: at('2026-03-09T17:00:00+08:00') }),
      answer: { due: '2026-03-11T17:30:00+08:00', unit: '工作日' },
    },
    {
      why: 'a due time in a year without a published calendar is provisional',
      query: D('P04-D4', { grade: '重大投诉', events: at('2026-12-31T09:00:00+08:00') }),
      answer: { due: '2027-01-04T17:30:00+08:00', provisional: [2027] },
    },
    {
      why: 'D2 is not for major complaints',
      query: D('P04-D2', { grade: '重大投诉', events: at('2026-03-09') }),
      answer: { applies: false, due: null },
    },
    {
      why: 'D3 is not for ordinary complaints',
      query: D('P04-D3', { grade: '一般投诉', events: at('2026-03-09T09:00:00+08:00') }),
      answer: { applies: false, due: null },
    },
    {
      why: 'not signed: the clock has not started (P04-A4)',
      query: D('P04-D4', { grade: '重大投诉', events: { received: '2026-03-09T09:00:00+08:00' } }),
      answer: { applies: true, due: null, state: '未起算' },
    },
    {
      why: 'a promise does not replace a fixed limit (C10)',
      query: D('P04-D2', {
        grade: '一般投诉',
        events: at('2026-03-09'),
        promised: '2026-04-01',
        agreed: '2026-04-01',
      }),
      answer: { due: '2026-03-12T17:30:00+08:00' },
    },
    {
      why: 'an hour cannot start at a bare date',
      query: D('P04-D1', { events: { received: '2026-03-09' } }),
      answer: { error: { code: 'moment.needsTimeOfDay' } },
    },
    {
      why: 'a rule the text does not have',
      query: D('P04-D9', { events: {} }),
      answer: { applies: false, due: null, state: '本制度未规定' },
    },
  ]);
});

describe('P04 states to the second (C11)', () => {
  const rule = { events: { received: '2026-03-09T10:00:00+08:00' } };
  itAnswers('P04', [
    {
      why: 'finished on the due second',
      query: D('P04-D1', { ...rule, completedAt: '2026-03-09T11:00:00+08:00' }),
      answer: { state: '按时完成' },
    },
    {
      why: 'finished a second later',
      query: D('P04-D1', { ...rule, completedAt: '2026-03-09T11:00:01+08:00' }),
      answer: { state: '逾期完成' },
    },
    {
      why: 'open on the due second',
      query: D('P04-D1', { ...rule, asOf: '2026-03-09T11:00:00+08:00' }),
      answer: { state: '进行中' },
    },
    {
      why: 'open a second later',
      query: D('P04-D1', { ...rule, asOf: '2026-03-09T11:00:01+08:00' }),
      answer: { state: '逾期未完成' },
    },
    {
      why: 'without a clock of its own the query takes the context clock',
      query: D('P04-D1', rule),
      answer: { state: '逾期未完成' },
    },
  ]);
});

describe('P04 approvals', () => {
  const ticket = { kind: 'approval', document: '《客户投诉处理单》' };
  itAnswers('P04', [
    {
      why: 'a major ticket needs the vice president',
      query: { ...ticket, grade: '重大', done: [] },
      answer: { chain: [{ role: '营销副总', action: '批准' }], complete: false, next: '营销副总' },
    },
    {
      why: 'a supervisor may not stand in for him',
      query: { ...ticket, grade: '重大', approvedBy: '营销部主任' },
      answer: { approved: false },
    },
    {
      why: 'nor may the management representative, who is not of that line',
      query: { ...ticket, grade: '重大', approvedBy: '管理者代表' },
      answer: { approved: false },
    },
    {
      why: 'the general manager may: a higher post replaces a lower one (C17)',
      query: { ...ticket, grade: '重大', approvedBy: '总经理' },
      answer: { approved: true },
    },
    {
      why: 'his full title is the same post (C19)',
      query: { ...ticket, grade: '重大', approvedBy: '营销部副总经理' },
      answer: { approved: true, complete: true, next: null },
    },
    {
      why: 'an ordinary ticket is approved by a supervisor',
      query: { ...ticket, grade: '一般', approvedBy: '营销部主任' },
      answer: { chain: [{ role: '主任级以上' }], approved: true },
    },
    {
      why: 'or by a higher post',
      query: { ...ticket, grade: '一般', approvedBy: '总经理' },
      answer: { approved: true },
    },
    {
      why: 'but not by a salesperson',
      query: { ...ticket, grade: '一般', approvedBy: '营销业务员' },
      answer: { approved: false },
    },
    {
      why: 'an undecided grade is approved as ordinary, but flagged (P04-A6)',
      query: { ...ticket, done: ['营销部主任'] },
      answer: { complete: true, needsReview: true, reading: 'P04-A6' },
    },
    {
      why: 'CAPA: the management representative is enough',
      query: { kind: 'approval', stage: 'P04-S9', done: ['管理者代表'] },
      answer: { chain: [{ role: '管理者代表或总经理' }], complete: true },
    },
    {
      why: 'CAPA: so is the general manager',
      query: { kind: 'approval', document: '纠正措施计划', done: ['总经理'] },
      answer: { complete: true, clause: '4.3' },
    },
    {
      why: 'CAPA: the vice president is not',
      query: { kind: 'approval', stage: 'P04-S9', done: ['营销副总'] },
      answer: { complete: false, next: '管理者代表或总经理' },
    },
  ]);
});

describe('P04 chart', () => {
  const step = (stage: string, outcome: object = {}) => ({ kind: 'step', stage, outcome });
  itAnswers('P04', [
    {
      why: 'begins with registration',
      query: { kind: 'step' },
      answer: { next: 'P04-S1', owner: '营销部文员' },
    },
    {
      why: 'registration leads to the first review',
      query: step('P04-S1'),
      answer: { next: 'P04-S2', owner: '营销部主任' },
    },
    {
      why: 'settled at once: nothing further',
      query: step('P04-S2', { 能否立即答复: '是' }),
      answer: { next: null, closable: true },
    },
    { why: 'otherwise the ticket', query: step('P04-S2'), answer: { next: 'P04-S3', owner: '营销业务员' } },
    { why: 'ticket', query: step('P04-S3'), answer: { next: 'P04-S4' } },
    {
      why: 'approval',
      query: step('P04-S4', { approved: true }),
      answer: { next: 'P04-S5', owner: '品管部负责人' },
    },
    {
      why: 'refused ticket goes back',
      query: step('P04-S4', { approved: false }),
      answer: { next: 'P04-S3' },
    },
    { why: 'receipt', query: step('P04-S5'), answer: { next: 'P04-S6', owner: '品管部 QE工程师' } },
    { why: 'investigation', query: step('P04-S6'), answer: { next: 'P04-S7', owner: '责任部门' } },
    { why: 'plan', query: step('P04-S7'), answer: { next: 'P04-S8' } },
    {
      why: 'failed review loops back to the plan',
      query: step('P04-S8', { passed: false }),
      answer: { next: 'P04-S7', closable: false },
    },
    { why: 'the loop in other words', query: step('S8', { 评审: '不通过' }), answer: { next: 'P04-S7' } },
    { why: 'passed review goes up', query: step('P04-S8', { passed: true }), answer: { next: 'P04-S9' } },
    {
      why: 'an undecided review stays',
      query: step('P04-S8'),
      answer: { next: null, closable: false, requires: ['评审是否通过'] },
    },
    {
      why: 'approval leads to the reply',
      query: step('P04-S9'),
      answer: { next: 'P04-S10', owner: '品管部' },
    },
    {
      why: 'the reply ends the chart',
      query: step('P04-S10'),
      answer: { next: null, closable: true, requires: [] },
    },
    {
      why: 'a gate said to be unmet keeps the case open (C20)',
      query: step('P04-S10', { 回复客户: false }),
      answer: { closable: false, requires: ['回复客户'] },
    },
    {
      why: 'an approval refused keeps the case open, whichever stage it is told at (C20)',
      query: step('P04-S10', { approved: false }),
      answer: { closable: false, requires: ['管理者代表或总经理批准纠正措施'] },
    },
    {
      why: 'what nobody knows but is not done keeps the case open in its own words (C20)',
      query: step('P04-S10', { 客户盖章: '否' }),
      answer: { closable: false, requires: ['客户盖章'], ignoredOutcome: ['客户盖章'] },
    },
    {
      why: 'the ticket of a major complaint goes to the vice president',
      query: { ...step('P04-S3'), grade: '重大投诉' },
      answer: { next: 'P04-S4', owner: '营销副总' },
    },
    {
      why: 'any other ticket to a supervisor or higher',
      query: { ...step('P04-S3'), grade: '一般投诉' },
      answer: { next: 'P04-S4', owner: '主任级以上' },
    },
    {
      why: 'QE reviews the plan',
      query: step('P04-S7'),
      answer: { next: 'P04-S8', owner: 'QE' },
    },
    {
      why: 'an unknown stage is named',
      query: step('P04-S77'),
      answer: { error: { code: 'stage.unknown' } },
    },
  ]);
});

describe('P04 forms and routes', () => {
  const intake = {
    企业名称: '甲公司',
    合同内容: 'H1',
    订单编号: 'O1',
    销售员: '王',
    数量: '500件',
    交运日期: '2026-03-01',
    投诉内容: '破损',
    客户要求: '换货',
    投诉理由有效性: '有效',
    级别: '重大',
  };
  itAnswers('P04', [
    {
      why: 'the part filled at intake, signed as a major ticket must be',
      query: {
        kind: 'form',
        form: '客户投诉处理单',
        section: '受理',
        values: intake,
        signedBy: ['营销副总经理', '品管部负责人'],
      },
      answer: { complete: true, missing: [], missingSignatures: [] },
    },
    {
      why: 'a supervisor does not sign for a major ticket',
      query: {
        kind: 'form',
        form: '客户投诉处理单',
        section: '受理',
        values: intake,
        signedBy: ['营销部主任'],
      },
      answer: { complete: false, missingSignatures: ['营销副总', '品管部负责人'] },
    },
    {
      why: 'a date that is none and a count that is none are pointed out',
      query: {
        kind: 'form',
        form: '客户投诉处理单',
        section: '受理',
        values: { ...intake, 交运日期: '2026-02-30', 数量: '若干' },
      },
      answer: {
        complete: false,
        invalid: [
          { field: '数量', code: 'notANumber' },
          { field: '交运日期', code: 'notADate' },
        ],
      },
    },
    {
      why: 'a dash fills nothing',
      query: { kind: 'form', form: '客户投诉处理单', section: '受理', values: { ...intake, 客户要求: '——' } },
      answer: { missing: ['客户要求'] },
    },
    {
      why: 'the plan needs one of two signatures',
      query: {
        kind: 'form',
        form: '纠正措施计划',
        values: { 根本原因: 'a', 措施: 'b', 责任人: 'c', 完成日期: '2026/3/20', QE评审结果: '通过' },
        signedBy: [],
      },
      answer: { complete: false, missing: [], missingSignatures: ['管理者代表或总经理'] },
    },
    {
      why: 'an unknown form is named with the nearest',
      query: { kind: 'form', form: '客户投诉处理' },
      answer: { error: { code: 'form.unknown' } },
    },
    {
      why: 'whoever receives passes on to the clerk',
      query: { kind: 'route', facts: {}, receivedBy: '生产部' },
      answer: { owner: '营销部文员', to: '营销部文员', clause: '5.1' },
    },
    {
      why: 'the clerk registers and reports',
      query: { kind: 'route', facts: {}, receivedBy: '营销部文员' },
      answer: { owner: '营销部文员', notify: ['营销副总'], forms: ['客户投诉登记表'] },
    },
    {
      why: 'all categories use the same ticket (5.2.2)',
      query: { kind: 'route', facts: {}, category: '交期' },
      answer: { owner: '营销部文员', notify: ['营销副总'], forms: ['客户投诉登记表', '客户投诉处理单'] },
    },
    {
      why: 'a department manager is of supervisor level or higher',
      query: {
        kind: 'approval',
        document: '客户投诉处理单',
        grade: '一般投诉',
        done: [],
        approvedBy: '营销部经理',
      },
      answer: { approved: true },
    },
    {
      why: 'but may not approve the ticket of a major complaint',
      query: {
        kind: 'approval',
        document: '客户投诉处理单',
        grade: '重大投诉',
        done: [],
        approvedBy: '经理',
      },
      answer: { approved: false, next: '营销副总' },
    },
    {
      why: 'a ticket not signed for stays where it is, its clock not started',
      query: { kind: 'step', stage: 'P04-S5', outcome: { signed: false } },
      answer: { next: 'P04-S5', owner: '品管部负责人', closable: false },
    },
    {
      why: 'a task has its owner',
      query: { kind: 'route', facts: {}, task: '发出处理单' },
      answer: { owner: '营销业务员' },
    },
    {
      why: 'everything of domestic and foreign customers is in scope',
      query: { kind: 'scope', facts: {} },
      answer: { inScope: true },
    },
    {
      why: 'no numbering in the text',
      query: { kind: 'number', registeredAt: '2026-03-09', existing: [] },
      answer: { number: null, state: '本制度未规定' },
    },
    {
      why: 'no retention in the text',
      query: { kind: 'retention', document: '客户投诉处理单', closedOn: '2026-03-09' },
      answer: { keepUntil: null, state: '本制度未规定' },
    },
    {
      why: 'no indicators in the text',
      query: { kind: 'kpi', month: '2026-03', counts: {} },
      answer: { indicators: [] },
    },
    {
      why: 'no follow-up rule in the text',
      query: { kind: 'followup', events: {} },
      answer: { required: false, by: null },
    },
  ]);
});

describe('P04 readings are settings', () => {
  it.each([
    {
      why: 'P04-A3 otherwise: the hour is a working hour',
      readings: { 'P04-A3': 'workingTime' },
      query: D('P04-D1', { events: { received: '2026-03-09T17:00:00+08:00' } }),
      answer: { due: '2026-03-10T09:00:00+08:00', unit: '工作时' },
    },
    {
      why: 'P04-A4 otherwise: from the issue of the ticket',
      readings: { 'P04-A4': 'ticketIssued' },
      query: D('P04-D2', { grade: '一般', events: { ticketIssued: '2026-03-09' } }),
      answer: { due: '2026-03-12T17:30:00+08:00' },
    },
    {
      why: 'P04-A6 otherwise: undecided tickets go to the vice president',
      readings: { 'P04-A6': 'asMajor' },
      query: { kind: 'approval', stage: 'P04-S4', done: [] },
      answer: { next: '营销副总' },
    },
  ])('$why', ({ readings, query, answer }) => {
    expect(ask(query, shipped('P04', readings as Readonly<Record<string, string>>))).toMatchObject(answer);
  });
});
