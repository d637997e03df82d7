export interface FormulaToken {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'name' | 'call' | 'tablePart' | 'mark';
  readonly text: string;
  /** Of references and names: what stands before the `!`. */
  readonly sheet?: string;
}

const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const columns = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const rows = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const word = String.raw`[\p{L}_\\][\p{L}\p{M}\d_.\\?]*`;

const patterns = {
  space: /[\s\u00a0]+/uy,
  text: /"((?:[^"]|"")*)"/uy,
  error: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)/iuy,
  sheet: new RegExp(String.raw`(?:'((?:[^']|'')+)'|(${word}))!`, 'uy'),
  reference: new RegExp(String.raw`(?:${cell}(?::${cell})?|${columns}|${rows})(?![\p{L}\d_.(!\[])`, 'iuy'),
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy,
  call: new RegExp(String.raw`(${word})\(`, 'uy'),
  // A table and the columns in its brackets, which may nest once.
  tablePart: new RegExp(String.raw`(${word})?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]`, 'uy'),
  name: new RegExp(word, 'uy'),
  mark: /<>|<=|>=|[-+*/^&=<>%(),;{}:@#]/uy,
} as const;

/** Cuts a formula (with its `=`) into tokens; undefined where a sign has no place in a formula. */
export function formulaTokens(formula: string): FormulaToken[] | undefined {
  const found: FormulaToken[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at += match[0].length;
    return match ?? undefined;
  };
  while (at < formula.length) {
    if (take(patterns.space)) continue;
    // By the first sign most patterns need not be tried: a tracker brings thousands of formulas.
    const first = formula[at]!;
    const mark = marks.has(first) ? take(patterns.mark) : undefined;
    if (mark) {
      found.push({ kind: 'mark', text: mark[0] });
      continue;
    }
    const token = first === '"' || first === '#' ? readConstant(take) : readToken(take);
    if (!token) return undefined;
    found.push(token);
  }
  return found;
}

const marks = new Set('-+*/^&=<>%(),;{}:@');

type Take = (pattern: RegExp) => RegExpExecArray | undefined;

function readConstant(take: Take): FormulaToken | undefined {
  const text = take(patterns.text);
  if (text) return { kind: 'text', text: text[1]!.replaceAll('""', '"') };
  const error = take(patterns.error);
  if (error) return { kind: 'error', text: error[0].toUpperCase() };
  const mark = take(patterns.mark);
  return mark && { kind: 'mark', text: mark[0] };
}

function readToken(take: Take): FormulaToken | undefined {
  const prefix = take(patterns.sheet);
  if (prefix) {
    const sheet = (prefix[1] ?? prefix[2]!).replaceAll("''", "'");
    const reference = take(patterns.reference);
    if (reference) return { kind: 'reference', text: reference[0], sheet };
    if (take(patterns.error)) return { kind: 'error', text: '#REF!' };
    const name = take(patterns.name);
    return name && { kind: 'name', text: name[0], sheet };
  }
  const reference = take(patterns.reference);
  if (reference) return { kind: 'reference', text: reference[0] };
  const number = take(patterns.number);
  if (number) return { kind: 'number', text: number[0] };
  const call = take(patterns.call);
  if (call) return { kind: 'call', text: call[1]! };
  const part = take(patterns.tablePart);
  if (part) return { kind: 'tablePart', text: part[2]!, sheet: part[1] ?? '' };
  const name = take(patterns.name);
  return name && { kind: 'name', text: name[0] };
}
