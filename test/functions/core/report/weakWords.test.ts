import { describe, expect, it } from 'vitest';
import { isWeakAction, isWeakCause, namesCause } from '../../../../functions/core/report/gate/weakWords';

describe('isWeakCause', () => {
  it.each([
    '员工疏忽',
    '作业员操作不当。',
    '由于操作员未按作业指导书操作造成',
    '检验员漏检',
    '人员责任心不强、质量意识淡薄',
    'Operator error',
    'Carelessness of the worker',
    'Human error, inspector did not follow instructions',
  ])('stops at a person: %s', (text) => expect(isWeakCause(text)).toBe(true));

  it.each([
    '3# 模穴圆角磨损至 R0.2，点检表未含该项目',
    '作业员漏装垫片，因工位无防错且两种垫片同盒存放',
    'Operator could mount the part reversed because the fixture has no poka-yoke',
    '来料硬度超差',
    '',
  ])('reaches a process: %s', (text) => expect(isWeakCause(text)).toBe(false));
});

describe('isWeakAction', () => {
  it.each([
    '加强培训',
    '对员工进行再教育，提高质量意识',
    '已要求作业员注意',
    '加强检验员管理力度',
    'Retrain operator',
    'Operators were reminded to pay attention',
  ])('asks people to try harder: %s', (text) => expect(isWeakAction(text)).toBe(true));

  it.each([
    '修复 3# 模穴圆角至 R0.6，并加强培训',
    '增加在线拔出力检测工装',
    'Fixture with poka-yoke pin introduced',
    '',
  ])('changes something: %s', (text) => expect(isWeakAction(text)).toBe(false));
});

describe('namesCause', () => {
  it.each([
    { text: '因为模具磨损导致裂纹', names: true },
    { text: 'Crack due to worn mould', names: true },
    { text: '卡扣根部裂纹 2–4 mm，37/5000 件', names: false },
  ])('$text', ({ text, names }) => expect(namesCause(text)).toBe(names));
});
