import type { excelMessages } from '../../functions/core/messages/excelMessages';

/** Why Excel could not do what was asked; `excelMessages` has the sentence for each code. */
export interface ExcelProblem {
  readonly code: keyof typeof excelMessages;
  /** Excel's own code and where it arose (`ItemNotFound at Worksheet.getRange`), or the name that is taken. */
  readonly detail?: string;
}

const codes: Readonly<Record<string, ExcelProblem['code']>> = {
  AccessDenied: 'excel.protectedSheet',
  InvalidOperationInCellEditMode: 'excel.editingCell',
  InactiveWorkbook: 'excel.otherWorkbook',
  InvalidSelection: 'excel.otherWorkbook',
  GeneralException: 'excel.otherWorkbook',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  RangeExceedsLimit: 'excel.tooLarge',
  RequestAborted: 'excel.busy',
  ServiceNotAvailable: 'excel.busy',
  Conflict: 'excel.busy',
};

interface RichApiError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isRichApiError = (problem: unknown): problem is RichApiError =>
  problem instanceof Error && typeof (problem as { readonly code?: unknown }).code === 'string';

/** A refusal of Excel as a value; undefined for anything else. */
export function excelProblemOf(problem: unknown): ExcelProblem | undefined {
  if (!isRichApiError(problem)) return undefined;
  const where = problem.debugInfo?.errorLocation;
  return {
    code: codes[problem.code] ?? 'excel.refused',
    detail: where ? `${problem.code} at ${where}` : problem.code,
  };
}

/** A refusal of Excel as a value; anything else is our own mistake and thrown on. */
export function toExcelProblem(problem: unknown): ExcelProblem {
  const known = excelProblemOf(problem);
  if (!known) throw problem;
  return known;
}
