import { objectOf } from '../interpreter/describe';
import type { ChangeSource, EventMessage } from '../interpreter/events';
import type { Session } from '../interpreter/session';
import type { Place } from '../interpreter/references';
import type { WorkbookChange } from '../model/changes';
import { rangeType } from '../objects/rangeType';

/** How many `args.getRange()` references are remembered; Excel's own last as long, nobody says. */
const rememberedRanges = 1_000;

export interface EventWatch {
  /** Runs something and marks the changes it makes as coming from there. */
  readonly during: <T>(source: ChangeSource, run: () => T) => T;
  /** Hands the collected messages to the listeners. */
  readonly flush: () => void;
  readonly listen: (listener: (messages: readonly EventMessage[]) => void) => void;
}

/** Collects the events of a session's workbook until a batch or an edit has ended. */
export function watchEvents(session: Session): EventWatch {
  const listeners: ((messages: readonly EventMessage[]) => void)[] = [];
  const ranges: string[] = [];
  let collected: EventMessage[] = [];
  let current: ChangeSource = { source: 'Local', triggerSource: 'Unknown' };

  const withRange = (message: EventMessage, change: WorkbookChange): EventMessage => {
    if (change.kind !== 'cells' && change.kind !== 'formats') return message;
    const place: Place = { sheet: change.sheet, areas: [change.area], gone: false };
    const referenceId = session.references.keep(objectOf(rangeType, session.references.follow(place)));
    ranges.push(referenceId);
    if (ranges.length > rememberedRanges) session.references.release(ranges.shift()!);
    return { ...message, args: { ...message.args, referenceId } };
  };

  session.workbook.onChange((change) => {
    if (!session.eventsEnabled) return;
    const messages = session.registrations.messagesFor(change, current);
    collected.push(...messages.map((message) => withRange(message, change)));
  });

  return {
    during: (source, run) => {
      const before = current;
      current = source;
      try {
        return run();
      } finally {
        current = before;
      }
    },
    flush: () => {
      const messages = collected;
      collected = [];
      if (messages.length > 0) for (const listener of listeners) listener(messages);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
