import { describe, expect, it } from 'vitest';
import { rowPatterns } from '../../../../../functions/core/register/rows/rowPatterns';

type Pattern = keyof typeof rowPatterns;

const cases: Readonly<
  Partial<Record<Pattern, { readonly yes: readonly string[]; readonly no: readonly string[] }>>
> = {
  total: {
    yes: [
      '合计',
      '1月小计',
      '全年合计',
      '本页小计',
      '总计：12',
      '合计（元）',
      '2025年合计',
      'Total',
      'Grand total',
      'Subtotal:',
    ],
    no: ['总计数器', '合计量不足', '小计算器', 'Total Solutions Ltd', '累计误差超标', '计量泵'],
  },
  carryForward: {
    yes: ['承前页', '过次页', '上页结转', '上月结转', '转下页', 'Brought forward', 'b/f'],
    no: ['上海承前科技', '转向器', '上年遗留', 'BF-120'],
  },
  section: {
    yes: [
      '2025年1月',
      '1月',
      '3月份',
      '上年遗留',
      '2024年',
      '第一季度',
      '二、内部投诉',
      'January 2025',
      '2025年3月投诉明细',
    ],
    no: ['1月5日', '华星电机', '9月起回复客户要登记日期', '三角支架', 'Marble'],
  },
  note: {
    yes: ['注：以客户确认为准', '备注：', '说明：1、严重度', 'Note: see 8D', '※ 每月更新', '注1、含税'],
    no: ['注塑车间', '说明书缺失', 'Notebook', '备注栏未填写的'],
  },
  signature: {
    yes: [
      '制表：赵敏',
      '审核：',
      '编制 Prepared by: Lily Chen',
      'Approved by:',
      '审核人：',
      '批准（签字）：',
    ],
    no: ['制表部门：品质部', '审核流程已更新', '经办理赔'],
  },
  footer: {
    yes: ['第1页 共2页', 'Page 3', '导出时间：2025-04-01', '打印日期：', '以下空白', '- 3 -', 'END'],
    no: ['页面破损', 'Pagekeeper', '结束端盖'],
  },
  example: {
    yes: ['例', '示例', '例：', '样例1', '（例）', 'Example'],
    no: ['例会投诉', '样品', 'Sample Tools Inc', '范例电子'],
  },
};

describe.each(Object.entries(cases))('a row that is a %s', (name, { yes, no }) => {
  const pattern = rowPatterns[name as Pattern];
  const bare = (text: string): string =>
    name === 'section' || name === 'total' ? text.replace(/\s/g, '') : text;

  it.each(yes)('begins like %s', (text) => expect(pattern.test(bare(text))).toBe(true));
  it.each(no)('does not begin like %s', (text) => expect(pattern.test(bare(text))).toBe(false));
});
