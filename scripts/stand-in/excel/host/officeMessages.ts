import type { EventMessage } from '../interpreter/events';
import type { ExcelHost } from './excelHost';

/** What `Office.context` tells the add-in. */
export interface AppContext {
  /** UI language, for example `zh-CN`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly addinName: string;
  /** Requirement set name → highest version, for example `ExcelApi` → `1.15`. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** A message of office.js to the page around it, or back (`_` names are Microsoft's). */
interface OfficeMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data?: Readonly<Record<string, unknown>>;
}

const request = 0;
const answerType = 1;
const registers = 1;
const unregisters = 2;
/** Kinds of answers: to a call, or an event. */
const toCall = 0;
const event = 1;

/** Numbers of the methods and events of the older API that office.js calls for the newer one. */
const dispatch = {
  executeBatch: 93,
  commandCompleted: 94,
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;
/** `ooeOperationNotSupported` */
const notSupported = 5_000;
// Category of the events an object registers for.
const richApiEvent = 65_536;

/** A button of the manifest that runs a function of the add-in. */
export interface RibbonButton {
  readonly id: string;
  readonly functionName: string;
}

export interface OfficeMessages {
  /** Takes the text of one message from the add-in's frame; other frames' texts are ignored. */
  readonly receive: (text: string) => Promise<void>;
  /** Presses a ribbon button; false while the add-in has not said yet that it takes presses. */
  readonly press: (button: RibbonButton) => boolean;
}

/**
 * Answers office.js as Excel on the web does, over whatever carries the texts (`postMessage` in a page).
 * Telemetry (`notifyHost`) is answered and goes nowhere; methods not played here get Office's error for
 * unsupported operations.
 */
export function createOfficeMessages(
  host: ExcelHost,
  app: AppContext,
  post: (text: string) => void,
): OfficeMessages {
  /** Names under which the add-in listens, by event number. */
  const listening = new Map<number, string>();
  let conversation = '';
  let presses = 0;

  const send = (to: Partial<OfficeMessage>, data: unknown, responseType: number): void => {
    const message = {
      _messageType: answerType,
      _actionName: to._actionName,
      _conversationId: to._conversationId ?? conversation,
      _correlationId: to._correlationId ?? 0,
      _origin: to._origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    post(JSON.stringify(message));
  };

  host.onEvents((messages) => {
    const entries = messages.filter((m) => !isDocumentEvent(m)).map(entryOf);
    const name = listening.get(dispatch.richApiMessage);
    if (entries.length > 0 && name !== undefined) send({ _actionName: name }, { ArrayData: entries }, event);
    for (const { eventType } of messages.filter(isDocumentEvent)) {
      const documentName = listening.get(eventType);
      if (documentName !== undefined) send({ _actionName: documentName }, {}, event);
    }
  });

  return {
    receive: async (text) => {
      const message = parseRequest(text);
      if (!message) return;
      conversation = message._conversationId;
      const { _actionType: kind, _actionName: name, _data: data = {} } = message;
      if (kind === registers || kind === unregisters) {
        const number = Number(data['eventDispId']);
        if (kind === registers) listening.set(number, name);
        else listening.delete(number);
        send(message, { Error: 0 }, toCall);
      } else send(message, await answer(host, app, name, data), toCall);
    },
    press: ({ id, functionName }) => {
      const name = listening.get(dispatch.commandInvoked);
      if (name === undefined) return false;
      const source = JSON.stringify({ source: { id } });
      send({ _actionName: name }, [`${id} ${++presses}`, functionName, source], event);
      return true;
    },
  };
}

function parseRequest(text: string): OfficeMessage | undefined {
  let message: Partial<OfficeMessage>;
  try {
    message = JSON.parse(text) as Partial<OfficeMessage>;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
  return message._messageType === request && message._actionName !== undefined
    ? (message as OfficeMessage)
    : undefined;
}

async function answer(
  host: ExcelHost,
  app: AppContext,
  name: string,
  data: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  if (name === 'ContextActivationManager_getAppContextAsync') return appContext(app);
  if (name !== 'executeMethod') return { Error: 0 };
  const method = data['DdaMethod'] as { readonly DispatchId?: number } | undefined;
  if (method?.DispatchId === dispatch.commandCompleted) return { Error: 0, Version: 1 };
  if (method?.DispatchId !== dispatch.executeBatch) return { Error: notSupported, Version: 1 };
  // [custom data, method, path, headers, body, permission, flags, …]
  const parts = data['ArrayData'] as readonly unknown[];
  const body = await host.execute(String(parts[4]), Number(parts[6] ?? 0));
  return { Error: 0, Version: 1, Data: [200, [], body] };
}

const isDocumentEvent = ({ eventType }: EventMessage): boolean =>
  eventType === dispatch.settingsChanged || eventType === dispatch.selectionChanged;

const entryOf = ({ eventType, targetId, args }: EventMessage, id: number): readonly unknown[] => [
  richApiEvent,
  eventType,
  targetId,
  JSON.stringify(args),
  id,
  args['source'] === 'Remote',
];

const excel = 16;
const taskPane = 1;

function appContext(app: AppContext): Readonly<Record<string, unknown>> {
  return {
    _id: 'stand-in',
    _appName: excel,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: app.locale,
    _dataLocale: app.locale,
    _docUrl: app.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: taskPane,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'stand-in',
    _requirementMatrix: JSON.stringify(app.requirementSets),
    _hostFullVersion: '16.0.15407.0',
    _clientWindowHeight: 800,
    _clientWindowWidth: 320,
    _addinName: app.addinName,
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
  };
}
