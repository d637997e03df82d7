import type { ComplaintFields, FieldValue } from '../complaint/complaint';
import { fields, type FieldKey } from '../complaint/fields';
import { documentWords } from './documentWords';
import type { DocumentLanguage } from './formModel';
import { word } from './label';
import { plainText } from './plainText';

/**
 * A register field as it is printed: dates as `2025-03-05 14:30`, quantities with their unit, money with its
 * currency, rates in per cent, yes and no in the document's language, everything else as it stands.
 * A value that is missing gives an empty text.
 */
export function formatFieldValue(key: FieldKey, values: ComplaintFields, language: DocumentLanguage): string {
  const value = values[key];
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return formatNumber(key, value, values);
  if (key === 'status' && Object.hasOwn(documentWords, value)) {
    return word(value as keyof typeof documentWords, language);
  }
  return plainText(isMoment(value) ? value.replace('T', ' ') : value);
}

/** A value given by field name rather than by register key. */
export function formatPlainValue(value: FieldValue | undefined, language: DocumentLanguage): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return decimal(value);
  return plainText(isMoment(value) ? value.replace('T', ' ') : value);
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);

function formatNumber(key: FieldKey, value: number, values: ComplaintFields): string {
  if (!Number.isFinite(value)) return '';
  switch (fields[key].type as string) {
    case 'rate':
      return `${decimal(value * 100)}%`;
    case 'money':
      return withUnit(value, currencyName(values.lossCurrency));
    case 'quantity':
      return withUnit(value, unitOf(key, values));
    default:
      return decimal(value);
  }
}

function unitOf(key: FieldKey, values: ComplaintFields): string {
  const own = key === 'quantity' ? values.quantityUnit : values.defectQuantityUnit;
  const unit = own ?? values.quantityUnit ?? values.unit;
  return typeof unit === 'string' ? plainText(unit) : '';
}

/** Yuan is written in Chinese in these companies' forms, other currencies by code. */
const currencyName = (currency: FieldValue | undefined): string =>
  currency === undefined || currency === null || currency === '' || currency === 'CNY'
    ? '元'
    : String(currency);

const withUnit = (value: number, unit: string): string =>
  unit === '' ? decimal(value) : `${decimal(value)} ${unit}`;

/** Up to ten significant decimals, so that 0.1 + 0.2 prints as 0.3 and never as a power of ten. */
function decimal(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(10).replace(/\.?0+$/, '')
    : String(rounded);
}
