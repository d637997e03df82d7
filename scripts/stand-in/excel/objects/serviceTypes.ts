import { asOneOf } from '../interpreter/arguments';
import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';

/** What `Office.addin.showAsTaskpane()` and `hide()` talk to. */
const appRuntimeType: ObjectType<Session> = {
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: ({ pane }) => pane.state,
    SetAppRuntimeState: ({ pane }, args) => {
      pane.state = asOneOf(args.raw(0), ['Inactive', 'Background', 'Visible']);
      pane.onState?.(pane.state);
      return undefined;
    },
  },
};

/** `Office.addin.setStartupBehavior()`: whether the add-in loads with the file. */
const startupType: ObjectType<Session> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: ({ pane }) => pane.startState,
    SetAppRuntimeStartState: ({ pane }, args) => {
      pane.startState = asOneOf(args.raw(0), ['Inactive', 'Background']);
      return undefined;
    },
  },
};

/** office.js says here that its handlers of ribbon buttons are ready. */
const internalType: ObjectType<Session> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};

const services: Readonly<Record<string, ObjectType<Session>>> = {
  'Microsoft.AppRuntime.AppRuntimeService': appRuntimeType,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': startupType,
  'Microsoft.InternalService.AddinInternalService': internalType,
};

/** Objects that batches make by name rather than find in the workbook. */
export function serviceOf(name: string, session: Session): HostObject | undefined {
  const type = services[name];
  return type && objectOf(type, session);
}
