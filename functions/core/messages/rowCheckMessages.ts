import type { RowCheckCode, RowProblem } from '../actions/checkRow';
import { fields } from '../complaint/fields';
import type { Bilingual, Language } from '../shared/language';

/** Sentences of the row check; `{field}` is the name of the field, `{seen}` what stands there. */
export const rowCheckMessages: Readonly<Record<RowCheckCode, Bilingual>> = {
  'check.missing': { zh: '缺“{field}”', en: '"{field}" is missing' },
  'check.notADate': { zh: '“{field}”的“{seen}”不是日期', en: '"{field}" holds "{seen}", which is no date' },
  'check.notANumber': {
    zh: '“{field}”的“{seen}”不是数字',
    en: '"{field}" holds "{seen}", which is no number',
  },
  'check.negative': { zh: '“{field}”为负数 {seen}', en: '"{field}" is negative: {seen}' },
  'check.beforeReceived': {
    zh: '“{field}”{seen} 早于接诉日 {received}',
    en: '"{field}" {seen} lies before the complaint of {received}',
  },
  'check.inFuture': {
    zh: '“{field}”{seen} 晚于今天 {today}',
    en: '"{field}" {seen} lies after today, {today}',
  },
  'check.gradeUnknown': {
    zh: '级别“{seen}”不在制度 {profile} 中（{expected}）',
    en: 'grade "{seen}" is not in procedure {profile} ({expected})',
  },
  'check.closedWithoutDate': { zh: '状态为已结案但没有结案日期', en: 'closed, but without a closing date' },
  'check.dateButOpen': {
    zh: '已有结案日期，状态却是“{seen}”',
    en: 'has a closing date, but its status is "{seen}"',
  },
  'check.moreDefects': {
    zh: '不良数量 {seen} 大于数量 {quantity}',
    en: 'defective quantity {seen} is more than the quantity {quantity}',
  },
};

export function describeRowProblem({ code, field, seen, params }: RowProblem, language: Language): string {
  const values: Readonly<Record<string, string>> = { ...params, seen, field: fields[field][language] };
  return rowCheckMessages[code][language].replace(
    /\{(\w+)\}/g,
    (place, name: string) => values[name] ?? place,
  );
}
