import { getFormatFromId, parseValue } from 'numfmt';
import type { CellValue } from '../../../../functions/core/register/grid';

/** What Excel makes of something typed (or written through `values`): a value or a formula. */
export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format Excel gives a cell that had none, as for `2025-03-05` or `50%`. */
  readonly numberFormat?: string;
}

const errorTexts = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #GETTING_DATA #BUSY! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!'.split(
    ' ',
  ),
);
const chineseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const formulaStart = /^[=+\-@]/;

export const asError = (text: string): CellValue => (errorTexts.has(text) ? { error: text } : text);

/**
 * Reads one entry the way a Chinese Excel does: `=` starts a formula, and so do `+` and `-` before what is
 * not a number; number, percent, date, time and truth words lose their text form unless the cell is
 * formatted as text (`@`) or the entry starts with an apostrophe.
 */
export function enterValue(entry: string | number | boolean | null, numberFormat: string): Entered {
  if (entry === null || entry === '') return { value: null };
  if (typeof entry !== 'string') return { value: entry };
  if (entry.startsWith("'")) return { value: entry.slice(1) };
  if (numberFormat === '@') return { value: entry };
  if (errorTexts.has(entry)) return { value: { error: entry } };
  const parsed = parseValue(chineseDate.test(entry) ? entry.replace(chineseDate, '$1-$2-$3') : entry, {
    locale: 'zh-CN',
  });
  if (parsed) {
    const { value } = parsed;
    if (typeof value === 'boolean') return { value };
    const format =
      'formatId' in parsed && parsed.formatId ? getFormatFromId(parsed.formatId, 'zh-CN') : undefined;
    return format === undefined ? { value } : { value, numberFormat: format };
  }
  if (formulaStart.test(entry) && entry.length > 1)
    return { value: 0, formula: entry.startsWith('=') ? entry : `=${entry.replace(/^[+@]/, '')}` };
  return { value: entry };
}
