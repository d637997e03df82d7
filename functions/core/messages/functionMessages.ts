import type { Bilingual, Language } from '../shared/language';

/** Arguments of the custom functions as their error sentences name them. */
export const functionArguments = {
  profile: { zh: '制度', en: 'profile' },
  rule: { zh: '时限', en: 'rule' },
  calendar: { zh: '日历', en: 'calendar' },
  start: { zh: '开始时间', en: 'start' },
  from: { zh: '起', en: 'from' },
  to: { zh: '止', en: 'to' },
  due: { zh: '到期时间', en: 'due' },
  completed: { zh: '完成时间', en: 'completed' },
  closedAt: { zh: '结案日期', en: 'closedAt' },
  closed: { zh: '已结案', en: 'closed' },
  now: { zh: '现在', en: 'now' },
  promised: { zh: '约定时间', en: 'promised' },
  special: { zh: '特殊', en: 'special' },
  closing: { zh: '下班时刻', en: 'closing' },
  days: { zh: '天数', en: 'days' },
  hours: { zh: '小时数', en: 'hours' },
  unit: { zh: '单位', en: 'unit' },
  grade: { zh: '级别', en: 'grade' },
  factNames: { zh: '事实名称', en: 'factNames' },
  factValues: { zh: '事实取值', en: 'factValues' },
  parameters: { zh: '参数表', en: 'parameters' },
  amount: { zh: '金额', en: 'amount' },
  matter: { zh: '事项', en: 'matter' },
  received: { zh: '接诉时间', en: 'received' },
  problem: { zh: '问题', en: 'problem' },
  dates: { zh: '接诉时间列', en: 'dates' },
  problems: { zh: '问题列', en: 'problems' },
  grades: { zh: '级别列', en: 'grades' },
  registeredAt: { zh: '登记时间', en: 'registeredAt' },
  headings: { zh: '表头', en: 'headings' },
  values: { zh: '行内容', en: 'values' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FunctionArgument = keyof typeof functionArguments;

const sentences = {
  'cell.blank': { zh: '“{argument}”不能为空。', en: 'The argument "{argument}" must not be blank.' },
  'cell.date': {
    zh: '“{argument}”的“{seen}”不是日期：请用 Excel 日期，或写成 2026-03-09 14:30。',
    en: 'The argument "{argument}" cannot be "{seen}": use an Excel date, or write 2026-03-09 14:30.',
  },
  'cell.needsTime': {
    zh: '“{argument}”只有日期“{seen}”，没有时刻。',
    en: 'The argument "{argument}" is a bare day, {seen}; it needs a time of day.',
  },
  'cell.number': {
    zh: '“{argument}”的“{seen}”不是数字。',
    en: 'The argument "{argument}" must be a number, not "{seen}".',
  },
  'cell.wholeDays': {
    zh: '“{argument}”应为整数，不能是“{seen}”。',
    en: 'The argument "{argument}" must be a whole number, not "{seen}".',
  },
  'cell.wholeMinutes': {
    zh: '“{argument}”应折合整数分钟，不能是“{seen}”小时。',
    en: 'The argument "{argument}" must make whole minutes; "{seen}" hours do not.',
  },
  'cell.flag': {
    zh: '“{argument}”应为是或否，不能是“{seen}”。',
    en: 'The argument "{argument}" must be yes or no, not "{seen}".',
  },
  'cell.unit': {
    zh: '“{argument}”应为天、小时、分钟、工作日或工作时，不能是“{seen}”。',
    en: 'The argument "{argument}" must be 天, 小时, 分钟, 工作日 or 工作时, not "{seen}".',
  },
  'cell.shape': {
    zh: '“{argument}”有 {seen}，应为 {expected}。',
    en: 'The argument "{argument}" has {seen}; expected {expected}.',
  },
  'cell.outOfRange': {
    zh: '时间超出可计算的范围（1900 至 9999 年）。',
    en: 'The time lies outside the years that can be computed (1900 to 9999).',
  },
  'profile.unknown': {
    zh: '没有编号为“{seen}”的制度。可用：{expected}。',
    en: 'There is no procedure "{seen}". Available: {expected}.',
  },
  'rule.unknown': {
    zh: '制度 {profile} 没有时限“{seen}”。可用：{expected}。',
    en: 'Procedure {profile} has no time limit "{seen}". Available: {expected}.',
  },
  'calendar.unknown': {
    zh: '没有编号为“{seen}”的日历。可用：{expected}。',
    en: 'There is no calendar "{seen}". Available: {expected}.',
  },
  'matter.unknown': {
    zh: '制度 {profile} 没有处理方案、表单或环节“{seen}”。',
    en: 'Procedure {profile} has no remedy, form or stage "{seen}".',
  },
  'numbering.none': {
    zh: '制度 {profile} 未规定编号规则。',
    en: 'Procedure {profile} has no numbering rule.',
  },
  'numbering.usedUp': {
    zh: '“{seen}”所在期间的流水号已用完。',
    en: 'The serial numbers of the period of "{seen}" are used up.',
  },
  'recurrence.none': {
    zh: '制度 {profile} 没有重复投诉升级的规定。',
    en: 'Procedure {profile} has no rule on repeated complaints.',
  },
  'recurrence.notInRange': {
    zh: '所给的列中没有这条投诉本身：请引用整列，包括本行。',
    en: 'This complaint is not in the ranges given: refer to the whole columns, this row included.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FunctionProblemCode = keyof typeof sentences;

/** Codes answered with `#N/A`: the argument can be read, but the procedure or calendar has no such thing. */
export const notAvailable: ReadonlySet<FunctionProblemCode> = new Set<FunctionProblemCode>([
  'profile.unknown',
  'rule.unknown',
  'calendar.unknown',
  'matter.unknown',
  'numbering.none',
  'numbering.usedUp',
  'recurrence.none',
]);

/** Why a custom function gives an error instead of a value. */
export interface FunctionProblem {
  readonly code: FunctionProblemCode;
  readonly argument?: FunctionArgument;
  readonly params?: Readonly<Record<string, string>>;
}

export function describeFunctionProblem(
  { code, argument, params = {} }: FunctionProblem,
  language: Language,
): string {
  const values: Readonly<Record<string, string>> = {
    ...params,
    ...(argument === undefined ? {} : { argument: functionArguments[argument][language] }),
  };
  return sentences[code][language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Short words that cells show instead of a value; the tracker's own formulas show the same. */
export const functionWords = {
  needsTime: { zh: '缺时刻', en: 'needs a time' },
  needsReview: { zh: '待复核', en: 'needs review' },
  byHand: { zh: '人工定级', en: 'entered by hand' },
  missingParameter: { zh: '缺参数', en: 'parameter not filled in' },
  allOthers: { zh: '其余投诉', en: 'all other complaints' },
  provisional: {
    zh: '暂定：{years} 年放假安排未公布',
    en: 'provisional: holidays of {years} not published yet',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
