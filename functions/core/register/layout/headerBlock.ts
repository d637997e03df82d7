import { foldHeading } from '../headings/headingText';
import { matchHeading } from '../headings/matchHeading';
import type { SheetView } from '../sheetView';

/** One to three rows of headings. */
export interface HeaderBlock {
  /** 1-based rows, top first. */
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
  /** Group headings and own heading per column, as written; only columns that have one. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

const MOST_ROWS = 3;
const LONGEST = 80;
const WIDEST_GROUP = 40;
const CJK = /[\u3400-\u9fff]/;
const unitOnly =
  /^[(（【[]?\s*(pcs?|个|只|件|元|万元|rmb|usd|%|ppm|天|日|小时|h|kg|m|yyyy.*|[¥$])\s*[)）\]】]?$/i;
const titleWords =
  /(19|20)\d\d|\d年|台账|台帐|登记|记录|一览|清单|汇总|跟踪表|明细表|register|\blog\b|\blist\b/i;
const columnMark = /^[(（]?(\d{1,2}|[a-z]|[甲乙丙丁戊己庚辛])[)）]?$/i;

/** Grows a header block around a row that was recognised as headings. */
export function growHeaderBlock(view: SheetView, row: number, highest: number): HeaderBlock {
  const rows = [row];
  while (rows.length < MOST_ROWS && isSubHeader(view, rows[rows.length - 1]!))
    rows.push(rows[rows.length - 1]! + 1);
  while (rows.length < MOST_ROWS && rows[0]! > highest && isGroupRow(view, rows[0]! - 1, rows))
    rows.unshift(rows[0]! - 1);
  const labelRows = rows.filter((r) => !isMarkRow(view, r));
  const paths = new Map<number, readonly string[]>();
  const { left, right } = reach(view, rows);
  for (let column = left; column <= right; column += 1) {
    const path = pathOf(view, labelRows, column);
    if (path.length > 0) paths.set(column, path);
  }
  return { rows, left, right, paths };
}

function reach(view: SheetView, rows: readonly number[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const row of rows)
    for (const column of view.filled(row)) {
      left = Math.min(left, column);
      right = Math.max(right, column, view.mergeAt(row, column)?.right ?? 0);
    }
  return { left, right };
}

/** Whether the row below belongs to the header: leaves under groups, a second language, units or column marks. */
function isSubHeader(view: SheetView, row: number): boolean {
  const below = view.filled(row + 1);
  if (below.length === 0) return false;
  const above = view.filled(row);
  if (isMarkRow(view, row + 1)) return true;
  if (below.some((column) => !isHeadingLike(view, row + 1, column))) return false;
  const groups = above.filter((column) => {
    const merge = view.mergeAt(row, column);
    return merge !== undefined && merge.right > merge.left && merge.bottom === row;
  });
  const isOver = (group: number, column: number): boolean =>
    column >= group && column <= view.mergeAt(row, group)!.right;
  // A merged heading over one value each is no group: its cells below are merged as well.
  if (groups.some((group) => below.filter((column) => isOver(group, column)).length >= 2))
    return below.every((column) => groups.some((group) => isOver(group, column)) || !above.includes(column));
  const isSecondLanguage =
    above.filter((c) => CJK.test(view.textAt(row, c))).length >= above.length * 0.8 &&
    below.every((c) => !CJK.test(view.textAt(row + 1, c))) &&
    below.filter((c) => (matchHeading([view.textAt(row + 1, c)]).matches[0]?.score ?? 0) >= 0.6).length >=
      below.length * 0.5;
  if (isSecondLanguage) return true;
  // Unmerged groups: the leaves stand under the group's first cell and the blanks after it.
  const known = below.filter(
    (c) => (matchHeading([view.textAt(row + 1, c)]).matches[0]?.score ?? 0) >= 0.6,
  ).length;
  return known >= Math.max(2, below.length * 0.5) && below.some((c) => view.textAt(row, c) === '');
}

function isHeadingLike(view: SheetView, row: number, column: number): boolean {
  const value = view.valueAt(row, column);
  return typeof value === 'string' && value.trim().length <= LONGEST && !/^[\d./-]{4,}$/.test(value.trim());
}

/** Whether the row above holds the groups of this header and not a title or a form number. */
function isGroupRow(view: SheetView, row: number, rows: readonly number[]): boolean {
  const cells = view.filled(row);
  if (cells.length === 0) return false;
  if (cells.some((c) => !isHeadingLike(view, row, c) || /[:：]\s*\S/.test(view.textAt(row, c)))) return false;
  const { left, right } = reach(view, rows);
  const width = right - left + 1;
  const merges = cells.map((c) => view.mergeAt(row, c)).filter((m) => m !== undefined);
  const isTitle = merges.some((m) => m.right - m.left + 1 >= width * 0.8);
  if (isTitle || cells.every((c) => titleWords.test(view.textAt(row, c)))) return false;
  if (merges.some((m) => m.bottom >= rows[0]!)) return true;
  if (merges.some((m) => m.right > m.left)) return cells.every((c) => c >= left && c <= right);
  // Without merges: at least two labels, each above a heading, and a heading without a label.
  return (
    cells.length >= 2 &&
    cells.length < width &&
    cells.every((c) => view.textAt(rows[0]!, c) !== '' || c >= left)
  );
}

function isMarkRow(view: SheetView, row: number): boolean {
  const cells = view.filled(row);
  if (cells.length === 0) return false;
  const texts = cells.map((c) => view.textAt(row, c));
  if (texts.every((text) => unitOnly.test(text))) return true;
  return (
    cells.length >= 4 &&
    texts.every((text) => columnMark.test(text)) &&
    texts.every(
      (text, i) =>
        i === 0 || (columnMark.test(texts[i - 1]!) && foldHeading(text) !== foldHeading(texts[i - 1]!)),
    ) &&
    isCounting(texts)
  );
}

/** 1 2 3 4 …, a b c d …: marks that number the columns. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.map((t) => Number(t.replace(/[()（）]/g, '')));
  if (numbers.every(Number.isFinite)) return numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
  return (
    texts.every((t) => /^[(（]?[a-z甲乙丙丁戊己庚辛][)）]?$/i.test(t)) && new Set(texts).size === texts.length
  );
}

function pathOf(view: SheetView, rows: readonly number[], column: number): readonly string[] {
  const path: string[] = [];
  rows.forEach((row, at) => {
    const text = textOver(view, row, column, rows.slice(at + 1));
    if (text !== '' && text !== path[path.length - 1]) path.push(text);
  });
  if (path.length < 2) return path;
  const own = path[path.length - 1]!;
  const above = path[path.length - 2]!;
  // A second language or a unit below the heading is part of it, not a level of its own.
  if (unitOnly.test(own))
    return [...path.slice(0, -2), `${above} ${/^[(（【[]/.test(own) ? own : `(${own})`}`];
  if (CJK.test(above) && !CJK.test(own) && sameField(above, own))
    return [...path.slice(0, -2), `${above}\n${own}`];
  return path;
}

function sameField(chinese: string, latin: string): boolean {
  const fields = new Set(
    matchHeading([chinese])
      .matches.filter((m) => m.score >= 0.6)
      .map((m) => m.field),
  );
  return matchHeading([latin]).matches.some((m) => m.score >= 0.6 && fields.has(m.field));
}

/** The heading at a cell: its own text, its merge's, or the unmerged group to the left that it stands under. */
function textOver(view: SheetView, row: number, column: number, lower: readonly number[]): string {
  const merge = view.mergeAt(row, column);
  if (merge) return view.textAt(merge.top, merge.left);
  const own = view.textAt(row, column);
  if (own !== '' || lower.length === 0 || lower.every((r) => view.textAt(r, column) === '')) return own;
  for (let left = column - 1; left >= Math.max(1, column - WIDEST_GROUP); left -= 1) {
    const text = view.textAt(row, left);
    if (text === '') {
      if (lower.every((r) => view.textAt(r, left) === '')) return '';
      continue;
    }
    const isGroup = view.mergeAt(row, left) === undefined && lower.some((r) => view.textAt(r, left) !== '');
    return isGroup ? text : '';
  }
  return '';
}
