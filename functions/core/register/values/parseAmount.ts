import { exact, isKnownUnit, readAmountTerm } from './amountTerm';
import type { AmountTerm } from './amountTerm';
import { isPendingAmount, isVagueAmount } from './amountWords';
import { halfWidth } from './halfWidth';
import type { ValueIssue } from './valueIssue';
import { issue } from './valueIssue';

/** An amount read from a text: one number and its unit, or none and why. */
export interface Amount {
  readonly amount: number | null;
  readonly unit: string;
  /** The text itself says 万, 千 or K, so that a heading's 万 does not count again. */
  readonly multiplied: boolean;
  readonly issues: readonly ValueIssue[];
}

const none = (...issues: readonly ValueIssue[]): Amount => ({
  amount: null,
  unit: '',
  multiplied: false,
  issues,
});

/** Outer packages: beside one of these the other number counts the goods. */
const packages =
  /^(?:箱|件|托|托盘|栈板|板|包|袋|盒|桶|车|批|柜|捆|打|大箱|小箱|纸箱|ctns?|cartons?|box(?:es)?|pallets?|bags?|plts?)$/i;

/**
 * Reads an amount: a plain number with unit, a sum over several lots (`325+650`, one per line), a package with its
 * content in brackets (`3箱（72套）`), a product (`3箱*24个`). Ranges, limits and words give no amount.
 */
export function parseAmount(text: string): Amount {
  const plain = halfWidth(text).trim();
  if (isVagueAmount(plain)) return none(issue('number.vague'));
  const single = readAmountTerm(plain.replace(/^(?:总共|合计|总计|共计|共|计)[:\s]*/, ''));
  if (single) return ofTerm(single);
  if (isPendingAmount(plain)) return none(issue('number.pending'));
  return (
    parseBracketed(plain) ??
    parseRange(plain) ??
    parseSum(plain) ??
    parseProduct(plain) ??
    parsePackageAndContent(plain.split(/\s*[/,=，、\s]\s*/).filter((part) => part !== '')) ??
    parseInWords(plain)
  );
}

function ofTerm(one: AmountTerm, ...more: readonly ValueIssue[]): Amount {
  if (one.bound) return none(issue('number.bound', { suggest: one.amount }));
  if (/\/./.test(one.unit)) return none(issue('number.perUnit', { params: { unit: one.unit } }));
  return {
    amount: one.amount,
    unit: one.unit,
    multiplied: one.multiplied,
    issues: [
      ...(one.approximate ? [issue('number.approximate')] : []),
      ...(isKnownUnit(one.unit) ? [] : [issue('number.unitUnknown', { params: { unit: one.unit } })]),
      ...(one.amount < 0 ? [issue('number.negative')] : []),
      ...more,
    ],
  };
}

function parseBracketed(text: string): Amount | undefined {
  const match = /^([^()]*)\(([^()]*)\)([^()\d]*)$/.exec(text);
  if (!match) return undefined;
  const [, before, inside, behind] = match as unknown as [string, string, string, string];
  if (before === '' && behind === '') {
    const negative = readAmountTerm(inside); // accountants write (500) for minus 500
    return negative && ofTerm({ ...negative, amount: -negative.amount });
  }
  const outer = parseAmount(before + behind);
  const inner = readAmountTerm(inside.replace(/^(?:共|合计|合|计|即|=|约)/, ''));
  if (inner && outer.amount === null && isVagueAmount(before)) return ofTerm(inner, extraWords(before));
  if (outer.amount === null) return outer.issues[0]?.code === 'number.unreadable' ? undefined : outer;
  const both = inner && parsePackageAndContent([before + behind, inside]);
  if (both) return both;
  return { ...outer, issues: [...outer.issues, extraWords(inside)] };
}

const extraWords = (words: string): ValueIssue =>
  issue('number.extraWords', { params: { words: words.trim() } });

/** `34箱 816只`: the goods, not the packages. */
function parsePackageAndContent(parts: readonly string[]): Amount | undefined {
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => readAmountTerm(part.replace(/^(?:共|合计|合|计|即)/, '')));
  if (!first || !second || first.unit === second.unit || first.unit === '' || second.unit === '')
    return undefined;
  const firstIsPackage = packages.test(first.unit);
  if (firstIsPackage === packages.test(second.unit)) return undefined;
  const [goods, outer] = firstIsPackage ? [second, first] : [first, second];
  return ofTerm(goods, issue('number.twoUnits', { params: { other: outer.amount, otherUnit: outer.unit } }));
}

function parseRange(text: string): Amount | undefined {
  const match = /^(.*\d[^\d]*?)\s*(?:-|~|—|至|到|或)\s*(\d.*)$/.exec(text);
  if (!match) return undefined;
  const low = readAmountTerm(match[1]!);
  const high = readAmountTerm(match[2]!);
  if (!low || !high) return undefined;
  return none(issue('number.range', { params: { low: low.amount, high: high.amount } }));
}

// parts of another number in the same cell, or its total
const notAddend =
  /其中|含|不良|坏|ng|实收|实发|应收|应发|欠|少|差|短|剩|合计|总|共|小计|合格|良品|扣|减|已付|单价|ok/i;

/** Several lots in one cell, joined by + or one per line, with or without a label before each number. */
function parseSum(text: string): Amount | undefined {
  const parts = partsOf(text);
  if (parts.length < 2 || parts.some((part) => notAddend.test(part))) return undefined;
  const terms = parts.map((part) => readAmountTerm(part) ?? readAmountTerm(part.replace(label, '')));
  if (!terms.every((one) => one !== undefined && !one.bound && !/\/./.test(one.unit))) return undefined;
  const sum = terms as AmountTerm[];
  if (sum.some((one) => one.unit !== '') && /[退返]/.test(text)) return undefined; // 退 is a cost, but no lot
  const units = [...new Set(sum.map((one) => one.unit).filter((unit) => unit !== ''))];
  if (units.length > 1) return none(issue('number.mixedUnits', { params: { units: units.join(' / ') } }));
  return ofTerm(
    {
      amount: exact(sum.reduce((total, one) => total + one.amount, 0)),
      unit: units[0] ?? '',
      approximate: sum.some((one) => one.approximate),
      bound: false,
      multiplied: sum.some((one) => one.multiplied),
    },
    issue('number.sum', { params: { parts: parts.join(' + ') } }),
  );
}

const label = /^[^\d(]*?[:\s]*(?=\d)/;

/** Commas join lots only where each has its own label: `300, 200` may be anything. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/\s*(?:\+|\n|;)\s*/).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const labelled = text.split(/\s*(?:,(?!\d)|、)\s*/);
  return labelled.every((part) => label.exec(part)?.[0]) ? labelled : parts;
}

function parseProduct(text: string): Amount | undefined {
  const parts = text.split(/\s*[*×x]\s*/i);
  if (parts.length !== 2) return undefined;
  const [packs, each] = parts.map((part) => readAmountTerm(part));
  if (!packs || !each || packs.bound || each.bound) return undefined;
  const unit = each.unit.split('/')[0]!;
  if (packs.unit === '' && unit === '') return undefined; // 30*40 is a size
  return ofTerm(
    { ...each, amount: exact(packs.amount * each.amount), unit },
    issue('number.product', { params: { parts: parts.join(' × ') } }),
  );
}

/** A sentence with exactly one number in it: the number is given, a person should look. */
function parseInWords(text: string): Amount {
  const numbers =
    text.match(
      /(?<![\w.\-第])\d[\d,]*(?:\.\d+)?\s*[万千kK]?\s*(?:pcs?|[只个件套片箱卷台条张支块根粒瓶元]|kg)?(?![\w.-])/gi,
    ) ?? [];
  const [only] = numbers;
  const digits = text.replace(only ?? '', '');
  const one = only === undefined || /\d/.test(digits) ? undefined : readAmountTerm(only);
  if (!one || /[<>≤≥?%‰]|不到|不足|以上|以内|超过|至少/.test(text)) return none(issue('number.unreadable'));
  return ofTerm(one, extraWords(digits));
}
