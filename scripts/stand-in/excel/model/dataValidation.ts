import type { CellRange } from '../../../../functions/core/register/grid';
import { intersect, subtract } from './area';

export type ValidationKind = 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';

/** The rule as the API states it: one of `wholeNumber`, `list` … with its operator and formulas. */
export interface ValidationRule {
  readonly kind: ValidationKind;
  readonly operator?: string;
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  /** Lists: comma-separated words, or a formula starting with `=`. */
  readonly source?: string;
  readonly inCellDropDown?: boolean;
}

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
}

export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** What one range of cells accepts. */
export interface DataValidation {
  readonly areas: readonly CellRange[];
  readonly rule: ValidationRule | undefined;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export const noValidation: Omit<DataValidation, 'areas'> = {
  rule: undefined,
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};

/** The validations with an area taken out of each. */
export function withoutArea(all: readonly DataValidation[], cut: CellRange): DataValidation[] {
  return all
    .map((v) =>
      v.areas.some((a) => intersect(a, cut)) ? { ...v, areas: v.areas.flatMap((a) => subtract(a, cut)) } : v,
    )
    .filter((v) => v.areas.length > 0);
}

/** The validations that speak for some cell of an area; an empty place stands for cells without any. */
export function validationsIn(
  all: readonly DataValidation[],
  area: CellRange,
): readonly (DataValidation | undefined)[] {
  const found = all.filter((v) => v.areas.some((a) => intersect(a, area)));
  let rest: CellRange[] = [area];
  for (const v of found) for (const cut of v.areas) rest = rest.flatMap((r) => subtract(r, cut));
  return rest.length > 0 ? [...found, undefined] : found;
}
