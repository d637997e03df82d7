import type { CellRange } from '../../../../functions/core/register/grid';
import type { ConditionalFormat } from '../../excel/model/conditionalFormat';
import type { Workbook } from '../../excel/model/workbook';
import type { Worksheet } from '../../excel/model/worksheet';
import type { Json } from '../../excel/protocol/batch';
import type { Look } from './cellLook';

/** The formula that stands for a rule, as seen from the first cell of its range; undefined for scales and icons. */
function formulaOf(rule: ConditionalFormat, first: string): string | undefined {
  if (rule.type === 'Custom') return rule.formula;
  const given = (rule.rule ?? {}) as { readonly [key: string]: Json };
  const bare = (value: Json | undefined): string => String(value ?? '').replace(/^=/, '');
  if (rule.type === 'ContainsText') {
    const text = JSON.stringify(String(given['text'] ?? ''));
    const found = `ISNUMBER(SEARCH(${text},${first}))`;
    return given['operator'] === 'NotContains' ? `=NOT(${found})` : `=${found}`;
  }
  if (rule.type !== 'CellValue') return undefined;
  const [low, high] = [bare(given['formula1']), bare(given['formula2'])];
  const sign = signs[String(given['operator'])];
  if (sign !== undefined) return `=${first}${sign}${low}`;
  const between = `AND(${first}>=${low},${first}<=${high})`;
  return given['operator'] === 'NotBetween' ? `=NOT(${between})` : `=${between}`;
}

const signs: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

interface ReadyRule {
  readonly rule: ConditionalFormat;
  readonly formula: string;
  readonly written: { readonly row: number; readonly column: number };
  /** Every reference keeps its column: all cells of a row get one answer. */
  readonly isByRow: boolean;
  row: number;
  answer: boolean;
}

const letters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
};

/** What the conditional formats of a sheet make of its cells. Ask row by row: answers that hold for a row are kept. */
export class ConditionalLooks {
  private readonly rules: readonly ReadyRule[];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet,
  ) {
    this.rules = sheet.conditionalFormats.flatMap((rule) => {
      const [first] = rule.areas;
      if (!first) return [];
      const top = Math.min(...rule.areas.map((a) => a.top));
      const left = Math.min(...rule.areas.map((a) => a.left));
      const formula = formulaOf(rule, `${letters(left)}${top}`);
      if (formula === undefined) return [];
      const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
      const isByRow = !/(?<![$A-Z\d_.])[A-Z]{1,3}\$?\d/i.test(bare.replace(/\$[A-Z]{1,3}\$?\d+/gi, ''));
      return [{ rule, formula, written: { row: top, column: left }, isByRow, row: 0, answer: false }];
    });
  }

  at(row: number, column: number): Look | undefined {
    let look: Map<string, Json> | undefined;
    for (const ready of this.rules) {
      if (!ready.rule.areas.some((a) => holds(a, row, column)) || !this.isTrue(ready, row, column)) continue;
      look ??= new Map();
      for (const [key, value] of ready.rule.look) if (!look.has(key)) look.set(key, value);
      if (ready.rule.stopIfTrue) break;
    }
    return look;
  }

  private isTrue(ready: ReadyRule, row: number, column: number): boolean {
    if (ready.isByRow && ready.row === row) return ready.answer;
    const value = this.workbook.engine?.evaluate(
      this.workbook,
      this.sheet,
      row,
      column,
      ready.formula,
      ready.written,
    );
    ready.row = row;
    ready.answer = value === true || (typeof value === 'number' && value !== 0);
    return ready.answer;
  }
}

const holds = (a: CellRange, row: number, column: number): boolean =>
  row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
