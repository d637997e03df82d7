import type { Workbook } from '../model/workbook';
import type { HostObject } from './describe';
import type { EventRegistrations } from './events';
import type { References } from './references';

/** What a person (or the administrator) may be doing to the workbook while an add-in works. */
export interface Conditions {
  /** A cell is being typed into: batches fail, or wait when the add-in asked for that. */
  editingCell: boolean;
  /** Opened for reading only. */
  readOnly: boolean;
  /** Another workbook has the focus: what needs the active window fails. */
  otherWorkbookActive: boolean;
}

/** The add-in's own window beside the grid. */
export interface PaneWindow {
  state: 'Inactive' | 'Background' | 'Visible';
  /** Whether the add-in loads with the file. */
  startState: 'Inactive' | 'Background';
  /** Told when the add-in shows or hides its pane. */
  onState?: (state: PaneWindow['state']) => void;
}

/** Everything the members of the object model may look at or change. */
export interface Session {
  readonly workbook: Workbook;
  readonly references: References;
  readonly registrations: EventRegistrations;
  readonly conditions: Conditions;
  readonly pane: PaneWindow;
  /** Makes an object that a batch asks for by its class. */
  readonly service: (name: string) => HostObject | undefined;
  /** Until the batch ends, by `application.suspendApiCalculationUntilNextSync()`. */
  calculationSuspended: boolean;
  /** `runtime.enableEvents`. */
  eventsEnabled: boolean;
  /** Name of the add-in's language, for example `zh-CN`. */
  readonly locale: string;
}
