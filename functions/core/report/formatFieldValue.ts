import type { ComplaintFields, FieldValue } from '../complaint/complaint';
import { fields, type FieldKey } from '../complaint/fields';
import { choiceLists, translated } from './choiceLists';
import { documentWords } from './documentWords';
import type { DocumentLanguage } from './formModel';
import { word } from './label';
import { plainText } from './plainText';

/**
 * A register field as it is printed: dates as `2025-03-05 14:30`, quantities with their unit, money with its
 * currency, rates in per cent, yes and no and words of lists in the document's language, everything else as it stands.
 * A value that is missing gives an empty text.
 */
export function formatFieldValue(key: FieldKey, values: ComplaintFields, language: DocumentLanguage): string {
  const value = values[key];
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return formatNumber(key, value, values, language);
  if (key === 'status' && Object.hasOwn(documentWords, value)) {
    return word(value as keyof typeof documentWords, language);
  }
  if (fields[key].type === 'choice') return choiceWord(key, plainText(value), language);
  return plainText(isMoment(value) ? value.replace('T', ' ') : value);
}

/** A word of a list in the document's language; whether a complaint is 有效 is another question than for a measure. */
const choiceWord = (key: FieldKey, text: string, language: DocumentLanguage): string =>
  key === 'valid' && language === 'en'
    ? (choiceLists.valid.find(({ zh }) => zh === text)?.en ?? text)
    : translated(text, language);

/** A value given by field name rather than by register key. */
export function formatPlainValue(value: FieldValue | undefined, language: DocumentLanguage): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return decimal(value);
  return plainText(isMoment(value) ? value.replace('T', ' ') : value);
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

function formatNumber(
  key: FieldKey,
  value: number,
  values: ComplaintFields,
  language: DocumentLanguage,
): string {
  if (!Number.isFinite(value)) return '';
  switch (fields[key].type as string) {
    case 'rate':
      return `${decimal(value * 100)}%`;
    case 'money':
      return withUnit(value, currencyName(values.lossCurrency, language));
    case 'quantity':
      return withUnit(value, unitName(unitOf(key, values), language));
    default:
      return decimal(value);
  }
}

function unitOf(key: FieldKey, values: ComplaintFields): string {
  const own = key === 'quantity' ? values.quantityUnit : values.defectQuantityUnit;
  const unit = own ?? values.quantityUnit ?? values.unit;
  return typeof unit === 'string' ? plainText(unit) : '';
}

/** Yuan is written in Chinese in these companies' forms, other currencies and yuan in English ones by code. */
export function currencyName(currency: FieldValue | undefined, language: DocumentLanguage): string {
  const isYuan = currency === undefined || currency === null || currency === '' || currency === 'CNY';
  if (isYuan) return language === 'en' ? 'CNY' : '元';
  return String(currency);
}

/** Units of count and measure as English papers write them; one beside the list stands as it is. */
const englishUnits: Readonly<Record<string, string>> = {
  件: 'pcs',
  个: 'pcs',
  只: 'pcs',
  片: 'pcs',
  支: 'pcs',
  块: 'pcs',
  条: 'pcs',
  根: 'pcs',
  套: 'sets',
  台: 'units',
  箱: 'cartons',
  盒: 'boxes',
  袋: 'bags',
  包: 'packs',
  瓶: 'bottles',
  桶: 'drums',
  卷: 'rolls',
  张: 'sheets',
  批: 'lots',
  双: 'pairs',
  对: 'pairs',
  米: 'm',
  吨: 't',
  公斤: 'kg',
  千克: 'kg',
};

const unitName = (unit: string, language: DocumentLanguage): string =>
  language === 'en' ? (englishUnits[unit] ?? unit) : unit;

const withUnit = (value: number, unit: string): string =>
  unit === '' ? decimal(value) : `${decimal(value)} ${unit}`;

/** Up to ten significant decimals, so that 0.1 + 0.2 prints as 0.3 and never as a power of ten. */
function decimal(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(10).replace(/\.?0+$/, '')
    : String(rounded);
}
