import { spelling } from './nameIndex';

const yes = [
  'true',
  'yes',
  'y',
  '1',
  '是',
  '有',
  '对',
  'ok',
  '√',
  '通过',
  '合格',
  '满意',
  '基本满意',
  '有效',
  '同意',
  '接受',
  '成立',
  '属实',
  '能',
  '可以',
  '可',
  '已',
  '已完成',
  '完成',
  '需要',
  '公司责任',
  '本公司责任',
  'pass',
  'passed',
  'valid',
  'effective',
  'approved',
  'accepted',
  'satisfied',
  'confirmed',
  '批准',
  '认可',
  '确认',
  '已确认',
  '合理',
  '充分',
  '理解',
  // Choices of catalogue 9.1 that give two words.
  '有效/OK',
  '有效/成立',
];
const no = [
  'false',
  'no',
  'n',
  '0',
  '否',
  '无',
  '不',
  'ng',
  '×',
  '不通过',
  '未通过',
  '不合格',
  '不满意',
  '无效',
  '不同意',
  '不接受',
  '不成立',
  '不属实',
  '不能',
  '不可以',
  '未',
  '未完成',
  '不需要',
  '客户责任',
  '非本公司责任',
  'fail',
  'failed',
  'invalid',
  'ineffective',
  'not effective',
  'rejected',
  'not accepted',
  'dissatisfied',
  'not confirmed',
  '不批准',
  '驳回',
  '不认可',
  '不确认',
  '未确认',
  '不合理',
  '不充分',
  '不理解',
  '未理解',
  '无效/NG',
  '无效/不成立',
];
const words = new Map<string, boolean>([
  ...yes.map((w): [string, boolean] => [spelling(w), true]),
  ...no.map((w): [string, boolean] => [spelling(w), false]),
]);

const open = new Set(['', '待确认', '待核实', '待定', '待判定', 'pending'].map(spelling));

/** Whether an answer says that there is none yet (待确认 and 待核实 of catalogue 9.1, an empty cell). */
export function isStillOpen(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && open.has(spelling(value)));
}

/** Reads a yes or no in any of the usual words; undefined for everything else. */
export function readYesNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1) return true;
  if (value === 0) return false;
  return typeof value === 'string' ? words.get(spelling(value)) : undefined;
}
