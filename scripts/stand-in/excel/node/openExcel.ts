import type { ExcelHost } from '../host/excelHost';
import { createExcelHost } from '../host/excelHost';
import type { EventMessage } from '../interpreter/events';
import type { Workbook } from '../model/workbook';
import type { BatchRequest } from '../protocol/batch';
import type { HostBridge, OfficeClient } from './officeClient';
import { loadOfficeClient } from './officeClient';

/** The stand-in with Microsoft's own client in front of it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  /** The namespaces of office.js, to be typed by the caller. */
  readonly client: OfficeClient;
}

// Kinds of messages on the bridge: 1 a request and its answer, 3 events.
const batchMessage = 1;
const eventMessage = 3;
// Category of the events an object registers for.
const richApiEvent = 65_536;

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest };
}

/** Opens a workbook in Node with the unmodified client attached, so that `Excel.run` works on it. */
export function openExcel(workbook: Workbook): OpenExcel {
  const host = createExcelHost(workbook);
  const bridge: HostBridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      const answer = (body: string, statusCode = 200): void => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id: request.id, type: batchMessage, message: { statusCode, headers: {}, body } }),
        );
      };
      host.execute(JSON.stringify(request.message.body), request.flags).then(
        (body) => {
          answer(body);
        },
        (problem: unknown) => {
          // A fault of the stand-in itself: the client must not wait for ever.
          const message = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
          answer(JSON.stringify({ error: { code: 'GeneralException', message } }), 500);
        },
      );
    },
  };
  const client = loadOfficeClient(bridge);
  host.onEvents((messages) => {
    const entries = messages.map(entryOf);
    bridge.onMessageFromHost?.(JSON.stringify({ type: eventMessage, message: { entries } }));
  });
  return { host, client };
}

/** `[category, event type, target, arguments as JSON, id]` */
function entryOf({ eventType, targetId, args }: EventMessage, id: number): readonly unknown[] {
  return [richApiEvent, eventType, targetId, JSON.stringify(args), id];
}
