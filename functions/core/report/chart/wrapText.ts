import type { Point, Shape } from './drawing';

/** Widths in parts of the letter height, on the high side, so that no font clips a line: Han count 1. */
function letterWidth(code: number): number {
  if (code >= 0x2e80) return 1;
  if (code === 32 || (code >= 0x2c && code <= 0x2e) || code === 0x3a || code === 0x69 || code === 0x6c)
    return 0.36;
  if (code === 0x25 || code === 0x40 || code === 0x4d || code === 0x57 || code === 0x6d || code === 0x77)
    return 0.95;
  return code >= 0x41 && code <= 0x5a ? 0.74 : 0.62;
}

/** Width of a line in parts of its letter height. */
export function lineLength(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += letterWidth(text.charCodeAt(at));
  return width;
}

/** Signs that may not begin a line (GB/T 15834): they stay with the sign before them. */
const closing = /^[，。、；：？！）》”’％%,.;:?!)\]]/;

/**
 * Lines of a text for a width in parts of the letter height: words stay whole, Chinese breaks between signs, and a
 * word longer than a line is cut.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of words(paragraph)) {
      const length = lineLength(word.trimEnd());
      if (line === '' || lineLength(line) + length <= width || length > width || closing.test(word))
        line += word;
      else {
        lines.push(line.trimEnd());
        line = word.trimStart();
      }
      while (lineLength(line.trimEnd()) > width + 1) {
        const cut = fittingLength(line, width);
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Latin words with the blanks after them, and every other sign by itself. */
const words = (text: string): readonly string[] => text.match(/[!-~\u00a0-\u024f]+\s*|\s+|[\s\S]/gu) ?? [];

function fittingLength(text: string, width: number): number {
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    used += letterWidth(text.charCodeAt(at));
    if (used > width && at > 0) return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? Math.max(2, at - 1) : at;
  }
  return text.length;
}

/** Distance of base lines in parts of the letter height. */
const lineStep = 1.3;

/** Height of so many lines. */
export const linesHeight = (count: number, size: number): number => count * size * lineStep;

/** Lines as texts below each other, the upper edge of the first at `top`. */
export const textLines = (
  lines: readonly string[],
  [x, top]: Point,
  size: number,
  look: { readonly anchor: 'start' | 'middle' | 'end'; readonly bold?: boolean; readonly color?: string },
): readonly Shape[] =>
  lines.map((text, at) => ({
    kind: 'text',
    at: [x, top + size * (1.02 + at * lineStep)],
    text,
    size,
    ...look,
  }));
