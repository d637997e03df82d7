/** The stable codes of Excel's JavaScript API (Excel.ErrorCodes and the error page of the add-in docs). */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'FilteredRangeConflict'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const wording: Readonly<Record<ExcelErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  FormulaLengthExceedsLimit: 'The formula is longer than Excel allows.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not available while Excel is in cell-edit mode.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    'A table cannot overlap another table, a PivotTable, query results, merged cells or an XML map.',
  NonBlankCellOffSheet: 'Non-blank cells cannot be pushed off the end of the worksheet.',
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The operation affects more cells than the limit of 33,554,000.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

/** A refusal of the stand-in, answered to the add-in as Excel would answer it. */
export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? wording[code] : `${wording[code]} (${detail})`);
    this.name = 'ExcelError';
  }
}
