import { expect, it } from 'vitest';
import { choiceLists, choices, translated } from '../../../../functions/core/report/choiceLists';

it('says 有效 of a measure otherwise than of a reason for complaining', () => {
  expect(choiceLists.effect.map(({ en }) => en)).toEqual(['Effective', 'Not effective', 'To be confirmed']);
  expect(choiceLists.valid.map(({ en }) => en)).toEqual(['Valid', 'Invalid', 'To be verified']);
  expect(translated('有效', 'en')).toBe('Effective');
});

it('keeps a word it has no English for', () => {
  expect(choices('自取')).toEqual([{ zh: '自取', en: '自取' }]);
  expect(translated('自取', 'en')).toBe('自取');
});

/** The words of the catalogue's lists (section 9.1): channels, liability, validity, dispositions, effect, satisfaction. */
const words = [
  '电话, 口头/当面, 来访/拜访, 书信/信函, 传真, 邮件, 邮寄/快递/空运退货, 人员携带, 验货, 意见箱, 微信公众号, 网络, 客服中心事件单',
  '消费者协会, 行业协会, 行政机关/工商部门, 新闻媒体, 司法机关, 公司投诉信箱, 其他',
  '公司责任, 客户责任, 供应商责任, 无法判定, 非质量问题, 有效/成立, 无效/不成立, 待核实',
  '解释说明, 道歉, 返工, 维修, 更换部件, 换货, 退货, 补货, 赔款, 补偿, 协商解决, 让步接受, 报废, 另案处理, 转有偿订单, 客户自行处理',
  '有效/OK, 无效/NG, 待确认, 满意, 基本满意, 不满意, 未回访',
].flatMap((line) => line.split(', '));

it.each(words)('has English for %s of the lists everybody uses', (word) => {
  expect(translated(word, 'en')).toMatch(/^[ -~]+$/);
});
