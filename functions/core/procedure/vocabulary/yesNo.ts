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
];
const words = new Map<string, boolean>([
  ...yes.map((w): [string, boolean] => [spelling(w), true]),
  ...no.map((w): [string, boolean] => [spelling(w), false]),
]);

/** Reads a yes or no in any of the usual words; undefined for everything else. */
export function readYesNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1) return true;
  if (value === 0) return false;
  return typeof value === 'string' ? words.get(spelling(value)) : undefined;
}
