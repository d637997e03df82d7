import Papa from 'papaparse';
import type { GridRow, WorkbookGrid } from '../../../functions/core/register/grid';

const DELIMITERS = [',', '\t', ';', '|'];
const NO_STYLES: readonly number[] = [];

/**
 * A text table as a workbook of one sheet. Every value stays a text: a text file does not say what is a number,
 * and `000123` or `3-1` must not change on the way in.
 */
export function readDelimited(text: string, file: string): WorkbookGrid {
  const delimiter = delimiterOf(text);
  const quoted = Papa.parse<string[]>(text, { delimiter });
  // A quote that never closes would swallow the rest of the file: then quotes are ordinary characters.
  const unclosed = quoted.errors.some(({ code }) => code === 'MissingQuotes');
  const parsed = unclosed ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\u0000' }) : quoted;
  const rows: (GridRow | undefined)[] = [undefined];
  for (const fields of parsed.data) {
    const values = fields.map((field) => (field === '' ? null : field.replace(/\r\n?/g, '\n')));
    while (values.length > 0 && values.at(-1) === null) values.pop();
    rows.push(values.length > 0 ? { values, styles: NO_STYLES } : undefined);
  }
  while (rows.length > 1 && rows.at(-1) === undefined) rows.pop();
  const sheet = {
    name: file.replace(/\.[^.]*$/, ''),
    visibility: 'visible' as const,
    rows,
    styles: [{ numberFormat: 'General' }],
    extras: new Map<never, never>(),
    merges: [],
    hiddenColumns: new Set<never>(),
    columnWidths: new Map<never, never>(),
  };
  return { file, dateSystem: '1900', sheets: [sheet] };
}

/** The delimiter whose count per record is highest and steady over the first records. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 65_536);
  const score = (delimiter: string): number => {
    const counts = Papa.parse<string[]>(head, { delimiter, preview: 50 })
      .data.map((fields) => fields.length - 1)
      .filter((count) => count > 0);
    if (counts.length === 0) return 0;
    const typical = [...counts].sort((a, b) => a - b)[counts.length >> 1]!;
    const steady = counts.filter((count) => count === typical).length;
    return typical * steady;
  };
  return DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).reduce((best, next) =>
    next.score > best.score ? next : best,
  ).delimiter;
}
