import type { CellRange, CellValue } from '../../../../functions/core/register/grid';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | ':';

/** A formula as it is written, before anything is looked up. */
export type FormulaTree =
  | { readonly kind: 'value'; readonly value: CellValue }
  | {
      readonly kind: 'reference';
      readonly sheet: string | undefined;
      readonly area: CellRange;
      /** The edges written without `$`, which move along with the formula. */
      readonly loose: {
        readonly rows: readonly [boolean, boolean];
        readonly columns: readonly [boolean, boolean];
      };
    }
  | { readonly kind: 'name'; readonly sheet: string | undefined; readonly name: string }
  /** `Table[Column]`, `[@Column]`, `Table[[#Headers],[Column]]`. */
  | { readonly kind: 'tablePart'; readonly table: string; readonly parts: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (FormulaTree | null)[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%' | '@' | '#'; readonly of: FormulaTree }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
    }
  | { readonly kind: 'list'; readonly rows: readonly (readonly FormulaTree[])[] };

/** Calls back for every part of a formula, the whole first. */
export function walkFormula(tree: FormulaTree, visit: (part: FormulaTree) => void): void {
  visit(tree);
  if (tree.kind === 'call') for (const arg of tree.args) if (arg) walkFormula(arg, visit);
  if (tree.kind === 'unary') walkFormula(tree.of, visit);
  if (tree.kind === 'binary') {
    walkFormula(tree.left, visit);
    walkFormula(tree.right, visit);
  }
}
