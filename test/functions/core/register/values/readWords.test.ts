import { describe, expect, it } from 'vitest';
import { noEvidence } from '../../../../../functions/core/register/values';
import { codesOf, read } from './aValueContext';

describe('a status', () => {
  it.each([
    [
      'closed',
      '已结案 结案 关闭 已关闭 Closed close CLOSED OK 完成 已处理 已结 已闭环。 已好 处理好了 已結案',
    ],
    ['in_progress', '处理中 跟进中 跟进 整改中 On-going In\u00a0process WIP 在处理 正在分析 處理中'],
    ['verifying', '待验证 验证中 效果跟踪中 待客户确认 等客户回复 Verifying 驗證中'],
    ['open', '未处理 未结案 待处理 未完成 还没处理 未結案 open'],
    ['suspended', '暂停 暂缓 On\u00a0hold 先放着'],
    ['cancelled', '客户撤诉 非我司责任 无效投诉 不算我们的'],
  ])('is %s for %s', (status, words) => {
    for (const word of words.split(' ')) expect([word, read(word, 'status').value]).toEqual([word, status]);
  });

  it.each([
    ['√', '是否结案', 'closed', ''],
    ['是', '是否结案', 'closed', ''],
    [1, '是否结案', 'closed', ''],
    [true, '已结案', 'closed', ''],
    ['否', '是否结案', 'open', 'status.notClosed'],
    ['N', '是否结案', 'open', 'status.notClosed'],
    ['×', '是否结案', 'open', 'status.notClosed'],
    ['√', '未结案', 'open', 'status.notClosed'],
    ['√', '处理结果', 'closed', 'status.markInferred'],
    ['否（验证中）', '是否结案', 'verifying', 'status.notClosed'],
    ['☑已结案 □未结案', '状态', 'closed', 'choice.tickedBox'],
    ['已结案（客户已确认）', '状态', 'closed', 'status.extraWords'],
    ['张总交代', '状态', null, 'status.unknown'],
    ['第三次了！', '状态', null, 'status.unknown'],
    ['处理中，待客户确认', '状态', null, 'status.unknown'],
    ['结案前待验证', '状态', null, 'status.unknown'],
    ['已结案?', '状态', null, 'status.unknown'],
    ['Pending', '状态', null, 'status.unknown'],
    ['NG', '状态', null, 'status.unknown'],
    ['/', '状态', null, ''],
  ] as const)('%j under %j is %j %j', (seen, heading, status, codes) => {
    const found = read(seen, 'status', { heading });
    expect([found.value, codesOf(found)]).toEqual([status, codes]);
  });

  it('hands over the date written beside it', () => {
    const found = read('已结案(1.18)', 'status', { complaintDate: '2024-01-05' });
    expect([found.value, found.beside, codesOf(found)]).toEqual([
      'closed',
      { closedAt: '2024-01-18' },
      'date.yearInferred status.dateInside',
    ]);
  });

  it('keeps the state where the date beside it cannot be read', () => {
    const found = read('已结案(2.30)', 'status');
    expect([found.value, found.beside, codesOf(found)]).toEqual(['closed', undefined, 'date.impossible']);
  });
});

describe('a grade', () => {
  const level = (seen: string, column: readonly string[] = []): unknown =>
    read(seen, 'grade', { evidence: { ...noEvidence, gradeWords: new Set(column) } }).beside?.gradeLevel;

  it.each([
    ['critical', '严重 重大 紧急 高 A A级 一级 H Critical 1 嚴重 严重投诉 A（严重）'],
    ['major', '一般 中 B B类 二级 二级客诉 M Major Ⅱ级'],
    ['minor', '轻微 低 C 三级 L minor III 轻微缺陷'],
    ['suggestion', '建议 改善建议'],
    [null, '普通 特别 D 甲 A(轻微)'],
  ])('is %s for %s', (expected, words) => {
    for (const word of words.split(' ')) expect([word, level(word)]).toEqual([word, expected]);
  });

  it('keeps the word and says that a rank is a convention', () => {
    const found = read('B类', 'grade');
    expect([found.value, codesOf(found)]).toEqual(['B类', 'grade.levelInferred']);
  });

  it('keeps an unknown word with a finding', () => {
    const found = read('甲', 'grade');
    expect([found.value, found.beside, codesOf(found)]).toEqual([
      '甲',
      { gradeLevel: null },
      'grade.unknown',
    ]);
  });

  it('starts one step higher where 重大 stands above 严重', () => {
    const column = ['重大', '严重', '一般'];
    expect(column.map((word) => level(word, column))).toEqual(['critical', 'major', 'minor']);
  });

  it('places 普通 only where something lighter stands in the column', () => {
    expect(level('普通', ['紧急', '普通', '轻微'])).toBe('major');
  });

  it('follows the words of the profile first', () => {
    const gradeWords = new Map([['一般', 'minor' as const]]);
    expect(read('一般', 'grade', { gradeWords }).beside).toEqual({ gradeLevel: 'minor' });
  });
});

describe('satisfaction', () => {
  it.each([
    ['satisfied', '满意 非常满意 OK 较滿意'],
    ['neutral', '基本满意 一般 尚可'],
    ['dissatisfied', '不满意 很不满意 差'],
  ])('is %s for %s', (level, words) => {
    for (const word of words.split(' '))
      expect([word, read(word, 'satisfaction').beside?.satisfactionLevel]).toEqual([word, level]);
  });

  it.each([
    ['未回访', '', ''],
    ['80分', '', 'satisfaction.unknown'],
    ['是', '', 'satisfaction.unknown'],
  ])('%s has no level', (seen, heading, codes) => {
    const found = read(seen, 'satisfaction', { heading });
    expect([found.beside?.satisfactionLevel, codesOf(found)]).toEqual([null, codes]);
  });

  it('is yes or no where the heading asks so', () => {
    expect(read('是', 'satisfaction', { heading: '客户是否满意' }).beside?.satisfactionLevel).toBe(
      'satisfied',
    );
  });
});

describe('yes and no', () => {
  it.each([
    [true, '是 Y √ 有 1 TRUE'],
    [false, '否 n × 无 0 FALSE'],
  ])('%s for %s', (value, words) => {
    for (const word of words.split(' ')) expect([word, read(word, 'tracked').value]).toEqual([word, value]);
  });

  it.each([
    ['☑是 □否', true, 'choice.tickedBox'],
    ['□是 ☑否', false, 'choice.tickedBox'],
    ['是□ 否☑', null, 'boolean.unknown'],
    ['也许', null, 'boolean.unknown'],
    ['/', null, ''],
  ] as const)('%s is %s', (seen, value, codes) => {
    const found = read(seen, 'tracked');
    expect([found.value, codesOf(found)]).toEqual([value, codes]);
  });
});

describe('another choice', () => {
  it.each([
    ['电话', '电话', ''],
    ['邮件 ', '邮件', ''],
    ['☑电话 □邮件', '电话', 'choice.tickedBox'],
    ['☑电话 ☑邮件', null, 'choice.several'],
    ['□电话 □邮件', null, 'choice.several'],
    ['—', null, ''],
    ['待核实', '待核实', ''],
  ] as const)('%s is %s', (seen, value, codes) => {
    const found = read(seen, 'channel');
    expect([found.value, codesOf(found)]).toEqual([value, codes]);
  });
});
