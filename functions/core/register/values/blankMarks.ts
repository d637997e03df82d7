import { wordKey } from './halfWidth';

const strokes = /^[/\\\-—–―_.·・…、,，?？*~|]+$/;

/** Words that say only that nothing stands here. */
const emptyWords = new Set(
  '无,没有,暂无,空,空白,n/a,na,n.a.,#n/a,null,nil,none,nothing,不详,不明,未知,不清楚,不清,无记录,不适用,unknown'.split(
    ',',
  ),
);

/** Words that say that something will stand here later. */
const laterWords = new Set(
  'tbd,tbc,tba,待定,待补,待补充,待填,待填写,待提供,待更新,未定,未提供,尚未提供,未填,未填写,后补,后续补充,暂缺'.split(
    ',',
  ),
);

/** Answers to whether something is needed: words of their own in a text, nothing in a date or number. */
const notNeeded = new Set('无需,不需要,不需,不用,不涉及,免,notrequired,notneeded'.split(','));

const LONGEST_MARK = 12;

/** Whether a cell says only that there is nothing (`/`, `—`, `无`, `N/A`) or nothing yet (`待定`, `TBD`). */
export function isBlankMark(text: string): boolean {
  if (text !== '' && !mayOpenMark(text.charCodeAt(0))) return false;
  if (text.length > LONGEST_MARK && text.trim().length > LONGEST_MARK) return false;
  const key = wordKey(text).replace(/^[（(【[]|[)）】\]。.!！]$/g, '');
  return key === '' || emptyWords.has(key) || laterWords.has(key) || strokes.test(key);
}

const openers = new Set([...emptyWords, ...laterWords, ...notNeeded].map((word) => word.charAt(0)));
const knownOpeners = new Uint8Array(0x1_0000); // 0 not looked at, 1 opens no mark, 2 may

/** Whether a mark may begin with a letter: most cells are none by their first one. */
function mayOpenMark(letter: number): boolean {
  if (knownOpeners[letter] === 0) {
    const key = wordKey(String.fromCharCode(letter));
    const may =
      key === '' || openers.has(key.charAt(0)) || strokes.test(key) || /[（(【[)）\]。.!！]/.test(key);
    knownOpeners[letter] = may ? 2 : 1;
  }
  return knownOpeners[letter] === 2;
}

/** Whether a date or number field holds nothing: a blank mark, or 无需 and the like. */
export const isBlankValue = (text: string): boolean =>
  isBlankMark(text) || (text !== '' && mayOpenMark(text.charCodeAt(0)) && notNeeded.has(wordKey(text)));

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
