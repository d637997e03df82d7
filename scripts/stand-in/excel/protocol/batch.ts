/**
 * The request and answer bodies office.js exchanges with Excel, as seen with `@microsoft/office-js`
 * 1.1.110. Microsoft does not document them: everything that knows these names lives in this folder
 * and the interpreter beside it.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an action of a batch does. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object of a batch is found. */
export const pathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Parallel to `Arguments`: the object path an argument stands for, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}

export type PathIds = number | readonly PathIds[];

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Json;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** `Worksheet.getRange`: where it went wrong, in the words of the API. */
  readonly Location?: string;
  readonly ActionIndex?: number;
  readonly HttpStatusCode?: number;
}

export interface BatchAnswer {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were reached; handlers of the older events are registered by them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

/** Bit of the request flags set when something in the batch may write. */
export const writeFlag = 1;
/** Bit of the request flags set by `Excel.run({ delayForCellEdit: true }, …)`. */
export const delayForCellEditFlag = 64;
