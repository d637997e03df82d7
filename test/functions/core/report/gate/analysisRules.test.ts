import { describe, expect, it } from 'vitest';
import type { EightD, EightDRow } from '../../../../../functions/core/report/eightD/eightD';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { findingOf, withFields, withRow, withRows, withTable } from '../../../../support/eightDSamples';

interface Row {
  readonly rule: string;
  readonly eightD: EightD;
  readonly verdict: 'pass' | 'weak' | 'fail';
  readonly names?: readonly string[];
  readonly why: string;
}

const choices = sampleEightD.tables?.choices ?? [];
/** The sample with the first action for another cause. */
const firstFor = (cause: string, more: EightDRow = {}): EightD =>
  withTable('choices', [{ ...choices[0], cause, ...more }, ...choices.slice(1)]);
const proof = (change: EightDRow): EightD => withRow('rootCauses', 'escapeTechnical', change);
const escape = '流出 · 技术（末件检验不含卡扣根部）';
const made = '发生 · 技术（3# 模穴圆角磨损至 R0.2）';

const rows: readonly Row[] = [
  // two chains of two or more steps
  { rule: 'whys.chains', eightD: sampleEightD, verdict: 'pass', why: 'both chains' },
  {
    rule: 'whys.chains',
    eightD: withRows('whys', (row) => ({ ...row, escapeTechnical: '', escapeSystem: '' })),
    verdict: 'fail',
    why: 'one chain only',
  },
  {
    rule: 'whys.chains',
    eightD: withTable('whys', (sampleEightD.tables?.whys ?? []).slice(0, 1)),
    verdict: 'fail',
    why: 'one step each',
  },
  {
    rule: 'whys.chains',
    eightD: withTable('whys', (sampleEightD.tables?.whys ?? []).slice(0, 2)),
    verdict: 'pass',
    why: 'two steps each',
  },
  {
    rule: 'whys.chains',
    eightD: withRows('whys', (row) => ({ ...row, escapeTechnical: '漏检。', escapeSystem: '同上' })),
    verdict: 'fail',
    why: 'the same words are no further step',
  },
  // each end cause verified or marked hypothesis with date of proof
  { rule: 'causes.verified', eightD: sampleEightD, verdict: 'pass', why: 'each is verified' },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: null }),
    verdict: 'fail',
    names: [escape],
    why: 'hypothesis shown as fact',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ date: null }),
    verdict: 'fail',
    names: [escape],
    why: 'verified when?',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: '待定' }),
    verdict: 'fail',
    names: [escape],
    why: 'to be told',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ date: '2024-08-02' }),
    verdict: 'fail',
    names: [escape],
    why: 'verified tomorrow',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: '假设，盲样试验', date: '2024-08-05' }),
    verdict: 'pass',
    why: 'marked as a hypothesis, with the day of proof',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: 'Hypothesis, blind test', date: '2024-08-05' }),
    verdict: 'pass',
    why: 'the same in English',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: '假设，盲样试验', date: null }),
    verdict: 'fail',
    names: [escape],
    why: 'a hypothesis without the day of proof',
  },
  {
    rule: 'causes.verified',
    eightD: proof({ verification: '假设，盲样试验', date: '2024-07-31' }),
    verdict: 'fail',
    names: [escape],
    why: 'the day of proof is over',
  },
  // 4.2: one chain only
  { rule: 'causes.chains', eightD: sampleEightD, verdict: 'pass', why: 'made and not detected' },
  {
    rule: 'causes.chains',
    eightD: withTable('rootCauses', (sampleEightD.tables?.rootCauses ?? []).slice(0, 2)),
    verdict: 'fail',
    why: 'nobody asks why it was not detected',
  },
  // no end cause from the weak list
  { rule: 'causes.notWeak', eightD: sampleEightD, verdict: 'pass', why: 'causes of the process' },
  {
    rule: 'causes.notWeak',
    eightD: proof({ cause: '员工疏忽' }),
    verdict: 'fail',
    names: ['流出 · 技术（员工疏忽）'],
    why: 'carelessness as end point',
  },
  {
    rule: 'causes.notWeak',
    eightD: proof({ cause: 'operator error' }),
    verdict: 'fail',
    why: 'the same in English',
  },
  {
    rule: 'causes.notWeak',
    eightD: withFields({ 'd4.escape': '检验员漏检' }),
    verdict: 'fail',
    names: ['流出原因（检验员漏检）'],
    why: 'also beside the table',
  },
  {
    rule: 'causes.notWeak',
    eightD: proof({ cause: '操作者未按SOP作业，因防错缺失' }),
    verdict: 'pass',
    why: 'a process cause behind the slip',
  },
  {
    rule: 'causes.notDefect',
    eightD: proof({ cause: '卡扣根部裂纹。' }),
    verdict: 'fail',
    why: 'the defect said again',
  },
  { rule: 'causes.notDefect', eightD: sampleEightD, verdict: 'pass', why: 'causes are not the defect' },
  {
    rule: 'causes.share',
    eightD: withRows('rootCauses', (row) => ({ ...row, contribution: 30 })),
    verdict: 'fail',
    why: 'shares add up to 120',
  },
  // is / is-not or comparison
  { rule: 'problem.compared', eightD: sampleEightD, verdict: 'pass', why: 'is and is not' },
  {
    rule: 'problem.compared',
    eightD: withRows('isIsNot', (row) => ({ ...row, isNot: '/' })),
    verdict: 'fail',
    why: 'nothing to compare with',
  },
  // every cause has an action
  { rule: 'actions.cover', eightD: sampleEightD, verdict: 'pass', why: 'four causes, an action each' },
  {
    rule: 'actions.cover',
    eightD: withRows('choices', (row) => ({ ...row, cause: '3# 模穴圆角磨损至 R0.2' })),
    verdict: 'fail',
    names: ['发生 · 体系（PFMEA 与点检表未含圆角磨损）', escape, '流出 · 体系（检验指导书编制未参照 PFMEA）'],
    why: 'four actions for one cause',
  },
  {
    rule: 'actions.cover',
    eightD: withTable('choices', choices.slice(0, 2)),
    verdict: 'fail',
    names: [escape, '流出 · 体系（检验指导书编制未参照 PFMEA）'],
    why: 'two of four causes',
  },
  {
    rule: 'actions.cover',
    eightD: firstFor('x', { chosen: '否' }),
    verdict: 'fail',
    names: [made],
    why: 'the only option for it was not taken',
  },
  ...[
    '发生 · 技术',
    '发生技术',
    'Made · technical',
    'occurrenceTechnical',
    '3#模穴圆角磨损至R0.2',
    '针对：3# 模穴圆角磨损至 R0.2',
    '发生·技术：圆角磨损',
    '模穴圆角',
    '3# 模穴圆角磨损至 R0.2；流出 · 体系',
  ].map((cause): Row => ({
    rule: 'actions.cover',
    eightD: firstFor(cause),
    verdict: 'pass',
    why: `by “${cause}”`,
  })),
  ...['', '圆角磨损', '发生', '全部原因', '检验遗漏', '原因1', '/'].map((cause): Row => ({
    rule: 'actions.cover',
    eightD: firstFor(cause),
    verdict: 'fail',
    names: [made],
    why: `“${cause}” may mean another cause, or none`,
  })),
  {
    rule: 'actions.cover',
    eightD: {
      ...sampleEightD,
      tables: {
        ...sampleEightD.tables,
        rootCauses: (sampleEightD.tables?.rootCauses ?? []).slice(0, 1),
        choices: choices.slice(0, 1),
      },
    },
    verdict: 'fail',
    names: ['流出点（末件检验与出货检验）'],
    why: 'the escape point needs one as well',
  },
  {
    rule: 'actions.cover',
    eightD: {
      ...sampleEightD,
      tables: {
        ...sampleEightD.tables,
        rootCauses: (sampleEightD.tables?.rootCauses ?? []).slice(0, 1),
        choices: [choices[0]!, { ...choices[2], cause: '流出' }],
      },
    },
    verdict: 'pass',
    why: 'where a chain has one cause, its name is enough',
  },
  { rule: 'actions.aimed', eightD: sampleEightD, verdict: 'pass', why: 'every action says for what' },
  {
    rule: 'actions.aimed',
    eightD: firstFor('检验遗漏'),
    verdict: 'weak',
    names: ['镶件化，圆角 R0.6，硬度 HRC 52（写的是“检验遗漏”）'],
    why: 'which cause is it for?',
  },
  // each action differs from the D3 action
  { rule: 'actions.notContainment', eightD: sampleEightD, verdict: 'pass', why: 'sorting is not among them' },
  {
    rule: 'actions.notContainment',
    eightD: firstFor(made, { action: '3# 模穴停用' }),
    verdict: 'fail',
    names: ['3# 模穴停用'],
    why: 'one sentence of the interim measure',
  },
  {
    rule: 'actions.notContainment',
    eightD: firstFor(made, { action: '目检 100%' }),
    verdict: 'fail',
    why: 'the method of a containment line',
  },
  // at least one action above instruct; training alone
  {
    rule: 'actions.level',
    eightD: withRows('choices', (row) => ({ ...row, level: '指导' })),
    verdict: 'fail',
    why: 'instruction only',
  },
  {
    rule: 'actions.level',
    eightD: withRows('choices', (row, at) => ({
      ...row,
      level: at === 0 ? '消除' : '指导',
      chosen: at === 0 ? '否' : '是',
    })),
    verdict: 'fail',
    why: 'the one above it was not taken',
  },
  {
    rule: 'actions.level',
    eightD: withRows('choices', (row, at) => ({ ...row, level: at === 0 ? '防错' : '指导' })),
    verdict: 'pass',
    why: 'one is enough',
  },
  { rule: 'actions.notWeak', eightD: sampleEightD, verdict: 'pass', why: 'all change something' },
  {
    rule: 'actions.notWeak',
    eightD: firstFor(made, { action: '加强培训' }),
    verdict: 'fail',
    names: [made],
    why: 'training alone for a cause',
  },
  {
    rule: 'actions.notWeak',
    eightD: withTable('choices', [...choices, { cause: made, action: 'Retrain operator' }]),
    verdict: 'pass',
    why: 'training beside another action',
  },
  { rule: 'actions.proved', eightD: withFields({ 'd5.proof': '' }), verdict: 'fail', why: 'no proof' },
];

describe('rules of the analysis', () => {
  it.each(rows)('$rule is $verdict: $why', ({ rule, eightD, verdict, names }) => {
    const found = findingOf(rule, eightD, { stage: 'D5' });
    expect(found?.verdict).toBe(verdict);
    if (names) expect(found?.names.map(({ zh }) => zh)).toEqual(names);
  });
});
