import { wordKey } from './halfWidth';

const strokes = /^[/\\\-—–―_.·・…、,，?？*~|]+$/;

/** Words that say only that nothing stands here. */
const emptyWords = new Set(
  '无,没有,暂无,空,空白,n/a,na,n.a.,#n/a,null,nil,none,nothing,不详,不明,未知,不清楚,不清,无记录,不适用,无需,不需要,不涉及,unknown'.split(
    ',',
  ),
);

/** Words that say that something will stand here later. */
const laterWords = new Set(
  (
    'tbd,tbc,tba,pending,待定,待补,待补充,待填,待填写,待查,待核,待核实,待提供,待更新,待通知,未定,未提供,尚未提供,' +
    '未填,未填写,后补,后续补充,暂缺'
  ).split(','),
);

const LONGEST_MARK = 12;

/** Whether a cell says only that there is nothing (`/`, `—`, `无`, `N/A`) or nothing yet (`待定`, `TBD`). */
export function isBlankMark(text: string): boolean {
  if (text.length > LONGEST_MARK && text.trim().length > LONGEST_MARK) return false;
  const key = wordKey(text).replace(/^[（(【[]|[)）】\]。.!！]$/g, '');
  return key === '' || emptyWords.has(key) || laterWords.has(key) || strokes.test(key);
}

const dittoMarks = new Set([
  '同上',
  '同上行',
  '同上格',
  '同前',
  '如上',
  'ditto',
  'sameasabove',
  '〃',
  '″',
  '"',
  '”',
  '“',
  "''",
  '〞',
  '々',
  '↑',
  '"同上"',
  '//同上',
]);

const dittoStart = /^\s*[同如dsDS〃″"”“'＂〞々↑/]/; // spares every other cell the comparison

/** Whether a cell says that the value above holds (`同上`, `〃`, `″`). */
export function isSameAsAbove(text: string): boolean {
  return text.length <= LONGEST_MARK && dittoStart.test(text) && dittoMarks.has(wordKey(text));
}
