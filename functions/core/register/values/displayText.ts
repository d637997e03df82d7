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

function dateText(serial: number, section: string, dateSystem: DateSystem): string | undefined {
  const at = fromExcelSerial(serial, dateSystem);
  if (!at) return undefined;
  const [year, month, day] = at.date.split('-').map(Number) as [number, number, number];
  const second = at.time === null ? 0 : secondOfDay(at.time);
  const week = weekday(dayNumber(at.date));
  const isRoc = /\[\$-(?:[0-9a-f]+)?404\]/i.test(section) && /e/i.test(section);
  const isTwelveHour = /am\/pm|a\/p|上午\/下午/i.test(section);
  const tokens = section.match(dateToken) ?? [];
  let clockBefore = false;
  const shown = tokens.map((token, index) => {
    const letter = token[0]!.toLowerCase();
    if (letter === '"') return token.slice(1, -1);
    if (letter === '\\') return token[1];
    if (letter === '_' || letter === '*' || letter === '[') return '';
    if (/^(?:am\/pm|a\/p)$/i.test(token)) return second < 43_200 ? 'AM' : 'PM';
    if (token === '上午/下午') return second < 43_200 ? '上午' : '下午';
    const isMinute = letter === 'm' && token.length < 3 && (clockBefore || secondsFollow(tokens, index));
    if (/[hsyd]/.test(letter) || letter === 'm') clockBefore = letter === 'h';
    switch (letter) {
      case 'y':
        return token.length > 2 ? pad(year, 4) : pad(year % 100, 2);
      case 'e':
        return String(isRoc ? year - 1911 : year);
      case 'm':
        if (isMinute) return pad(Math.floor(second / 60) % 60, token.length);
        return token.length < 3
          ? pad(month, token.length)
          : months[month - 1]!.slice(0, token.length > 3 ? 9 : 3);
      case 'd':
        return token.length < 3
          ? pad(day, token.length)
          : weekdaysEn[week - 1]!.slice(0, token.length > 3 ? 9 : 3);
      case 'a':
        return token.length < 3 ? token : `${token.length > 3 ? '星期' : ''}${weekdaysZh[week - 1]}`;
      case 'h': {
        const hour = Math.floor(second / 3600);
        return pad(isTwelveHour ? ((hour + 11) % 12) + 1 : hour, token.length);
      }
      case 's':
        return pad(second % 60, token.startsWith('ss') ? 2 : 1);
      default:
        return token;
    }
  });
  return shown.join('').trim();
}

/** Whether the next field after a token is seconds: `mm:ss` means minutes. */
function secondsFollow(tokens: readonly string[], index: number): boolean {
  const next = tokens.slice(index + 1).find((t) => /^[ymdhs]/i.test(t));
  return next !== undefined && /^s/i.test(next);
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
