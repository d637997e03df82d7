import type { CellStyle } from '../grid';
import { exact, readAmountTerm } from './amountTerm';
import { isPendingAmount, isVagueAmount } from './amountWords';
import { halfWidth, simplify } from './halfWidth';
import { numberFormatOf } from './numberFormat';
import type { Reading } from './reading';
import { nothing, reading } from './reading';
import type { ValueContext } from './valueContext';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

const PERCENT = 1e-2;
const PERMILLE = 1e-3;
const PPM = 1e-6;

/** Reads a share as a fraction between 0 and 1: per cent, per mille, PPM, `41/813`, or a bare number with proof. */
export function readRate(value: string | number, style: CellStyle, context: ValueContext): Reading {
  if (typeof value === 'number') return readRateNumber(value, style, context);
  const plain = simplify(halfWidth(value)).toLowerCase().trim();
  if (isVagueAmount(plain)) return nothing(issue('number.vague'));
  if (isPendingAmount(plain)) return nothing(issue('number.pending'));
  const bare = /^\d+(?:\.\d+)?$|^\.\d+$/.test(plain);
  if (bare) return readBareRate(Number(plain), context);
  return readRateText(plain);
}

function readRateNumber(value: number, style: CellStyle, context: ValueContext): Reading {
  const format = numberFormatOf(style);
  // 3/5 typed into Excel becomes 3 March or 5 March
  if (format.kind === 'date' || format.kind === 'datetime') return nothing(issue('number.dateCell'));
  if (format.percent) return rate(exact(value), []);
  const shown = unitOf(format.suffix);
  return shown === undefined ? readBareRate(value, context) : rate(exact(value * shown), []);
}

function unitOf(text: string): number | undefined {
  const plain = halfWidth(text).toLowerCase();
  if (/d?ppm/.test(plain)) return PPM;
  if (plain.includes('‰')) return PERMILLE;
  return /%|百分/.test(plain) ? PERCENT : undefined;
}

function readBareRate(value: number, context: ValueContext): Reading {
  if (value === 0) return reading(0);
  const byHeading = unitOf(context.heading);
  const units = byHeading === undefined ? [1, PERCENT, PPM] : [byHeading, 1];
  const byRow = provedByRow(value, units, context.rowRatio);
  if (byRow !== undefined) return inferredRate(value, byRow);
  if (byHeading !== undefined) return inferredRate(value, byHeading);
  const { bareRates } = context.evidence;
  if (value > 1 && value <= 100 && bareRates === 'percent') return inferredRate(value, PERCENT);
  if (value < 1 && bareRates !== 'mixed' && bareRates !== 'percent') return rate(value, []);
  if (value === 1 && bareRates === 'fraction') return rate(1, []);
  const alternatives = [
    value <= 1 ? value : undefined,
    value <= 100 ? value * PERCENT : undefined,
    value >= 100 ? value * PPM : undefined,
  ];
  const listed = alternatives.filter((one) => one !== undefined).map(exact);
  return nothing(issue('rate.ambiguous', { params: { alternatives: listed.join(' / ') } }));
}

/** The unit under which a bare number agrees with defective ÷ delivered of its own row. */
function provedByRow(value: number, units: readonly number[], ratio: number | undefined): number | undefined {
  if (ratio === undefined || ratio <= 0) return undefined;
  const fitting = units.filter((unit) => Math.abs((value * unit) / ratio - 1) < 0.05);
  return fitting.length === 1 ? fitting[0] : undefined;
}

const inferredRate = (value: number, unit: number): Reading =>
  rate(exact(value * unit), [
    issue('rate.unitInferred', {
      params: { unit: unit === 1 ? '1' : unit === PERCENT ? '%' : unit === PPM ? 'PPM' : '‰' },
    }),
  ]);

function rate(value: number, issues: readonly ValueIssue[]): Reading {
  if (value < 0) return reading(value, [...issues, issue('number.negative')]);
  return reading(value, value > 1 ? [...issues, issue('rate.aboveOne')] : issues);
}

const range = /([\d.]+\s*(?:%|‰|d?ppm)?)\s*[-~至到]\s*([\d.]+)/;
const withUnit =
  /(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*(%|‰|d?ppm)|(d?ppm|百分之)\s*[:=]?\s*(\d+(?:,\d{3})*(?:\.\d+)?)/g;
const division =
  /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:pcs?|[a-z]{1,4}|[只个件套片箱卷台条张])?\s*[/÷]\s*(\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:pcs?|[a-z]{1,4}|[只个件套片箱卷台条张])?/g;

function readRateText(text: string): Reading {
  const ends = range.exec(text);
  if (ends) return nothing(issue('number.range', { params: { low: ends[1]!, high: ends[2]! } }));
  const shares: number[] = [];
  let rest = text.replace(withUnit, (_, before, unit, prefix, behind) => {
    shares.push(exact(number(before ?? behind) * unitOf(unit ?? prefix)!));
    return ' ';
  });
  rest = rest.replace(division, (_, part: string, whole: string) => {
    shares.push(number(whole) === 0 ? Number.NaN : number(part) / number(whole));
    return ' ';
  });
  const [first] = shares;
  if (first === undefined || shares.some(Number.isNaN) || /\d/.test(rest)) return unreadableRate(text);
  if (shares.some((share) => Math.abs(share - first) > Math.max(0.001, first * 0.05)))
    return nothing(issue('rate.ambiguous', { params: { alternatives: shares.join(' / ') } }));
  const isSwapped = first > 1 && text.includes('/');
  if (isSwapped) return nothing(issue('rate.ambiguous', { params: { alternatives: exact(1 / first) } }));
  return withWords(first, rest);
}

function withWords(share: number, rest: string): Reading {
  if (/[<>≤≥]|不到|不足|以上|以下|以内|超过|至少|小于|大于|低于|高于/.test(rest))
    return nothing(issue('number.bound', { suggest: share }));
  const words = rest.replace(/[\s()=,;:.、，]/g, '');
  const left = words.replace(/大约|约|左右|近|≈|~/g, '');
  return rate(share, [
    ...(left === words ? [] : [issue('number.approximate')]),
    ...(left === '' ? [] : [issue('number.extraWords', { params: { words: left } })]),
  ]);
}

function unreadableRate(text: string): Reading {
  const one = readAmountTerm(text);
  if (!one) return nothing(issue('number.unreadable'));
  return nothing(issue('rate.ambiguous', { params: { alternatives: String(one.amount) } }));
}

const number = (text: string): number => Number(text.replace(/,/g, ''));
