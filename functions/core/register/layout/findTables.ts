import type { FieldKey } from '../../complaint/fields';
import type { CellValue } from '../grid';
import { toSimplified } from '../headings/simplified';
import { matchHeading } from '../headings/matchHeading';
import type { SheetView } from '../sheetView';
import { growHeaderBlock, type HeaderBlock } from './headerBlock';
import { scoreHeadingRow } from './headingRow';
import { isRegisterLike } from './registerLikeness';

/** A header with the rows and columns its table reaches. */
export interface FoundTable {
  readonly block: HeaderBlock;
  /** First row that belongs to the table: the lines above its header. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Headings found on a sheet. */
export interface FoundTables {
  readonly registers: readonly FoundTable[];
  /** Headings of other lists: lookups, totals, a small table below the register. */
  readonly others: readonly HeaderBlock[];
}

/** Finds the register tables of a sheet, stacked or side by side, in one pass over its rows. */
export function findTables(view: SheetView): FoundTables {
  const registers: HeaderBlock[] = [];
  const others: HeaderBlock[] = [];
  let done = 0;
  view.sheet.rows.forEach((stored, row) => {
    if (!stored || row <= done) return;
    const score = scoreHeadingRow(view, row);
    if (!score) return;
    const current = registers[registers.length - 1];
    if (current && isRepeat(view, row, current)) return;
    const block = growHeaderBlock(view, row, done + 1);
    const fields = fieldsOf(block);
    const isLater = current !== undefined;
    if (isLater && score.fields.size < 4) {
      // A data row of short words is not a second header; a small list after a blank row may be one.
      if (view.filled(row - 1).length === 0 && score.fields.size >= 2 && !isRegisterLike(fields, ''))
        others.push(block);
      return;
    }
    done = block.rows[block.rows.length - 1]!;
    (isRegisterLike(fields, aroundOf(view, block)) ? registers : others).push(block);
  });
  return { registers: spread(view, registers), others };
}

/** Fields a header block names, one per column. */
export function fieldsOf(block: HeaderBlock, left = block.left, right = block.right): ReadonlySet<FieldKey> {
  const fields = new Set<FieldKey>();
  for (const [column, path] of block.paths) {
    if (column < left || column > right) continue;
    const match = matchHeading(path).matches.find((m) => m.score >= 0.6 && !fields.has(m.field));
    if (match) fields.add(match.field);
  }
  return fields;
}

/** Sheet name and the lines above a header. */
function aroundOf(view: SheetView, block: HeaderBlock): string {
  const texts = [view.sheet.name];
  for (let row = Math.max(1, block.rows[0]! - 6); row < block.rows[0]!; row += 1)
    for (const column of view.filled(row)) texts.push(view.textAt(row, column));
  return texts.join(' ');
}

/** Whether a row repeats a header, as on each printed page. Entries are told apart by their first few cells. */
export function isRepeat(view: SheetView, row: number, block: HeaderBlock): boolean {
  const cells = view.filled(row);
  const headings = headingForms(block);
  let same = 0;
  let other = 0;
  const most = cells.length * 0.4;
  for (const column of cells) {
    if (column < block.left || column > block.right) continue;
    if (repeatsHeading(view.valueAt(row, column), headings.get(column))) same += 1;
    else if ((other += 1) > most) return false;
  }
  return same > 0 && same >= (same + other) * 0.6 && (same >= 2 || block.paths.size === 1);
}

function repeatsHeading(value: CellValue, forms: ReadonlySet<string> | undefined): boolean {
  if (typeof value !== 'string' || !forms) return false;
  return forms.has(value) || (/\s/.test(value) && forms.has(value.replace(/\s+/g, '')));
}

type HeadingForms = ReadonlyMap<number, ReadonlySet<string>>;

const remembered = new WeakMap<HeaderBlock, HeadingForms>();

/** The forms of a block's headings by column. */
function headingForms(block: HeaderBlock): HeadingForms {
  let forms = remembered.get(block);
  if (!forms) {
    forms = new Map([...block.paths].map(([column, path]) => [column, formsOf(path)]));
    remembered.set(block, forms);
  }
  return forms;
}

/** The headings of a column as a repeat may write them: whole or in one of two languages, with or without spaces. */
function formsOf(path: readonly string[]): ReadonlySet<string> {
  const levels = path.flatMap((level) => [level, ...level.split('\n')]);
  return new Set(levels.flatMap((level) => [level, level.replace(/\s+/g, '')]).filter((form) => form !== ''));
}

function spread(view: SheetView, blocks: readonly HeaderBlock[]): readonly FoundTable[] {
  return blocks.flatMap((block, at) => {
    const bottom = at + 1 < blocks.length ? linesAbove(view, blocks[at + 1]!, block) - 1 : view.lastRow;
    const top = at === 0 ? 1 : linesAbove(view, block, blocks[at - 1]!);
    return sideBySide(view, block, bottom).map(({ left, right }) => ({
      block: {
        ...block,
        left,
        right,
        paths: new Map([...block.paths].filter(([c]) => c >= left && c <= right)),
      },
      top,
      bottom,
      left,
      right,
    }));
  });
}

/** First of the title lines straight above a second header. */
function linesAbove(view: SheetView, block: HeaderBlock, before: HeaderBlock): number {
  let row = block.rows[0]!;
  while (row - 1 > before.rows[before.rows.length - 1]! && view.filled(row - 1).length === 1) row -= 1;
  return row;
}

/** Two registers beside one another: a blank column between and the same headings on both sides. */
function sideBySide(
  view: SheetView,
  block: HeaderBlock,
  bottom: number,
): readonly { left: number; right: number }[] {
  const parts: { left: number; right: number }[] = [];
  let left: number | undefined;
  for (let column = block.left; column <= block.right + 1; column += 1) {
    const isBlank =
      column > block.right || (!block.paths.has(column) && isBlankColumn(view, column, block, bottom));
    if (!isBlank) left ??= column;
    else if (left !== undefined) {
      parts.push({ left, right: column - 1 });
      left = undefined;
    }
  }
  const first = parts[0] && fieldsOf(block, parts[0].left, parts[0].right);
  const areRegisters =
    parts.length > 1 &&
    parts.every((part) => {
      const fields = fieldsOf(block, part.left, part.right);
      return isRegisterLike(fields, '客诉') && [...fields].filter((f) => first!.has(f)).length >= 3;
    });
  if (areRegisters) return parts;
  const own = parts.filter((part) => !isTally(block, part));
  if (own.length === 0) return [{ left: block.left, right: block.right }];
  return [{ left: own[0]!.left, right: own[own.length - 1]!.right }];
}

const tallyWords = /件数|起数|占比|比例|月份|合计|统计|累计|count|total|share|percent/i;

/** A small table of counts beside the register, a blank column away: 月份 | 件数. */
function isTally(block: HeaderBlock, { left, right }: { left: number; right: number }): boolean {
  if (right - left > 5 || isRegisterLike(fieldsOf(block, left, right), '')) return false;
  for (let column = left; column <= right; column += 1)
    if (tallyWords.test(toSimplified((block.paths.get(column) ?? []).join(' ')))) return true;
  return false;
}

function isBlankColumn(view: SheetView, column: number, block: HeaderBlock, bottom: number): boolean {
  const from = block.rows[block.rows.length - 1]! + 1;
  for (let row = from; row <= Math.min(bottom, from + 50); row += 1)
    if (view.textAt(row, column) !== '') return false;
  return true;
}
