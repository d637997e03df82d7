import { fieldKeys, type FieldKey } from '../../complaint/fields';
import { foldHeading, headingText } from './headingText';
import { headingRules } from './headingRules';

/** A field a heading may name, and how sure that is (0–1) before the cells below have been looked at. */
export interface HeadingMatch {
  readonly field: FieldKey;
  readonly score: number;
}

/** What a heading with its groups may mean. */
export interface HeadingMatches {
  /** Best first. */
  readonly matches: readonly HeadingMatch[];
  /** Fields named side by side in one heading (料号&品名), in the order they are named; empty for one thing. */
  readonly named: readonly FieldKey[];
}

const SURE = 1;
const PATTERN = 0.9;
const LIKELY = 0.7;
const PART = 0.92;
const PARTLY = 0.62;
/** A bare 责任人 or 日期 of one step is hardly that of the complaint. */
const STEP_ONLY = 0.4;

const phrases = new Map<string, HeadingMatch[]>();
for (const field of fieldKeys) {
  add(headingRules[field].sure, field, SURE);
  add(headingRules[field].likely ?? '', field, LIKELY);
}

function add(list: string, field: FieldKey, score: number): void {
  for (const phrase of list.split('|'))
    if (phrase !== '') phrases.set(phrase, [...(phrases.get(phrase) ?? []), { field, score }]);
}

/** Groups whose dates, people and results belong to that step and to no field of the whole complaint. */
const stepGroup =
  /^(临时|应急|围堵|纠正|整改|改善|永久|长期|预防|验证|效果|原因|供应商|物流|仓库|审核|3d|5d|7d|d[1-8])/;
const genericLeaf =
  /^(完成|实施|计划|预计|要求|执行|验证|责任|负责|实际)?(日期|时间|日|人|部门|单位|状态|结果|情况|金额|数量|编号|内容|描述|名称|完成|date|name|owner|status)$/;
const groupTail = /(基本)?(信息|情况|资料|过程|部分|栏|一览|记录|information|info|details|data)$/;

/** Known headings are asked again and again (repeated pages, monthly sheets). */
const remembered = new Map<string, HeadingMatches>();

/**
 * The fields a heading may name.
 *
 * @param path - Group headings from the top down, the column's own heading last, all as written.
 */
export function matchHeading(path: readonly string[]): HeadingMatches {
  const key = path.join('\u0001');
  let found = remembered.get(key);
  if (!found) {
    if (remembered.size > 4_000) remembered.clear();
    remembered.set(key, (found = findMatches(path)));
  }
  return found;
}

function findMatches(path: readonly string[]): HeadingMatches {
  const leaf = path[path.length - 1] ?? '';
  const { forms, parts } = headingText(leaf);
  const scores = new Map<FieldKey, number>();
  let hits = 0;
  for (const form of forms) {
    const matches = lookUp(form);
    if (matches.length > 0) hits += 1;
    for (const { field, score } of matches)
      raise(scores, field, Math.min(1, score + (scores.has(field) && hits > 1 ? 0.1 : 0)));
  }
  const named = namedParts(parts);
  if (named.length > 1 && best(scores) < SURE) {
    const main = named.find((field) => field === 'customerName' || field === 'productName') ?? named[0]!;
    for (const field of named) raise(scores, field, field === main ? PART : 0.4);
  } else if (named.length === 1) {
    const likeliest = Math.max(0, ...parts.flatMap((part) => lookUp(part).map((m) => m.score)));
    raise(scores, named[0]!, PART * likeliest);
  }
  if (scores.size === 0) for (const form of forms) partly(form, scores);
  applyGroups(path.slice(0, -1), forms, scores);
  const matches = [...scores].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
  return { matches, named: named.length > 1 ? named : [] };
}

function raise(scores: Map<FieldKey, number>, field: FieldKey, score: number): void {
  scores.set(field, Math.max(scores.get(field) ?? 0, score));
}

const best = (scores: ReadonlyMap<FieldKey, number>): number => Math.max(0, ...scores.values());

/** Exact phrases first, then composed ones. */
function lookUp(form: string): readonly HeadingMatch[] {
  const exact = phrases.get(form) ?? [];
  const composed = fieldKeys
    .filter(
      (field) =>
        headingRules[field].pattern?.test(form) === true &&
        !exact.some((m) => m.field === field && m.score >= PATTERN),
    )
    .map((field) => ({ field, score: PATTERN }));
  return exact.length === 0 ? composed : [...exact, ...composed];
}

function namedParts(parts: readonly string[]): readonly FieldKey[] {
  const fields = parts.map((part) => [...lookUp(part)].sort((a, b) => b.score - a.score)[0]?.field);
  const isProduct = fields.some((field) => field === 'partNo' || field === 'productModel');
  // 料号/名称: a bare "name" beside a part number is the product's.
  const told = fields.map((field, at) =>
    isProduct && /^(名称|name)$/.test(parts[at]!) ? 'productName' : field,
  );
  return [...new Set(told.filter((field) => field !== undefined))];
}

/** A heading cut off by the column's edge (是否根本解) or with words around a known phrase (本月投诉内容简述). */
function partly(form: string, scores: Map<FieldKey, number>): void {
  if (form.length < 3) return;
  const isLatin = /^[a-z0-9]+$/.test(form);
  for (const [phrase, matches] of phrases) {
    const sure = matches.filter((match) => match.score === SURE);
    if (sure.length === 0 || phrase.length < (isLatin ? 5 : 3)) continue;
    const isCut = phrase.startsWith(form) && form.length >= phrase.length * 0.6;
    const isInside = form.includes(phrase) && phrase.length >= form.length * 0.5;
    if (isCut || isInside)
      for (const { field } of sure)
        raise(scores, field, PARTLY * (isInside ? 0.85 + (0.15 * phrase.length) / form.length : 1));
  }
}

/** 客户信息 / 名称 reads as 客户名称; 纠正措施 / 完成日期 is not the date of closing. */
function applyGroups(
  groups: readonly string[],
  forms: readonly string[],
  scores: Map<FieldKey, number>,
): void {
  for (const group of [...groups].reverse()) {
    const stem = foldHeading(group).replace(groupTail, '');
    if (stem === '' || forms.length === 0) continue;
    const joined = forms
      .filter((form) => !form.startsWith(stem))
      .flatMap((form) => lookUp(stem + form).filter((m) => m.score > LIKELY));
    if (joined.length > 0) {
      for (const [field, score] of scores)
        if (!joined.some((m) => m.field === field))
          scores.set(field, score * (stepGroup.test(stem) ? STEP_ONLY : 0.8));
      for (const { field, score } of joined) raise(scores, field, Math.min(score, 0.97));
      return;
    }
    if (stepGroup.test(stem) && forms.some((form) => genericLeaf.test(form))) {
      for (const [field, score] of scores) scores.set(field, score * STEP_ONLY);
      return;
    }
  }
}
