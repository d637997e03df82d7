/** The items of a text that lists several complaints. */
export interface NumberedItems {
  /** Text before the first number; empty where the list begins at once. */
  readonly lead: string;
  /** The items without their numbers, two or more. */
  readonly parts: readonly string[];
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const chinese = '一二三四五六七八九十';
// plain numbers stand at the start, on a new line, or behind a mark that ends a clause; ① and (1) need no such proof
const numbered = new RegExp(
  `(?:(?<circled>[${circled}])|[(（](?<bracketed>\\d{1,2}|[${chinese}])[)）]|` +
    `(?<=^|[\\n；;。.!！？?，,：:\\s])(?:(?<plain>\\d{1,2})(?:[、)）]|[.．:：](?!\\d))|(?<chinese>[${chinese}])、))\\s*[、.．]?\\s*`,
  'g',
);

// a list of what was done, or is asked for, is one complaint with several measures
const measure =
  /^(?:已|请|要求|需|须|加强|更换|更新|修改|调整|培训|增加|制定|完善|重新|安排|立即|对.{1,12}进行|将|把|通知|召集|全检|返工|返修|补发|补货|退货|换货|挑选|隔离|停用|检查|检验|清理|维修|优化|建立|落实|追加|改为|改用|赔偿|道歉|扣款|提供)/;

/**
 * Finds several complaints in one description: items numbered from 1 upwards without a gap.
 * Null for a single complaint and for numbered measures or demands.
 *
 * @example findNumberedItems('1、漏气\n2、套印不准') // { lead: '', parts: ['漏气', '套印不准'] }
 */
export function findNumberedItems(text: string): NumberedItems | null {
  if (!/[2二②]/.test(text) || !/[①（(、)）.．:：]/.test(text)) return null;
  const marks = sequence([...text.matchAll(numbered)]);
  if (marks.length < 2) return null;
  const parts = marks.map((mark, i) =>
    text
      .slice(mark.index + mark[0].length, marks[i + 1]?.index)
      .replace(/[\s；;，,。]+$/, '')
      .trim(),
  );
  if (parts.some((part) => part.length < 2)) return null;
  if (parts.filter((part) => measure.test(part)).length * 2 >= parts.length) return null;
  const first = marks[0]!;
  return {
    lead: text
      .slice(0, first.index)
      .replace(/[\s：:；;，,]+$/, '')
      .trim(),
    parts,
  };
}

/** The marks that count 1, 2, 3 … in one style, from the first 1 on. */
function sequence(marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let style: string | undefined;
  for (const mark of marks) {
    const [kind, text] = Object.entries(mark.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (text === undefined || numberOf(text) !== found.length + 1) continue;
    if (style !== undefined && kind !== style) continue;
    style = kind;
    found.push(mark);
  }
  return found;
}

function numberOf(text: string): number {
  if (circled.includes(text)) return circled.indexOf(text) + 1;
  return chinese.includes(text) ? chinese.indexOf(text) + 1 : Number(text);
}
