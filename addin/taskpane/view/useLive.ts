import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveSession, LiveView } from '../pane/live/liveSession';
import { usePane, usePaneState } from './paneContext';

const none: LiveView = { live: undefined, selected: undefined };
const noSubscription = () => () => undefined;

export interface Live extends LiveView {
  /** Undefined until the part of the add-in that watches the tracker has been loaded. */
  readonly session: LiveSession | undefined;
}

/** The tracker as it stands now, followed while people work in it. */
export function useLive(): Live {
  const pane = usePane();
  const [session, setSession] = useState<LiveSession>();
  useEffect(() => {
    let wanted = true;
    void import(/* webpackChunkName: "tracker" */ '../pane/live/liveSession').then(({ LiveSession }) => {
      if (wanted) setSession(LiveSession.of(pane));
    });
    return () => {
      wanted = false;
    };
  }, [pane]);
  const view = useSyncExternalStore(session?.subscribe ?? noSubscription, session?.view ?? (() => none));
  return { ...view, session };
}

/** Watches the open tracker as long as the pane lives, whatever page is shown. */
export function useLiveCheck(): void {
  const pane = usePane();
  const tracker = usePaneState((state) => state.tracker);
  useEffect(() => {
    if (tracker.kind === 'unread') return;
    void import(/* webpackChunkName: "tracker" */ '../pane/live/liveSession').then(({ LiveSession }) => {
      const session = LiveSession.of(pane);
      if (tracker.kind === 'open') return session.start(tracker);
      session.stop();
      return undefined;
    });
  }, [pane, tracker]);
}
