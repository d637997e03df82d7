import { MAX_CELL_TEXT, quotedSheet } from './cellText';
import { cellAddress } from '../register/grid';
import { styles } from './styles';
import type { PlanCell, SheetPlan } from './trackerPlan';

type TextCell = Extract<PlanCell, { kind: 'text' }>;

/** Makes a text cell fit, given the sheet and cell it stands in. */
export type CellFit = (cell: TextCell, sheet: string, row: number, column: number) => PlanCell;

const MARK = /…〔长文本 (L\d+)〕$/;
const mark = (id: string): string => `…〔长文本 ${id}〕`;

/**
 * Texts longer than a cell may be. The cell keeps the beginning and a mark, the whole text stands in pieces on a
 * sheet of its own, so that nothing is lost; `joinLongText` puts it together again.
 */
export class LongTexts {
  readonly #idByText = new Map<string, string>();
  readonly #rows: { id: string; part: number; text: string; place: string; link: string }[] = [];

  /** Registers a text before the rows are written; short ones cost one comparison. */
  note(text: string, sheet: string, row: number, column: number): void {
    if (text.length <= MAX_CELL_TEXT || this.#idByText.has(text)) return;
    const id = `L${String(this.#idByText.size + 1)}`;
    this.#idByText.set(text, id);
    const place = `${sheet}!${cellAddress(row, column)}`;
    const link = `#${quotedSheet(sheet)}!${cellAddress(row, column)}`;
    pieces(text).forEach((piece, index) =>
      this.#rows.push({ id, part: index + 1, text: piece, place, link }),
    );
  }

  get empty(): boolean {
    return this.#rows.length === 0;
  }

  fitText(text: string): string {
    if (text.length <= MAX_CELL_TEXT) return text;
    const ending = mark(this.#idByText.get(text) ?? '');
    return pieces(text, MAX_CELL_TEXT - ending.length)[0]! + ending;
  }

  readonly fit: CellFit = (cell) =>
    cell.text.length <= MAX_CELL_TEXT ? cell : { ...cell, text: this.fitText(cell.text) };

  plan(name: string, headings: readonly [string, string, string, string]): SheetPlan {
    return {
      name,
      visibility: 'visible',
      columns: [{ width: 8 }, { width: 6 }, { width: 26 }, { width: 120 }],
      rowCount: this.#rows.length + 1,
      row: (number) => {
        if (number === 1)
          return { cells: headings.map((text) => ({ kind: 'text', text, style: styles.heading })) };
        const entry = this.#rows[number - 2]!;
        return {
          cells: [
            { kind: 'text', text: entry.id, style: styles.shortText },
            { kind: 'number', number: entry.part, style: styles.integer },
            { kind: 'link', text: entry.place, target: entry.link, style: styles.link },
            { kind: 'text', text: entry.text, style: styles.text },
          ],
        };
      },
      freeze: { rows: 1, columns: 0 },
    };
  }
}

/** The whole text of a cell that ends in a mark, from the pieces on the long-text sheet. */
export function joinLongText(text: string, piecesOf: (id: string) => readonly string[]): string {
  const id = MARK.exec(text)?.[1];
  const parts = id === undefined ? [] : piecesOf(id);
  return parts.length > 0 ? parts.join('') : text;
}

/** Cuts a text without splitting a pair of surrogates. */
export function pieces(text: string, size: number = MAX_CELL_TEXT): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + size, text.length);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
