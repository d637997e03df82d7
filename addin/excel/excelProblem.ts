/** Why Excel could not do what was asked; the sentence for people is made from `code` elsewhere. */
export interface ExcelProblem {
  readonly code:
    | 'excel.cancelled'
    | 'excel.readOnly'
    | 'excel.protectedWorkbook'
    | 'excel.protectedSheet'
    | 'excel.editingCell'
    | 'excel.otherWorkbook'
    | 'excel.tooLarge'
    /** The workbook has a defined name of its own that the plan needs; `detail` names it. */
    | 'excel.nameTaken'
    | 'excel.busy'
    | 'excel.refused';
  /** Excel's own code and where it arose, for the log: `ItemNotFound at Worksheet.getRange`. */
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
