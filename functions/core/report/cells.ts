import {
  gridUnits,
  type Cell,
  type CellLook,
  type DocumentLanguage,
  type Label,
  type Line,
  type LineLook,
  type Row,
} from './formModel';
import { labelLines } from './label';

/** Least height of a row with one line, in millimetres; free room on the page makes it taller. */
export const rowHeight = 6.8;
/** Least height of a line of writing room, in millimetres; handwriting gets more where the page has it. */
export const writingLine = 4.4;

export const textLine = (text: string, look: LineLook = 'normal'): Line => ({ kind: 'text', text, look });

/** Units of the caption beside an answer; English words are longer. */
export const labelSpan = (language: DocumentLanguage): number => (language === 'zh' ? 4 : 5);

/** A caption cell. */
export const labelCell = (label: Label, span: number, down?: number): Cell => ({
  span,
  look: 'label',
  align: 'center',
  vertical: 'center',
  lines: labelLines(label),
  ...(down === undefined || down === 1 ? {} : { down }),
});

/** A cell for one value; empty text leaves an empty box. */
export const valueCell = (text: string, span: number, align: Cell['align'] = 'left'): Cell => ({
  span,
  look: 'value',
  align,
  vertical: 'center',
  lines: [textLine(text)],
});

/** A cell for a text of several lines, written from the top. */
export const textCell = (text: string, span: number): Cell => ({
  span,
  look: 'value',
  vertical: 'top',
  lines: [textLine(text)],
});

/** A row over the full width that names what follows. */
export const bannerRow = (label: Label, repeat = false): Row => ({
  ...fullWidthRow('banner', label),
  ...(repeat ? { repeat } : {}),
});

/** The name of a table inside a form, lighter than the banner it stands under. */
export const captionRow = (label: Label): Row => fullWidthRow('caption', label);

const fullWidthRow = (look: CellLook, { main, sub }: Label): Row => ({
  height: 6,
  keepWithNext: true,
  cells: [
    {
      span: gridUnits,
      look,
      align: 'left',
      vertical: 'center',
      lines: [textLine(sub === undefined ? main : `${main}  ${sub}`, 'strong')],
    },
  ],
});

/** A row of column headings. */
export const headingRow = (
  columns: readonly { readonly label: Label; readonly span: number }[],
  repeat = false,
): Row => ({
  height: 6,
  keepWithNext: true,
  ...(repeat ? { repeat } : {}),
  cells: columns.map(({ label, span }): Cell => ({
    span,
    look: 'heading',
    align: 'center',
    vertical: 'center',
    lines: labelLines(label),
  })),
});

/** A table of so many rows stays on one page. */
const longestKept = 12;

/** Rows that are not torn apart by the end of a page, unless they are too many for one. */
export const keptTogether = (rows: readonly Row[]): readonly Row[] =>
  rows.length > longestKept
    ? rows
    : rows.map((row, i) => (i < rows.length - 1 ? { ...row, keepWithNext: true } : row));

export const cell = (
  look: CellLook,
  span: number,
  lines: readonly Line[],
  more: Partial<Cell> = {},
): Cell => ({
  span,
  look,
  vertical: 'center',
  lines,
  ...more,
});
