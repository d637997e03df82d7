import { parseArea } from '../model/area';
import type { FormulaToken } from './formulaTokens';
import { formulaTokens } from './formulaTokens';
import type { BinaryOperator, FormulaTree } from './formulaTree';

// From loose to tight; a sign before a number binds tighter than `^`, as in Excel: -2^2 is 4.
const precedence: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};

/** Thrown inside this file only: the text is no formula. */
class NoFormula extends Error {}

/** The tree of a formula with its `=`; undefined where the text is none. */
export function parseFormula(formula: string): FormulaTree | undefined {
  const tokens = formulaTokens(formula);
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  try {
    const tree = reader.expression(0);
    return reader.atEnd ? tree : undefined;
  } catch (problem) {
    if (problem instanceof NoFormula) return undefined;
    throw problem;
  }
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(loosest: number): FormulaTree {
    let left = this.prefixed();
    for (;;) {
      const operator = this.mark();
      const strength = operator === undefined ? undefined : precedence[operator];
      if (strength === undefined || strength <= loosest) return left;
      this.at++;
      left = {
        kind: 'binary',
        operator: operator as BinaryOperator,
        left,
        right: this.expression(strength),
      };
    }
  }

  private prefixed(): FormulaTree {
    const sign = this.mark();
    if (sign === '-' || sign === '+' || sign === '@') {
      this.at++;
      return { kind: 'unary', operator: sign, of: this.prefixed() };
    }
    let tree = this.operand();
    for (let after = this.mark(); after === '%' || after === '#'; after = this.mark()) {
      this.at++;
      tree = { kind: 'unary', operator: after, of: tree };
    }
    return tree;
  }

  private operand(): FormulaTree {
    const token = this.tokens[this.at++];
    if (!token) throw new NoFormula();
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'reference': {
        const area = parseArea(token.text);
        return area
          ? { kind: 'reference', sheet: token.sheet, area, loose: looseEdges(token.text) }
          : { kind: 'name', sheet: token.sheet, name: token.text };
      }
      case 'name':
        return this.named(token);
      case 'tablePart':
        return { kind: 'tablePart', table: token.sheet ?? '', parts: tableParts(token.text) };
      case 'call':
        return {
          kind: 'call',
          name: token.text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''),
          args: this.args(),
        };
      case 'mark':
        return this.bracketed(token.text);
    }
  }

  private named({ text, sheet }: FormulaToken): FormulaTree {
    if (/^(TRUE|FALSE)$/i.test(text)) return { kind: 'value', value: text.toUpperCase() === 'TRUE' };
    return { kind: 'name', sheet, name: text };
  }

  private bracketed(mark: string): FormulaTree {
    if (mark === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (mark !== '{') throw new NoFormula();
    const rows: FormulaTree[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.prefixed());
      const next = this.mark();
      this.at++;
      if (next === ';') rows.push([]);
      else if (next === '}') return { kind: 'list', rows };
      else if (next !== ',') throw new NoFormula();
    }
  }

  private args(): (FormulaTree | null)[] {
    const args: (FormulaTree | null)[] = [];
    if (this.mark() === ')') {
      this.at++;
      return args;
    }
    for (;;) {
      const next = this.mark();
      args.push(next === ',' || next === ')' ? null : this.expression(0));
      if (this.mark() === ',') this.at++;
      else {
        this.expect(')');
        return args;
      }
    }
  }

  private mark(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' ? token.text : undefined;
  }

  private expect(mark: string): void {
    if (this.mark() !== mark) throw new NoFormula();
    this.at++;
  }
}

/** `@Column`, `[#Headers],[Column]` or `Column` as a list: `#This Row`, `#Headers`, `Column`, `:` … */
function tableParts(text: string): string[] {
  const parts = text.startsWith('@') ? ['#This Row'] : [];
  const rest = text.replace(/^@/, '').trim();
  if (rest === '') return parts;
  const bracketed = [...rest.matchAll(/\[([^[\]]*)\]|(:)/g)].map((m) => m[1] ?? ':');
  return [...parts, ...(bracketed.length > 0 ? bracketed : [rest])];
}

function looseEdges(reference: string): Extract<FormulaTree, { readonly kind: 'reference' }>['loose'] {
  const [first = '', last = first] = reference.split(':');
  const rows = (corner: string): boolean => /(^|[A-Z])\d/i.test(corner);
  const columns = (corner: string): boolean => /^[A-Z]/i.test(corner);
  return { rows: [rows(first), rows(last)], columns: [columns(first), columns(last)] };
}
