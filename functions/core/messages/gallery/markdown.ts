/** Text that Markdown leaves as it is, also inside a table cell. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*~|]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/\s*\n\s*/g, ' ');
}

/** A table of cells that are Markdown already; an empty table gives no lines. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** A heading with its lines; without lines there is no heading. */
export function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}`, '', ...lines, ...blankAfter(lines)];
}

/** Lines that a reader opens when wanted. */
export function folded(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [
        '<details>',
        `<summary>${plain(summary)}</summary>`,
        '',
        ...lines,
        ...blankAfter(lines),
        '</details>',
        '',
      ];
}

/** The blank line that ends a block, unless it is there already. */
const blankAfter = (lines: readonly string[]): string[] => (lines.at(-1) === '' ? [] : ['']);

export const bullets = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);
