import type { HostObject } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { EventMessage } from '../interpreter/events';
import { EventRegistrations } from '../interpreter/events';
import { interpretBatch } from '../interpreter/interpretBatch';
import { References } from '../interpreter/references';
import type { Conditions, Session } from '../interpreter/session';
import type { Workbook } from '../model/workbook';
import { serviceOf } from '../objects/serviceTypes';
import { workbookType } from '../objects/workbookType';
import type { BatchAnswer, BatchRequest, ObjectPathInfo } from '../protocol/batch';
import { actionType, delayForCellEditFlag, pathType, writeFlag } from '../protocol/batch';
import type { ExcelErrorCode } from '../protocol/excelError';
import { ExcelError } from '../protocol/excelError';
import type { EventWatch } from './watchEvents';
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
  return new Host(workbook, locale);
}

class Host implements ExcelHost {
  readonly conditions: Conditions = { editingCell: false, readOnly: false, otherWorkbookActive: false };
  readonly batches: BatchFigures[] = [];
  readonly session: Session;
  private readonly root: HostObject;
  private readonly events: EventWatch;
  private readonly waiting: (() => void)[] = [];
  private fault: { readonly plan: PlannedFault; batchesLeft: number } | undefined;

  constructor(
    readonly workbook: Workbook,
    locale: string,
  ) {
    this.session = {
      workbook,
      references: new References(workbook),
      registrations: new EventRegistrations(),
      conditions: this.conditions,
      pane: { state: 'Visible', startState: 'Inactive' },
      service: (name) => serviceOf(name, this.session),
      calculationSuspended: false,
      eventsEnabled: true,
      locale,
    };
    this.root = objectOf(workbookType, workbook);
    this.events = watchEvents(this.session);
  }

  readonly execute = async (request: string, flags = 0): Promise<string> => {
    if (this.conditions.editingCell && (flags & delayForCellEditFlag) !== 0)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    const batch = JSON.parse(request) as BatchRequest;
    let answer = this.run(batch, bytes(request), flags);
    let text = JSON.stringify(answer);
    if (bytes(text) > payloadLimit) {
      answer = refusal('ResponsePayloadSizeLimitExceeded');
      text = JSON.stringify(answer);
    }
    this.batches.push({
      actions: batch.Actions.filter((a) => a.ActionType !== actionType.trace).length,
      objectPaths: Object.keys(batch.ObjectPaths).length,
      requestBytes: bytes(request),
      answerBytes: bytes(text),
      ...(answer.Error ? { error: answer.Error.Code } : {}),
    });
    this.events.flush();
    return text;
  };

  readonly onEvents = (listener: (messages: readonly EventMessage[]) => void): void => {
    this.events.listen(listener);
  };

  readonly edit = <T>(source: 'Local' | 'Remote', change: (workbook: Workbook) => T): T => {
    const result = this.events.during({ source, triggerSource: 'Unknown' }, () => change(this.workbook));
    this.workbook.recalculate();
    this.events.flush();
    return result;
  };

  readonly stopEditing = (): void => {
    this.conditions.editingCell = false;
    for (const resume of this.waiting.splice(0)) resume();
  };

  readonly planFault = (plan: PlannedFault): void => {
    this.fault = { plan, batchesLeft: plan.batch };
  };

  private run(batch: BatchRequest, size: number, flags: number): BatchAnswer {
    if (size > payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.conditions.editingCell) return refusal('InvalidOperationInCellEditMode');
    if (this.conditions.readOnly && (flags & writeFlag) !== 0 && changesWorkbook(batch))
      return refusal('AccessDenied');
    const fault = this.dueFault();
    if (!fault) return this.interpret(batch);
    const reached = Math.min(fault.afterActions, batch.Actions.length - 1);
    const answer = this.interpret({ ...batch, Actions: batch.Actions.slice(0, reached) });
    return answer.Error ? answer : { ...refusal(fault.code, reached), Results: answer.Results };
  }

  private interpret(batch: BatchRequest): BatchAnswer {
    const source = { source: 'Local', triggerSource: 'ThisLocalAddin' } as const;
    return this.events.during(source, () => interpretBatch(batch, this.root, this.session));
  }

  private dueFault(): PlannedFault | undefined {
    if (!this.fault || --this.fault.batchesLeft > 0) return undefined;
    const { plan } = this.fault;
    this.fault = undefined;
    return plan;
  }
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
