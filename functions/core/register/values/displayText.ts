import type { DateSystem } from '../../calendar/excelSerial';
import { fromExcelSerial } from '../../calendar/excelSerial';
import { dayNumber, secondOfDay, weekday } from '../../calendar/isoDate';
import type { CellStyle, CellValue } from '../grid';
import type { NumberFormat } from './numberFormat';
import { numberFormatOf } from './numberFormat';

/**
 * The text a cell shows: dates by their number format, ids with leading zeros, long numbers without exponent.
 * This is what `raw` and `seen` quote. Formats outside the common ones show the plain number.
 *
 * @example displayText(230105, { numberFormat: '00000000' }, '1900') // '00230105'
 */
export function displayText(value: CellValue, style: CellStyle, dateSystem: DateSystem): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const format = numberFormatOf(style);
  switch (format.kind) {
    case 'date':
    case 'datetime':
    case 'time':
      return dateText(value, format.section, dateSystem) ?? plainNumber(value);
    case 'number':
      return numberText(value, format);
    default:
      return plainNumber(value);
  }
}

/** A number as digits: no exponent, no binary dust (0.1+0.2 is `0.3`). */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdaysZh = '一二三四五六日';
const weekdaysEn = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const dateToken =
  /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|上午\/下午|y+|e+|m+|d+|a{3,4}|h+|s+(?:\.0+)?|[^]/gi;

/** A serial number taken apart for one date format. */
interface Shown {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Since midnight. */
  readonly second: number;
  /** Monday is 1. */
  readonly week: number;
  readonly isTwelveHour: boolean;
}

function dateText(serial: number, section: string, dateSystem: DateSystem): string | undefined {
  const at = fromExcelSerial(serial, dateSystem);
  if (!at) return undefined;
  const [year, month, day] = at.date.split('-').map(Number) as [number, number, number];
  const isRoc = /\[\$-(?:[0-9a-f]+)?404\]/i.test(section) && /e/i.test(section);
  const shown: Shown = {
    year: isRoc ? year - 1911 : year,
    month,
    day,
    second: at.time === null ? 0 : secondOfDay(at.time),
    week: weekday(dayNumber(at.date)),
    isTwelveHour: /am\/pm|a\/p|上午\/下午/i.test(section),
  };
  const tokens = section.match(dateToken) ?? [];
  return tokens
    .map((token, i) =>
      isMinute(tokens, i) ? pad(Math.floor(shown.second / 60) % 60, token.length) : field(token, shown),
    )
    .join('')
    .trim();
}

/** What one token of a date format shows; text that is no field stands as it is. */
function field(token: string, at: Shown): string {
  const size = token.length;
  const isMorning = at.second < 43_200;
  if (/^(?:am\/pm|a\/p)$/i.test(token)) return isMorning ? 'AM' : 'PM';
  if (token === '上午/下午') return isMorning ? '上午' : '下午';
  const hour = Math.floor(at.second / 3600);
  switch (token[0]!.toLowerCase()) {
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '_':
    case '*':
    case '[':
      return '';
    case 'y':
      return size > 2 ? pad(at.year, 4) : pad(at.year % 100, 2);
    case 'e':
      return String(at.year);
    case 'm':
      return size < 3 ? pad(at.month, size) : months[at.month - 1]!.slice(0, size > 3 ? 9 : 3);
    case 'd':
      return size < 3 ? pad(at.day, size) : weekdaysEn[at.week - 1]!.slice(0, size > 3 ? 9 : 3);
    case 'a':
      return size < 3 ? token : `${size > 3 ? '星期' : ''}${weekdaysZh[at.week - 1]}`;
    case 'h':
      return pad(at.isTwelveHour ? ((hour + 11) % 12) + 1 : hour, size);
    case 's':
      return pad(at.second % 60, token.startsWith('ss') ? 2 : 1);
    default:
      return token;
  }
}

/** Whether an `m` stands for minutes: behind hours or before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  if (!/^mm?$/i.test(tokens[index]!)) return false;
  const isField = (token: string): boolean => /^[ymdhs]/i.test(token);
  return (
    /^h/i.test(tokens.slice(0, index).filter(isField).at(-1) ?? '') ||
    /^s/i.test(tokens.slice(index + 1).find(isField) ?? '')
  );
}

function numberText(value: number, { section, percent }: NumberFormat): string {
  const code = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]/g, '');
  const parts = /^((?:"[^"]*"|\\.|_.|\*.|[^0#?"\\])*)([0#?][0#?,]*)(?:\.([0#?]+))?(,*)(.*)$/.exec(code);
  if (!parts || /[0#?/e]/i.test(literal(parts[5]!, true))) return plainNumber(value);
  const [, before, whole, decimals = '', scale, after] = parts as unknown as string[];
  const trailing = /,+$/.exec(whole!)?.[0].length ?? 0;
  const scaled = (value * (percent ? 100 : 1)) / 1000 ** (scale!.length + trailing);
  const least = [...decimals].filter((c) => c === '0').length;
  let [digits, fraction = ''] = Math.abs(Number(scaled.toPrecision(15)))
    .toFixed(decimals.length)
    .split('.') as [string, string?];
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  digits = digits.padStart([...whole!].filter((c) => c === '0').length, '0');
  if (/[0#?],+[0#?]/.test(whole!)) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? '-' : '';
  return `${sign}${literal(before!)}${digits}${fraction === '' ? '' : `.${fraction}`}${literal(after!)}`.trim();
}

/** The literal text of a format part; `bare` leaves quoted text out. */
function literal(part: string, bare = false): string {
  return part
    .replace(/_.|\*./g, '')
    .replace(/"([^"]*)"/g, bare ? '' : '$1')
    .replace(/\\(.)/g, bare ? '' : '$1');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
