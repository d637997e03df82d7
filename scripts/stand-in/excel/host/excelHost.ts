import { objectOf } from '../interpreter/describe';
import type { EventMessage } from '../interpreter/events';
import { EventRegistrations } from '../interpreter/events';
import { interpretBatch } from '../interpreter/interpretBatch';
import { References } from '../interpreter/references';
import type { Conditions, Session } from '../interpreter/session';
import type { Workbook } from '../model/workbook';
import { workbookType } from '../objects/workbookType';
import type { BatchAnswer, BatchRequest, ObjectPathInfo } from '../protocol/batch';
import { actionType, delayForCellEditFlag, pathType, writeFlag } from '../protocol/batch';
import type { ExcelErrorCode } from '../protocol/excelError';
import { ExcelError } from '../protocol/excelError';
import { watchEvents } from './watchEvents';

/** Excel on the web refuses requests and answers above this size. */
export const payloadLimit = 5 * 1024 * 1024;

/** One batch as it went over the wire. */
export interface BatchFigures {
  readonly actions: number;
  readonly objectPaths: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly error?: string;
}

/** A refusal to be played once, for tests of what happens when a batch fails in the middle. */
export interface PlannedFault {
  /** 1-based number of the batch counted from now. */
  readonly batch: number;
  /** Runs that many actions of the batch before refusing. */
  readonly afterActions: number;
  readonly code: ExcelErrorCode;
}

export interface ExcelHost {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly conditions: Conditions;
  /** Batches in the order they came. */
  readonly batches: BatchFigures[];
  /** Runs one request body and gives the answer body, both as the JSON texts that are sent. */
  readonly execute: (request: string, flags?: number) => Promise<string>;
  /** Hands over the events of registered handlers, after the batch or edit that caused them. */
  readonly onEvents: (listener: (messages: readonly EventMessage[]) => void) => void;
  /** Runs an edit as a person's, here or elsewhere: its events say so. */
  readonly edit: <T>(source: 'Local' | 'Remote', change: (workbook: Workbook) => T) => T;
  /** Ends cell editing; batches that waited for it run. */
  readonly stopEditing: () => void;
  readonly planFault: (fault: PlannedFault) => void;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Opens a workbook in the stand-in. One host is one Excel window with one add-in. */
export function createExcelHost(workbook: Workbook, locale = 'zh-CN'): ExcelHost {
  const conditions: Conditions = { editingCell: false, readOnly: false, otherWorkbookActive: false };
  const session: Session = {
    workbook,
    references: new References(workbook),
    registrations: new EventRegistrations(),
    conditions,
    eventsEnabled: true,
    locale,
  };
  const root = objectOf(workbookType, workbook);
  const batches: BatchFigures[] = [];
  const waiting: (() => void)[] = [];
  const events = watchEvents(session);
  let fault: PlannedFault | undefined;

  const run = (batch: BatchRequest, size: number, flags: number): BatchAnswer => {
    if (size > payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (conditions.editingCell) return refusal('InvalidOperationInCellEditMode');
    if (conditions.readOnly && (flags & writeFlag) !== 0 && changesWorkbook(batch))
      return refusal('AccessDenied');
    const planned = fault && --countdown === 0 ? fault : undefined;
    if (planned) fault = undefined;
    const reached = Math.min(planned?.afterActions ?? Infinity, batch.Actions.length - 1);
    const cut = planned ? { ...batch, Actions: batch.Actions.slice(0, reached) } : batch;
    const answer = events.during({ source: 'Local', triggerSource: 'ThisLocalAddin' }, () =>
      interpretBatch(cut, root, session),
    );
    return planned && !answer.Error ? { ...refusal(planned.code, reached), Results: answer.Results } : answer;
  };
  let countdown = 0;

  const execute = async (request: string, flags = 0): Promise<string> => {
    if (conditions.editingCell && (flags & delayForCellEditFlag) !== 0)
      await new Promise<void>((resolve) => waiting.push(resolve));
    const batch = JSON.parse(request) as BatchRequest;
    let answer = run(batch, bytes(request), flags);
    let text = JSON.stringify(answer);
    if (bytes(text) > payloadLimit) {
      answer = refusal('ResponsePayloadSizeLimitExceeded');
      text = JSON.stringify(answer);
    }
    batches.push({
      actions: batch.Actions.filter((a) => a.ActionType !== actionType.trace).length,
      objectPaths: Object.keys(batch.ObjectPaths).length,
      requestBytes: bytes(request),
      answerBytes: bytes(text),
      ...(answer.Error ? { error: answer.Error.Code } : {}),
    });
    events.flush();
    return text;
  };

  return {
    workbook,
    session,
    conditions,
    batches,
    execute,
    onEvents: events.listen,
    edit: (source, change) => {
      const result = events.during({ source, triggerSource: 'Unknown' }, () => change(workbook));
      workbook.recalculate();
      events.flush();
      return result;
    },
    stopEditing: () => {
      conditions.editingCell = false;
      for (const resume of waiting.splice(0)) resume();
    },
    planFault: (planned) => {
      fault = planned;
      countdown = planned.batch;
    },
  };
}

/** Whether a batch does more than look, select and register handlers. */
function changesWorkbook(batch: BatchRequest): boolean {
  // Worksheet functions only compute.
  const onFunctions = ({ ParentObjectPathId }: ObjectPathInfo): boolean =>
    batch.ObjectPaths[String(ParentObjectPathId)]?.Name === 'Functions';
  const names = [
    ...batch.Actions.filter((a) => a.ActionType === actionType.method).map((a) => a.Name ?? ''),
    ...Object.values(batch.ObjectPaths)
      .filter((p) => p.ObjectPathType === pathType.method && !onFunctions(p))
      .map((p) => p.Name ?? ''),
  ];
  return (
    batch.Actions.some(
      (a) => a.ActionType === actionType.setProperty || a.ActionType === actionType.update,
    ) || names.some((name) => !/^(_|Get|Find|Select$|Activate$|Suspend|Calculate$)/.test(name))
  );
}

function refusal(code: ExcelErrorCode, actionIndex?: number): BatchAnswer {
  const error = { Code: code, Message: new ExcelError(code).message, HttpStatusCode: 400 };
  return { Results: [], Error: actionIndex === undefined ? error : { ...error, ActionIndex: actionIndex } };
}
