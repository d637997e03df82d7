import type { FieldKey } from '../../complaint/fields';
import type { CellStyle } from '../grid';
import { exact } from './amountTerm';
import type { CurrencyMark } from './currency';
import { currencyOfFormat, isNamedDollar, takeCurrency } from './currency';
import { halfWidth } from './halfWidth';
import { headingUnitOf } from './headingUnit';
import { numberFormatOf } from './numberFormat';
import type { Amount } from './parseAmount';
import { parseAmount } from './parseAmount';
import { isScalingFormat } from './readQuantity';
import type { Reading } from './reading';
import { nothing, reading } from './reading';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

interface MoneyText extends Amount {
  readonly currency: CurrencyMark | undefined;
}

/** Reads an amount of money in the currency's main unit, and the currency beside it. */
export function readMoney(
  value: string | number,
  style: CellStyle,
  field: FieldKey,
  context: ValueContext,
): Reading {
  const cell = typeof value === 'number' ? ofNumber(value, style) : ofText(value);
  if (cell.amount === null) return nothing(...cell.issues);
  const heading = headingUnitOf(context.heading);
  // 12000元 under 损失（万元） has said its own unit
  const isScaled =
    heading.multiplier !== 1 && !cell.multiplied && (typeof value === 'number' || !cell.currency);
  const amount = isScaled ? exact(cell.amount * heading.multiplier) : cell.amount;
  const scaled = isScaled
    ? [issue('number.headingMultiplier', { params: { multiplier: heading.multiplier } })]
    : [];
  const isNamed = cell.currency === undefined || isNamedDollar(cell.currency, heading.currency);
  const { code, issues } = currencyFor(isNamed ? heading.currency : cell.currency, field, context);
  const all = [...cell.issues, ...scaled, ...issues];
  return field === 'lossAmount' ? reading(amount, all, { lossCurrency: code }) : reading(amount, all);
}

function currencyFor(
  mark: CurrencyMark | undefined,
  field: FieldKey,
  { homeCurrency = 'CNY' }: ValueContext,
): { readonly code: string | null; readonly issues: readonly ValueIssue[] } {
  if (mark === undefined)
    return {
      code: homeCurrency,
      issues: [issue('money.currencyInferred', { params: { currency: homeCurrency } })],
    };
  if (mark.code === null) return { code: null, issues: [issue('money.currencyAmbiguous')] };
  if (field === 'lossAmount' || mark.code === homeCurrency) return { code: mark.code, issues: [] };
  // only the loss has a currency field of its own
  return { code: mark.code, issues: [issue('money.foreignCurrency', { params: { currency: mark.code } })] };
}

function ofNumber(value: number, style: CellStyle): MoneyText {
  const format = numberFormatOf(style);
  const isDate = format.kind === 'date' || format.kind === 'datetime';
  if (isDate) return none(issue('number.dateCell'));
  const multiplied = /^[万萬]/.test(format.suffix) && !isScalingFormat(format.section);
  return {
    amount: exact(multiplied ? value * 1e4 : value),
    unit: '',
    multiplied: multiplied || /^[万萬]/.test(format.suffix),
    issues: value < 0 ? [issue('number.negative')] : [],
    currency: currencyOfFormat(style.numberFormat),
  };
}

const none = (...issues: readonly ValueIssue[]): MoneyText => ({
  amount: null,
  unit: '',
  multiplied: false,
  issues,
  currency: undefined,
});

const perUnit =
  /(?:元|\d|[$¥])\s*\/\s*(?:只|个|件|片|套|箱|卷|米|台|条|张|吨|公斤|天|人|次|月|小时|pcs?|kg|m|h)/i;

function ofText(text: string): MoneyText {
  const plain = halfWidth(text).trim();
  if (perUnit.test(plain)) return none(issue('number.perUnit', { params: { unit: plain } }));
  const { found, rest } = takeCurrency(plain);
  const parts = /[+;\n]/.test(plain)
    ? plain.split(/[+;\n]/).map((part) => takeCurrency(part).found)
    : [found];
  const codes = [...new Set(parts.flat().map(({ code }) => code))];
  if (codes.length > 1) return none(issue('number.mixedUnits', { params: { units: codes.join(' / ') } }));
  const tidy = rest
    .replace(/[整正]\s*$/, '')
    .replace(/-\s+(?=\d)/g, '-')
    .replace(/(?<=[\d万千])[ \t]+(?=[万千左多余以])|(?<=[万千])[ \t]+(?=\+)/g, '')
    .trim();
  // 1.200 is twelve hundred in Europe and one yuan twenty here
  if (/^\d{1,3}(?:\.\d{3})+$/.test(tidy)) return none(issue('number.unreadable'));
  const amount = parseAmount(tidy);
  // what remains beside a money amount is no unit of count
  const words =
    amount.amount !== null && amount.unit !== ''
      ? [issue('number.extraWords', { params: { words: amount.unit } })]
      : [];
  return { ...amount, issues: [...amount.issues, ...words], currency: found[0] };
}
