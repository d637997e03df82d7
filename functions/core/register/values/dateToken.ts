import { chineseNumeralLetters, readChineseNumeral } from './chineseNumeral';
import { halfWidth, simplify } from './halfWidth';

/** A date-like piece of a text, before anything decides what it means. Numbers keep their digits as typed. */
export type DateToken =
  | {
      readonly kind: 'yearFirst';
      readonly year: string;
      readonly month: string;
      readonly day: string;
      readonly era?: Era;
    }
  | { readonly kind: 'yearLast' | 'short'; readonly parts: readonly [string, string, string] }
  | { readonly kind: 'named'; readonly year?: string; readonly month: string; readonly day: string }
  | { readonly kind: 'monthDay'; readonly parts: readonly [string, string] }
  | { readonly kind: 'chineseMonthDay'; readonly month: string; readonly day: string }
  | { readonly kind: 'digits'; readonly digits: string }
  | { readonly kind: 'monthOnly' }
  | { readonly kind: 'dayOnly'; readonly day: string };

/** Calendars that count years from elsewhere. */
export type Era = 'roc' | 'reiwa';

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const era = '(?:中华)?民国|民(?=\\d)|令和';
const ordinal = '(?:st|nd|rd|th)?';

/** The forms in order of preference at the same place; one pass over the text finds them all. */
const forms: readonly (readonly [string, (groups: Groups) => DateToken])[] = [
  [
    `(?<e0>${era})?(?<y0>\\d{1,4})年(?<m0>\\d{1,2})月(?<d0>\\d{1,2})(?:[日号]|(?!\\d))`,
    (g) => yearFirst(g['y0']!, g['m0']!, g['d0']!, g['e0']),
  ],
  [
    `(?<e1>${era})(?<y1>\\d{1,3})[./-](?<m1>\\d{1,2})[./-](?<d1>\\d{1,2})(?!\\d)`,
    (g) => yearFirst(g['y1']!, g['m1']!, g['d1']!, g['e1']),
  ],
  [`(?:${era})?\\d{2,4}年(?:\\d{1,2}月)?`, () => ({ kind: 'monthOnly' })],
  [
    `(?<m2>\\d{1,2})月(?<d2>\\d{1,2})(?:[日号]|(?![\\d月]))`,
    (g) => ({ kind: 'chineseMonthDay', month: g['m2']!, day: g['d2']! }),
  ],
  [`\\d{1,2}月`, () => ({ kind: 'monthOnly' })],
  [
    `(?<y3>\\d{4})[-./,\\\\_ ]{1,2}(?<m3>\\d{1,2})[-./,\\\\_ ]{1,2}(?<d3>\\d{1,2})[日号]?(?!\\d)`,
    (g) => yearFirst(g['y3']!, g['m3']!, g['d3']!),
  ],
  [
    `(?<y4>1\\d{2})(?<s4>[./-])(?<m4>\\d{1,2})\\k<s4>(?<d4>\\d{1,2})(?!\\d)`,
    (g) => yearFirst(g['y4']!, g['m4']!, g['d4']!, '民国'),
  ],
  [
    `(?<y5>\\d{4})[ ./-]*(?<m5>${month})[ ./-]*(?<d5>\\d{1,2})${ordinal}(?!\\d)`,
    (g) => named(g['m5']!, g['d5']!, g['y5']),
  ],
  [
    `(?<d6>\\d{1,2})${ordinal}[ ./-]*(?:of )?(?<m6>${month})[ .,/'-]*(?<y6>\\d{4}|\\d{2})(?!\\d)`,
    (g) => named(g['m6']!, g['d6']!, g['y6']),
  ],
  [
    `(?<m7>${month})[ ./-]*(?<d7>\\d{1,2})${ordinal}[ .,/'-]+(?<y7>\\d{4}|\\d{2})(?!\\d)`,
    (g) => named(g['m7']!, g['d7']!, g['y7']),
  ],
  [`(?:${month})[ .,/'-]*\\d{4}(?!\\d)`, () => ({ kind: 'monthOnly' })],
  [`(?<d8>\\d{1,2})${ordinal}[ ./-]*(?<m8>${month})(?![a-z])`, (g) => named(g['m8']!, g['d8']!)],
  // Mar-24 and Mar 24 are March 2024 as well as 24 March
  [`(?:${month})[ .,/'-]*[2-9]\\d(?!\\d)`, () => ({ kind: 'monthOnly' })],
  [`(?<m9>${month})[ ./-]*(?<d9>\\d{1,2})${ordinal}(?!\\d)`, (g) => named(g['m9']!, g['d9']!)],
  [
    `(?<a10>\\d{1,2})(?<s10>[-./, ])(?<b10>\\d{1,2})\\k<s10>(?<c10>\\d{4})(?!\\d)`,
    (g) => ({ kind: 'yearLast', parts: [g['a10']!, g['b10']!, g['c10']!] }),
  ],
  [
    `(?<a11>\\d{1,2})(?<s11>[./-])(?<b11>\\d{1,2})\\k<s11>(?<c11>\\d{1,2})[日号]?(?!\\d)`,
    (g) => ({ kind: 'short', parts: [g['a11']!, g['b11']!, g['c11']!] }),
  ],
  [`\\d{4}[./-]\\d{1,2}(?![\\d])`, () => ({ kind: 'monthOnly' })],
  [
    `(?<a12>\\d{1,2})[./-](?<b12>\\d{1,2})[日号]?(?!\\d)`,
    (g) => ({ kind: 'monthDay', parts: [g['a12']!, g['b12']!] }),
  ],
  [`(?<n13>\\d{5,14})(?!\\d)`, (g) => ({ kind: 'digits', digits: g['n13']! })],
  [`(?<d14>\\d{1,2})[日号]`, (g) => ({ kind: 'dayOnly', day: g['d14']! })],
];

type Groups = Readonly<Record<string, string | undefined>>;

const anyForm = new RegExp(`(?<!\\d)(?:${forms.map(([form], i) => `(?<f${i}>${form})`).join('|')})`, 'g');

/** Takes the date-like pieces out of a tidied text; `rest` is what else stands there. */
export function scanDateTokens(text: string): {
  readonly tokens: readonly DateToken[];
  readonly rest: string;
} {
  const tokens: DateToken[] = [];
  const rest = text.replace(anyForm, (...args: unknown[]) => {
    const groups = args.at(-1) as Groups;
    const index = forms.findIndex((_, i) => groups[`f${i}`] !== undefined);
    tokens.push(forms[index]![1](groups));
    return ' ';
  });
  return { tokens, rest };
}

const plainForms =
  /^(?:(\d{4})[./-](\d{1,2})[./-](\d{1,2})|(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]|(\d{1,2})[./-](\d{1,2}))$/;

/** The token of a text in one of the plainest forms, which most cells have; undefined sends it the long way. */
export function plainDateToken(text: string): DateToken | undefined {
  const match = plainForms.exec(text);
  if (!match) return undefined;
  const [, year, m, day, chineseYear, chineseMonth, chineseDay, first, second] = match;
  if (year !== undefined) return yearFirst(year, m!, day!);
  if (chineseYear !== undefined) return yearFirst(chineseYear, chineseMonth!, chineseDay!);
  if (chineseMonth !== undefined) return { kind: 'chineseMonthDay', month: chineseMonth, day: chineseDay! };
  return { kind: 'monthDay', parts: [first!, second!] };
}

const numeral = new RegExp(`[${chineseNumeralLetters}廿卅]+(?=[年月日号点时分])`, 'g');

/** A date text with one width, one alphabet and one kind of space: what the forms above expect. */
export function tidyDateText(text: string): string {
  return simplify(halfWidth(text))
    .toLowerCase()
    .replace(/[。·•]/g, '.')
    .replace(/、/g, ',')
    .replace(/[○Ｏ]/g, '〇')
    .replace(/元月/g, '1月')
    .replace(numeral, (run) =>
      String(readChineseNumeral(run.replace('廿', '二十').replace('卅', '三十')) ?? run),
    )
    .replace(/\s+/g, ' ')
    .replace(/ ?([./\\年月:-]) ?/g, '$1')
    .trim();
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function named(name: string, day: string, year?: string): DateToken {
  const at = String(monthNames.indexOf(name.slice(0, 3)) + 1);
  return { kind: 'named', month: at, day, ...(year === undefined ? {} : { year }) };
}

function yearFirst(year: string, m: string, day: string, eraWord?: string): DateToken {
  const token = { kind: 'yearFirst', year, month: m, day } as const;
  if (eraWord === undefined) return token;
  return { ...token, era: eraWord === '令和' ? 'reiwa' : 'roc' };
}
