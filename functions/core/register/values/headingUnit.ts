import { normalUnit } from './amountTerm';
import type { CurrencyMark } from './currency';
import { takeCurrency } from './currency';
import { halfWidth, simplify } from './halfWidth';

/** What a heading such as `损失（万元）`, `不良率(%)` or `Lot size (pcs)` says about the numbers below it. */
export interface HeadingUnit {
  /** 万 is 10 000, 千 or K is 1000, otherwise 1. */
  readonly multiplier: number;
  readonly unit: string;
  readonly currency: CurrencyMark | undefined;
}

const codes = /\b(?:rmb|cny|usd|eur|hkd|twd|ntd|jpy|gbp)\b|us\$|hk\$|nt\$|[¥€£]/i;
const factor = /^(百万|万|千|k(?!g))\s*/i;
const countUnits =
  /^(?:pcs?|ea|sets?|units?|kg|g|t|m|m2|㎡|米|平方米?|吨|千克|公斤|[只个件套片箱卷台条张支块根粒瓶包袋盒枚颗把双批桶罐组])$/i;

const known = new Map<string, HeadingUnit>();
const MANY = 500; // headings of a few workbooks; nobody needs more at once

/** Reads the unit a heading carries in brackets, behind a slash or after 单位; each heading is read once. */
export function headingUnitOf(heading: string): HeadingUnit {
  let unit = known.get(heading);
  if (!unit) {
    if (known.size >= MANY) known.clear();
    known.set(heading, (unit = readHeading(heading)));
  }
  return unit;
}

function readHeading(heading: string): HeadingUnit {
  const plain = simplify(halfWidth(heading));
  for (const candidate of candidates(plain)) {
    const scale = factor.exec(candidate)?.[1]?.toLowerCase();
    const bare = candidate.replace(factor, '');
    const { found, rest } = takeCurrency(candidate);
    const isMoney = found.length > 0 && rest.replace(factor, '').trim() === '';
    const isCount = countUnits.test(bare) || (bare === '' && scale !== undefined);
    if (!isMoney && !isCount) continue;
    const multiplier = scale === undefined ? 1 : scale === '百万' ? 1e6 : scale === '万' ? 1e4 : 1e3;
    return { multiplier, unit: isMoney ? '' : normalUnit(bare), currency: isMoney ? found[0] : undefined };
  }
  const code = codes.exec(plain);
  return { multiplier: 1, unit: '', currency: code ? takeCurrency(code[0]).found[0] : undefined };
}

function candidates(heading: string): readonly string[] {
  const inBrackets = [...heading.matchAll(/[([【]\s*(?:单位)?[:：]?\s*([^)\]】]+?)\s*[)\]】]/g)].map(
    (m) => m[1]!,
  );
  const behind = /(?:单位[:：]?|[/:：])\s*([^\s/:：()]+)$/.exec(heading);
  return [...inBrackets, ...(behind ? [behind[1]!] : [])].map((text) =>
    text.replace(/^单位[:：]?/, '').trim(),
  );
}
