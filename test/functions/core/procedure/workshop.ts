import { compileProfile, type ProfileFile } from '../../../../functions/core/procedure';
import { ask, mustLoad } from './shippedProcedures';

const w = (zh: string) => ({ zh, en: zh });
const role = (zh: string, rest: object = {}) => ({ name: w(zh), kind: 'post' as const, ...rest });

/** An invented procedure with the mechanisms that the first four profiles do not use. */
export const workshop = {
  id: 'WORKSHOP',
  title: w('作坊'),
  source: '测试',
  mode: 'strict',
  parameters: [
    { id: 'W.ticket', name: w('事件单时限'), type: 'duration', unit: '小时', clause: '1' },
    { id: 'W.large', name: w('大额'), type: 'money', clause: '2' },
    { id: 'W.signers', name: w('签字人'), type: 'roles', clause: '3' },
  ],
  roles: [
    role('值班经理', { rank: 1 }),
    role('督导员', { rank: 2 }),
    role('办公室', { rank: 3, aliases: ['总办'] }),
    role('总经理', { rank: 4 }),
    role('董事长', { rank: 5 }),
    role('财务'),
    role('区域经理'),
    role('品管部'),
    role('客服部'),
    role('用户', { kind: 'customer' }),
  ],
  categories: [
    { name: w('产品'), aliases: ['货'], clause: '4' },
    { name: w('服务'), clause: '4' },
  ],
  scope: {
    text: w('全公司'),
    clause: '5',
    rules: [
      { when: { unit: '物流中心' }, inScope: false, clause: '5.1' },
      { when: { complainant: '员工' }, inScope: false, instead: '员工投诉制度', clause: '5.2' },
    ],
  },
  grading: { mode: 'criteria', unmatched: '轻微投诉', clause: '6' },
  grades: [
    {
      name: w('重大投诉'),
      level: 'critical',
      clause: '6.1',
      criteria: [
        { id: 'a', text: w('媒体'), when: 'media', clause: '6.1 a' },
        {
          id: 'b',
          text: w('大额'),
          when: { any: ['largeClaim', { fact: 'claimAmountYuan', atLeast: { param: 'W.large' } }] },
          clause: '6.1 b',
        },
        { id: 'c', text: w('超过200'), when: { fact: 'amountYuan', above: 200 }, clause: '6.1 c' },
      ],
    },
    {
      name: w('较严重投诉'),
      level: 'major',
      clause: '6.2',
      criteria: [{ id: 'a', text: w('超过100'), when: { fact: 'amountYuan', above: 100 }, clause: '6.2 a' }],
    },
    {
      name: w('轻微投诉'),
      level: 'minor',
      clause: '6.3',
      criteria: [
        { id: 'a', text: w('可自行处理'), when: { fact: 'handlerLevel', is: '值班经理' }, clause: '6.3 a' },
      ],
    },
  ],
  dispositions: [{ name: w('赔款'), aliases: ['赔偿'], content: w('赔款'), clause: '7' }],
  flows: [
    {
      id: 'site',
      name: w('现场'),
      start: 'W-S1',
      stages: [
        {
          id: 'W-S1',
          name: w('界定'),
          owner: '区域经理',
          content: w('现场界定'),
          produces: ['received', 'informed', 'solutionDone', 'registered'],
          decisions: [
            {
              key: 'finding',
              name: w('现场界定结果'),
              values: [{ name: w('明显质量问题'), aliases: ['质量'] }, { name: w('难以界定') }],
            },
          ],
          next: [
            { when: { decision: 'finding', is: '明显质量问题' }, next: 'W-S3' },
            { when: { decision: 'finding', is: '难以界定' }, next: 'W-S2' },
          ],
          clause: '8.1',
        },
        {
          id: 'W-S2',
          name: w('核实'),
          owner: '品管部',
          content: w('核实'),
          decisions: [
            { key: 'factsTrue', name: w('是否属实') },
            { key: 'accepted', name: w('客户是否接受') },
          ],
          next: [
            { when: { decision: 'factsTrue', is: false }, next: null, closes: false },
            {
              when: {
                all: [
                  { decision: 'factsTrue', is: true },
                  { decision: 'accepted', is: true },
                ],
              },
              next: 'W-S3',
            },
            { when: { decision: 'accepted', is: false }, next: 'W-S1' },
          ],
          clause: '8.2',
        },
        {
          id: 'W-S3',
          name: w('办结'),
          owner: '客服部',
          content: w('办结'),
          requires: ['causeClear'],
          next: null,
          clause: '8.3',
        },
      ],
    },
    {
      id: 'desk',
      name: w('柜台'),
      aliases: ['柜面'],
      when: { category: '服务' },
      start: 'W-S20',
      stages: [
        { id: 'W-S20', name: w('受理'), owner: '客服部', content: w('受理'), next: null, clause: '9' },
      ],
    },
  ],
  gates: [
    {
      key: 'causeClear',
      name: w('原因查清'),
      aliases: ['原因'],
      kind: 'effect',
      stage: 'W-S3',
      confirm: true,
      clause: '8.4',
    },
    {
      key: 'staffTaught',
      name: w('责任人受到教育'),
      kind: 'effect',
      stage: 'W-S3',
      confirm: true,
      clause: '8.4',
    },
    {
      key: 'onlyMajor',
      name: w('重大报告'),
      kind: 'form',
      stage: 'W-S3',
      confirm: true,
      when: { grade: '重大投诉' },
      clause: '8.5',
    },
  ],
  deadlines: [
    {
      id: 'W-D1',
      name: w('到场'),
      limit: { kind: 'fixed', amount: 3, unit: '工作时', target: { amount: 2, unit: '工作时' } },
      start: 'informed',
      agreedReplaces: true,
      owner: '区域经理',
      clause: '10.1',
    },
    {
      id: 'W-D2',
      name: w('联系'),
      limit: { kind: 'fixed', amount: 30, unit: '分钟', special: { amount: 4, unit: '小时' } },
      start: 'informed',
      clause: '10.2',
    },
    {
      id: 'W-D3',
      name: w('解决'),
      limit: { kind: 'fixed', amount: 2, unit: '天' },
      start: 'informed',
      when: { not: 'emergency' },
      clause: '10.3',
    },
    {
      id: 'W-D4',
      name: w('回访'),
      limit: { kind: 'fixed', amount: 1, unit: '当天' },
      start: 'solutionDone',
      owner: '客服部',
      clause: '10.4',
    },
    {
      id: 'W-D5',
      name: w('事件单'),
      limit: { kind: 'parameter', param: 'W.ticket' },
      start: 'registered',
      extension: { text: w('说明理由可延期'), clause: '10.5' },
      clause: '10.5',
    },
    {
      id: 'W-D6',
      name: w('转交'),
      limit: { kind: 'immediate', atMost: { amount: 30, unit: '分钟' } },
      start: 'received',
      clause: '10.6',
    },
    { id: 'W-D7', name: w('答复'), limit: { kind: 'promised' }, clause: '10.7' },
    { id: 'W-D8', name: w('仅有标题'), limit: { kind: 'undefined' }, clause: '10.8' },
    {
      id: 'W-D9',
      name: w('答复'),
      limit: { kind: 'fixed', amount: 1, unit: '周' },
      start: 'received',
      mode: 'office',
      when: { all: [{ grade: '轻微投诉' }, { not: 'handledOnSpot' }] },
      clause: '10.9',
    },
  ],
  routes: [
    {
      id: 'W-R1',
      when: { grade: '重大投诉' },
      owner: '办公室',
      to: '总经理',
      notify: ['总经理'],
      immediate: true,
      text: w('重大'),
      clause: '11.1',
    },
    {
      id: 'W-R2',
      when: 'written',
      owner: '客服部',
      forms: ['登记簿'],
      notify: ['董事长'],
      also: true,
      text: w('书面'),
      clause: '11.2',
    },
    { id: 'W-R3', owner: '客服部', text: w('其他'), clause: '11.3' },
  ],
  authorities: [
    {
      id: 'W-money',
      name: w('补偿权限'),
      raisesGrade: true,
      above: '总经理',
      clause: '12',
      levels: [
        { role: '值班经理', upTo: 100, grade: '轻微投诉', alone: true },
        { role: '督导员', upTo: 200, grade: '较严重投诉', alone: true },
        { role: '办公室', upTo: 300, grade: '重大投诉', alone: true },
      ],
    },
  ],
  approvals: [
    {
      id: 'W-grant',
      name: w('补偿'),
      steps: [{ authority: 'W-money', action: w('批准') }],
      reports: [{ name: '重大投诉处理报告', when: { grade: '重大投诉' } }],
      clause: '12.1',
    },
    {
      id: 'W-pay',
      name: w('赔款'),
      dispositions: ['赔款'],
      steps: [
        { role: '区域经理', action: w('协商'), kind: 'work' },
        { role: '总经理', action: w('审核') },
        { role: '董事长', action: w('批准') },
        { role: '财务', action: w('付款'), kind: 'work' },
      ],
      clause: '12.2',
    },
    {
      id: 'W-twice',
      name: w('两次审批'),
      documents: ['登记簿'],
      steps: [
        { role: '区域经理', action: w('第一次审批') },
        { role: '品管部', action: w('鉴定') },
        { role: '区域经理', action: w('第二次审批') },
      ],
      clause: '12.3',
    },
  ],
  forms: [
    {
      id: '登记簿',
      name: w('登记簿'),
      content: 'stated',
      clause: '13',
      fields: [
        { name: w('名称'), group: '机组' },
        {
          name: w('名称'),
          group: '部件',
          when: { any: ['componentConcerned', { value: '部件序列号', filled: true }] },
        },
        { name: w('序列号'), group: '部件', required: false },
        { name: w('起始时间'), oneOf: 'time' },
        { name: w('完成时间'), oneOf: 'time' },
        { name: w('是否追踪'), type: 'boolean' },
      ],
      signatures: [
        { parameter: 'W.signers', default: ['客服部', '品管部'], purpose: w('签字') },
        { role: '区域经理', times: 2, purpose: w('审批') },
        { role: '用户', purpose: w('盖章'), when: { grade: '重大投诉' } },
      ],
    },
  ],
  retention: [
    { id: 'W-keep', documents: ['投诉信'], period: { amount: 1, unit: '年' }, text: w('一年'), clause: '14' },
  ],
  indicators: [
    {
      id: 'W-K1',
      name: w('答复率'),
      of: { key: 'answered', name: w('已答复'), aliases: ['replied'] },
      by: { key: 'complaints', name: w('投诉数'), aliases: ['total'] },
      target: 1,
      direction: 'atLeast',
      period: 'month',
      clause: '15',
    },
    {
      id: 'W-K2',
      name: w('重复率'),
      of: { key: 'repeated', name: w('重复') },
      by: { key: 'complaints', name: w('投诉数'), aliases: ['total'] },
      target: 0.01,
      direction: 'atMost',
      period: 'month',
      clause: '15',
    },
  ],
  followUps: [
    {
      id: 'W-F1',
      name: w('回访'),
      required: 'always',
      by: '客服部',
      form: '登记簿',
      deadline: 'W-D4',
      clause: '16',
    },
  ],
} satisfies ProfileFile;

const profile = mustLoad(workshop);
export const workshopProcedure = compileProfile(profile);
export const askWorkshop = (query: object): unknown => ask(query, profile);
