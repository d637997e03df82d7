import { chineseNumeralLetters, readChineseNumeral } from './chineseNumeral';
import { halfWidth, simplify } from './halfWidth';

/** One number with its multiplier and unit: `约0.3万片`, `23,600粒`, `2千多`. */
export interface AmountTerm {
  readonly amount: number;
  /** As written, half-width; `pcs` in lower case. Empty where none stands there. */
  readonly unit: string;
  /** 约, 左右, 多, 余. */
  readonly approximate: boolean;
  /** 以上, 不到, ≥: the number is only a limit. */
  readonly bound: boolean;
  /** The term itself says 万, 千 or K. */
  readonly multiplied: boolean;
}

const multipliers: Readonly<Record<string, number>> = {
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  w: 1e4,
  千: 1e3,
  k: 1e3,
  百: 1e2,
};

const about = '大约|大概|约为|约|近|将近|估计|估算|估|预估|暂估|≈|~|about|approx\\.?|ca\\.?';
const limit = '至少|最少|最多|不到|不足|超过|超|大于|小于|少于|多于|≥|≤|>=|<=|>|<';
const number = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+|[${chineseNumeralLetters}]+`;
const latinUnit = 'pcs?|ea|sets?|pieces?|units?|sheets?|只|个';
const times = `亿|千万|百万|万|千|百|[kw](?![a-z])|[kw](?=\\s*(?:${latinUnit})(?![a-z]))`;
const more = '多|余|来|\\+';
const after = '左右|上下|许|之多|不等';
const afterLimit = '以上|以下|以内|起';

const term = new RegExp(
  `^(?<about>${about})?(?<limit>${limit})?\\s*(?<sign>[-+])?(?<number>${number})\\s*(?<more>${more})?` +
    `(?<times>${times})?(?:(?<tail>\\d)(?<tailTimes>[千百])?)?(?<more2>${more})?\\s*` +
    `(?<unit>[^\\d\\s+,;:()<>≥≤~=*×%‰。！!?]{0,12}?(?:/[^\\d\\s+,;:()%]{1,6})?)[.。]?\\s*(?<after>${after})?(?<afterLimit>${afterLimit})?$`,
  'di',
);

// most cells are this plain; they need not go through the long pattern
const plainTerm = /^(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+)(|pcs|PCS|kg|[只个件套片箱卷台条张支块根粒瓶米])$/;

/** Reads a text that is one number with its unit; undefined if it is anything else. */
export function readAmountTerm(text: string): AmountTerm | undefined {
  const simple = plainTerm.exec(text);
  if (simple)
    return {
      amount: Number(simple[1]!.replace(/,/g, '')),
      unit: normalUnit(simple[2]!),
      approximate: false,
      bound: false,
      multiplied: false,
    };
  const plain = halfWidth(text).trim();
  const match = term.exec(simplify(plain));
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const base = readNumber(groups['number']!);
  if (base === undefined) return undefined;
  const factor = multipliers[groups['times']?.toLowerCase() ?? ''] ?? 1;
  const tail = tailOf(groups['tail'], groups['tailTimes'], factor);
  if (tail === undefined || (tail > 0 && !Number.isInteger(base))) return undefined;
  const [start, end] = match.indices!.groups!['unit']!;
  const unit = normalUnit(plain.slice(start, end));
  if (unitIsWords(unit) || (!/\d/.test(groups['number']!) && !isKnownUnit(unit) && !dayUnits.test(unit)))
    return undefined;
  return {
    amount: exact((groups['sign'] === '-' ? -1 : 1) * (base * factor + tail)),
    unit,
    approximate: Boolean(groups['about'] ?? groups['more'] ?? groups['more2'] ?? groups['after']),
    bound: Boolean(groups['limit'] ?? groups['afterLimit']),
    multiplied: factor !== 1,
  };
}

function readNumber(text: string): number | undefined {
  if (/\d/.test(text)) return Number(text.replace(/,/g, ''));
  return /^[百千]/.test(text) ? undefined : readChineseNumeral(text);
}

/** The 2 of `1万2` is two thousand; a digit after anything but 万 or 千 is no part of a number. */
function tailOf(digit: string | undefined, unit: string | undefined, factor: number): number | undefined {
  if (digit === undefined) return 0;
  if (factor !== 1e4 && factor !== 1e3) return undefined;
  return Number(digit) * (unit === undefined ? factor / 10 : multipliers[unit]!);
}

/** `PCS`, `pc`, `Pcs.` are one unit; every other keeps its spelling. */
export function normalUnit(unit: string): string {
  const plain = halfWidth(unit).trim().replace(/\.$/, '');
  return /^pcs?$/i.test(plain) ? 'pcs' : plain;
}

// verbs and negations behind a number make it a sentence, not a quantity
const wordsInUnit = /[不已未没被有无需要退换补可报返挑选了的为是待在内中般致样定直起时切]/;
const otherMeaning = /^(?:ng|ok|max|min|x|d?ppm|rmb|usd|cny|eur|hkd|jpy|am|pm)$/i;
const unitIsWords = (unit: string): boolean =>
  otherMeaning.test(unit) || (!isKnownUnit(unit) && !dayUnits.test(unit) && wordsInUnit.test(simplify(unit)));

const knownUnits =
  /^(?:[只个件套片箱卷台条张支块根粒瓶枚颗把双批桶罐组包袋盒车板托米吨克升令捆打份副对付盘匹辆间处次头节筒管听提筐斤扎串筏柜枪幅]|平方米?|平米|立方米?|公斤|千克|毫升|公吨|托盘|栈板|大箱|小箱|纸箱|㎡|m²|m2|m3)$/;
const latinUnits =
  /^(?:pcs?|pce|pieces?|ea|each|sets?|units?|kgs?|g|mg|tons?|t|m|mm|cm|km|meters?|metres?|l|ml|rolls?|reels?|box(?:es)?|bags?|cartons?|ctns?|pallets?|plts?|sheets?|bottles?|cans?|packs?|packets?|sachets?|pouches|pairs?|prs?|doz|dozens?|lots?|tubes?|strips?|panels?|pnls?|wafers?|strokes?|drums?|barrels?|cases?|trays?|coils?|bars?|bundles?|boards?)\.?$/i;

/** Whether a unit is one people count or measure goods in. */
export const isKnownUnit = (unit: string): boolean =>
  unit === '' || unit.split('/').every((part) => knownUnits.test(simplify(part)) || latinUnits.test(part));

const measures =
  /^(?:kgs?|k?g|mg|tons?|t|m|mm|cm|km|met(?:er|re)s?|m[l23²]|l|㎡|吨|公吨|米|公斤|千克|克|斤|升|毫升|平方米?|平米|立方米?)\.?$/i;

/** Whether a unit measures goods, so that there may be parts of one; pieces come whole. */
export const isMeasure = (unit: string): boolean => measures.test(simplify(unit));

/** Units of a span of days; goods are not counted in them. */
export const dayUnits = /^(?:天|日|个?工作日|个?自然日|days?|d|workingdays?|小时|h|hours?)$/i;

/** A product of decimal numbers without binary dust: 4.6 × 10000 is 46000. */
export function exact(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}
