import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExcelSerial } from '../../../../../functions/core/calendar/excelSerial';
import { fromDayNumber, dayNumber, toIsoDate } from '../../../../../functions/core/calendar/isoDate';
import { fieldKeys } from '../../../../../functions/core/complaint/fields';
import {
  displayText,
  findNumberedItems,
  gatherColumnEvidence,
  readCell,
} from '../../../../../functions/core/register/values';
import { aStyle, aValueContext, codesOf, dateFields, read } from './aValueContext';

const days = fc
  .integer({ min: dayNumber(toIsoDate('2023-01-01')!), max: dayNumber(toIsoDate('2025-12-31')!) })
  .map(fromDayNumber);

const parts = (date: string): [string, number, number] => [
  date.slice(0, 4),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];
const english = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const styles: Readonly<Record<string, (y: string, m: number, d: number) => string>> = {
  dots: (y, m, d) => `${y}.${m}.${d}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  dashes: (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  Chinese: (y, m, d) => `${y}年${m}月${d}日`,
  号: (y, m, d) => `${y}年${m}月${d}号`,
  digits: (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
  'full-width': (y, m, d) => wide(`${y}.${m}.${d}`),
  spaces: (y, m, d) => ` ${y}. ${m}. ${d} `,
  English: (y, m, d) => `${d} ${english[m - 1]} ${y}`,
  American: (y, m, d) => `${english[m - 1]} ${d}, ${y}`,
  ROC: (y, m, d) => `民國${Number(y) - 1911}年${m}月${d}日`,
  'ROC slashes': (y, m, d) => `${Number(y) - 1911}/${m}/${d}`,
  'two-digit year': (y, m, d) => `${y.slice(2)}.${m}.${d}`,
  'd-mmm-yy': (y, m, d) => `${d}-${english[m - 1]}-${y.slice(2)}`,
  'with a time': (y, m, d) => `${y}/${m}/${d} 09:05`,
};

describe('dates', () => {
  it.each(Object.entries(styles))('written with %s are read back', (_, write) => {
    fc.assert(
      fc.property(days, (date) => {
        expect(String(read(write(...parts(date)), 'receivedAt').value).slice(0, 10)).toBe(date);
      }),
    );
  });

  it.each(['yyyy/m/d', 'yyyy-mm-dd', 'd-mmm-yy', '[$-804]yyyy"年"m"月"d"日"', 'm/d/yyyy h:mm'])(
    'stored as serial numbers under %s are read back in both date systems',
    (format) => {
      fc.assert(
        fc.property(days, fc.constantFrom('1900' as const, '1904' as const), (date, dateSystem) => {
          const found = read(toExcelSerial(date, dateSystem), 'receivedAt', { dateSystem }, format);
          expect(found.value).toBe(date);
        }),
      );
    },
  );

  it.each(['yyyy/m/d', 'yyyy-mm-dd', 'd-mmm-yy', '[$-804]yyyy"年"m"月"d"日"'])(
    'shown under %s are read back from what is shown',
    (format) => {
      fc.assert(
        fc.property(days, (date) => {
          const shown = displayText(toExcelSerial(date), aStyle(format), '1900');
          expect(read(shown, 'receivedAt').value).toBe(date);
        }),
      );
    },
  );

  it('without a year never get one from nowhere', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('.', '/', '-'),
        fc.constantFrom(...dateFields),
        (date, separator, field) => {
          const [, month, day] = parts(date);
          expect(read(`${month}${separator}${day}`, field, { year: null }).value).toBe(null);
        },
      ),
    );
  });

  it('without a year always say where theirs came from', () => {
    const provenance = /date\.year(?:Inferred|Doubtful)/;
    fc.assert(
      fc.property(days, days, fc.constantFrom(...dateFields), (date, complaintDate, field) => {
        const [, month, day] = parts(date);
        const found = read(`${month}月${day}日`, field, { complaintDate });
        if (found.value !== null) expect(codesOf(found)).toMatch(provenance);
      }),
    );
  });

  it('without a year never put a later step before the complaint', () => {
    fc.assert(
      fc.property(days, days, (date, complaintDate) => {
        const [, month, day] = parts(date);
        const { value } = read(`${month}月${day}日`, 'closedAt', { complaintDate });
        if (value !== null) expect(String(value) >= complaintDate).toBe(true);
      }),
    );
  });

  it('with the year last are never given without proof while both orders exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
        const found = read(`${a}/${b}/2024`, 'receivedAt');
        expect(found.value === null).toBe(a !== b);
      }),
    );
  });
});

describe('amounts', () => {
  it('keep their number through separators, units and widths', () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.constantFrom('', 'pcs', '只', ' 瓶', 'kg'),
        fc.boolean(),
        (n, unit, isWide) => {
          const text = `${n.toLocaleString('en-US')}${unit}`;
          expect(read(isWide ? wide(text) : text, 'quantity').value).toBe(n);
        },
      ),
    );
  });

  it('in 万 are exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
        expect(read(`${n / 10}万元`, 'lossAmount').value).toBe(n * 1000);
      }),
    );
  });

  it('as shares agree in per cent, PPM and division', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (n) => {
        const share = n / 1000;
        for (const text of [`${n / 10}%`, `${n * 1000}PPM`, `${n}/1000`, `${n}‰`])
          expect(read(text, 'defectRate').value).toBeCloseTo(share, 12);
      }),
    );
  });
});

// pieces of real cells, so that chance hits the branches and not only the first refusal
const piece = fc.constantFrom(
  ...'2024 24 113 3 5 13 45356 20240305 . / - 年 月 日 号 ： : 上午 2点 周二 ( ） + ~ % PPM 元 万 $ USD pcs 箱 约 多 以上 其中 1、 2、 ① ② □ ☑ 是 否 已结案 处理中 同上 无 — Mar \n 　 \u0000 若干 民國'.split(
    ' ',
  ),
);
const cellText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(piece, { maxLength: 8 }).map((p) => p.join('')),
);
const anyFormat = fc.constantFrom(
  'General',
  'yyyy/m/d',
  '[h]:mm',
  '0.0%',
  '#,##0"元"',
  '@',
  '0!.0,"万"',
  '"',
  '[$',
  ';;;',
);
const anyValue = fc.oneof(
  cellText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: '#REF!' }),
);

describe('any cell', () => {
  it('is read without throwing, as any field, and null or plain', () => {
    fc.assert(
      fc.property(anyValue, anyFormat, fc.constantFrom(...fieldKeys), (value, format, field) => {
        const style = aStyle(format);
        const options = { dateSystem: '1900', plausibleYears: { from: 2023, to: 2025 } } as const;
        const evidence = gatherColumnEvidence([{ row: 5, value, style }], field, '', options);
        const found = readCell(value, style, field, aValueContext({ evidence }));
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof found.value);
        if (typeof found.value === 'number') expect(Number.isNaN(found.value)).toBe(false);
        displayText(value, style, '1900');
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a date field a day of the calendar or null', () => {
    fc.assert(
      fc.property(anyValue, anyFormat, fc.constantFrom(...dateFields), (value, format, field) => {
        const found = read(value, field, {}, format);
        if (found.value !== null) expect(toIsoDate(String(found.value).slice(0, 10))).toBeDefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no text to the search for several complaints', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        for (const part of findNumberedItems(text)?.parts ?? []) expect(text).toContain(part);
      }),
    );
  });
});
