import type { CellStyle } from '../grid';

/** What a number format makes of a number. `elapsed` is a duration such as `[h]:mm`, not a date. */
export type FormatKind = 'general' | 'number' | 'text' | 'date' | 'datetime' | 'time' | 'elapsed';

/** A number format code taken apart as far as reading needs it. */
export interface NumberFormat {
  readonly kind: FormatKind;
  readonly showsYear: boolean;
  readonly showsDay: boolean;
  readonly percent: boolean;
  /** Text shown behind the number: `0"pcs"` gives `pcs`. */
  readonly suffix: string;
  /** First section, as the formatter uses it. */
  readonly section: string;
}

const cache = new WeakMap<CellStyle, NumberFormat>();

/** The number format of a style; each style object is taken apart once. */
export function numberFormatOf(style: CellStyle): NumberFormat {
  let format = cache.get(style);
  if (!format) cache.set(style, (format = parseNumberFormat(style.numberFormat)));
  return format;
}

const elapsed = /\[(?:h+|m+|s+)\]/i;
const literals = /"[^"]*"|\\.|_.|\*./g;

/** Takes a number format code apart (ECMA-376 part 1, 18.8.31); only its first section counts. */
export function parseNumberFormat(code: string): NumberFormat {
  const section = firstSection(code);
  const plain = section
    .replace(literals, '')
    .replace(/\[[^\]]*\]/g, (tag) => (elapsed.test(tag) ? tag : ''))
    .toLowerCase();
  return {
    kind: kindOf(plain),
    showsYear: /[yeg]/.test(plain),
    showsDay: /d/.test(plain),
    percent: plain.includes('%'),
    suffix: suffixOf(section),
    section,
  };
}

function kindOf(plain: string): FormatKind {
  if (plain === '' || plain.includes('general')) return 'general';
  if (plain === '@') return 'text';
  if (elapsed.test(plain)) return 'elapsed';
  const clock = plain.replace(/am\/pm|a\/p|上午\/下午/g, 'h').replace(/s+\.0+/g, 's');
  if (/[0#?]/.test(clock)) return 'number'; // the E of 0.00E+00 is no year
  const hasClock = /[hs]/.test(clock);
  const hasDay = /[yde]|aaa/.test(clock) || (clock.includes('m') && !hasClock);
  if (hasDay) return hasClock ? 'datetime' : 'date';
  return hasClock ? 'time' : 'number';
}

function suffixOf(section: string): string {
  const after = /[0#?][%.,\s_)]*((?:"[^"]*"|\\.|[^\x20-\x7e])+)[^0#?]*$/.exec(section);
  return after ? after[1]!.replace(/"|\\/g, '').trim() : '';
}

function firstSection(code: string): string {
  let quoted = false;
  for (let i = 0; i < code.length; i++) {
    if (code[i] === '\\' && !quoted) i++;
    else if (code[i] === '"') quoted = !quoted;
    else if (code[i] === ';' && !quoted) return code.slice(0, i);
  }
  return code;
}
