import type { Cell, Line } from './formModel';

/** Sizes of text on paper: height of a line and width of one full-width character, in millimetres. */
export interface TextSize {
  readonly line: number;
  readonly full: number;
}

/** Room the cell's own margins take, left and right together, in millimetres. */
export const cellMargins = 3.8;

/** Width in full-width characters: Han and full-width forms count 1, everything else about a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x2e80 ? 1 : 0.52;
  return width;
}

/** Lines a text takes in a given width (in full-width characters), its own line breaks included. */
export function wrappedLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / Math.max(1, width))), 0);
}

/** Full-width characters a line of a cell holds. */
export const lineWidth = (cellWidth: number, size: TextSize): number =>
  Math.floor((cellWidth - cellMargins) / size.full);

/** Height the content of a cell needs, in millimetres. */
export function contentHeight(cell: Cell, cellWidth: number, size: TextSize): number {
  const width = lineWidth(cellWidth, size);
  return cell.lines.reduce((height, line) => height + lineHeight(line, width, size), 0.8);
}

function lineHeight(line: Line, width: number, size: TextSize): number {
  switch (line.kind) {
    case 'text':
      return line.look === 'sub'
        ? wrappedLines(line.text, width * 1.3) * size.line * 0.78
        : wrappedLines(line.text, width) * size.line;
    case 'choices':
      return wrappedLines(line.options.map((option) => `□${option.text}   `).join(''), width) * size.line;
    case 'picture':
      return line.picture.height + 2;
  }
}
