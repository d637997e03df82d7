import { halfWidth, simplify } from './halfWidth';

/** Currency marks, longer ones first; the code is null where several currencies share the mark. */
const marks: readonly (readonly [RegExp, string | null])[] = [
  [/人民币|rmb|cny|cn¥/i, 'CNY'],
  [/美元|美金|usd|us\s*\$|u\.s\.\$/i, 'USD'],
  [/港币|港元|港纸|hkd|hk\s*\$/i, 'HKD'],
  [/新台币|台币|twd|ntd|nt\s*\$/i, 'TWD'],
  [/欧元|eur(?![a-z])|€/i, 'EUR'],
  [/日元|日圆|日币|jpy|jp¥|円/i, 'JPY'],
  [/英镑|gbp|£/i, 'GBP'],
  [/韩元|韩币|krw|₩/i, 'KRW'],
  [/新加坡元|新币|sgd|s\$/i, 'SGD'],
  [/澳元|aud|a\$/i, 'AUD'],
  [/加元|cad|c\$/i, 'CAD'],
  [/泰铢|thb|฿/i, 'THB'],
  [/越南盾|vnd|₫/i, 'VND'],
  [/卢比|inr|₹/i, 'INR'],
  [/令吉|马币|myr|rm(?=\s*\d)/i, 'MYR'],
  [/瑞士法郎|chf/i, 'CHF'],
  [/卢布|rub|₽/i, 'RUB'],
  [/\$/, null],
  [/¥|元|圆|块(?!\w)/, 'CNY'], // ¥ alone is the yuan here; yen is written 円 or JP¥
];

/** Currencies whose amounts are written with a bare `$`. */
const dollars: ReadonlySet<string> = new Set(['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD']);

/** Whether a bare `$` in a cell is what the heading above it calls by its code. */
export const isNamedDollar = (cell: CurrencyMark, heading: CurrencyMark | undefined): boolean =>
  cell.code === null && heading !== undefined && heading.code !== null && dollars.has(heading.code);

/** What a text says about its currency. */
export interface CurrencyMark {
  /** ISO 4217 code; null for a bare `$`, which half a dozen currencies share. */
  readonly code: string | null;
}

const compiled = marks.map(([pattern, code]) => ({
  pattern: new RegExp(pattern.source, pattern.flags + 'g'),
  code,
  // `￥6,200元` and `美元` name one currency; the weak marks at the end of the list only count alone
  isWeak: code === null || pattern.source.startsWith('¥'),
}));
const anyMark = new RegExp(marks.map(([pattern]) => pattern.source).join('|'), 'i');

/** Takes the currency marks out of an amount. */
export function takeCurrency(text: string): {
  readonly found: readonly CurrencyMark[];
  readonly rest: string;
} {
  const found: CurrencyMark[] = [];
  let rest = simplify(halfWidth(text));
  if (!anyMark.test(rest)) return { found, rest };
  for (const { pattern, code, isWeak } of compiled) {
    const without = rest.replace(pattern, ' ');
    if (without === rest) continue;
    rest = without;
    if (!isWeak || found.length === 0) found.push({ code });
  }
  return { found, rest };
}

const localeCurrency: Readonly<Record<string, string>> = {
  '409': 'USD',
  '404': 'TWD',
  c04: 'HKD',
  '1004': 'SGD',
  c09: 'AUD',
  '1009': 'CAD',
};

/** The currency a number format shows: `[$USD] #,##0`, `"¥"#,##0`, `[$$-409]#,##0`. Undefined where it shows none. */
export function currencyOfFormat(code: string): CurrencyMark | undefined {
  const tag = /\[\$([^\]-]+)(?:-([0-9a-f]+))?\]/i.exec(code);
  if (tag?.[1] === '$' && tag[2] !== undefined) return { code: localeCurrency[tag[2].toLowerCase()] ?? null };
  if (tag && /^[¥￥]$/.test(tag[1]!) && tag[2] === '411') return { code: 'JPY' };
  const shown = tag ? tag[1]! : code.replace(/\[[^\]]*\]/g, '').replace(/_./g, '');
  return takeCurrency(shown).found[0];
}
