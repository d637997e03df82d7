import { useSyncExternalStore } from 'react';
import { PublishSession, type PublishSessionView } from '../../../pane/publish/publishSession';
import { usePane } from '../../paneContext';

/** Publishing as it goes on, whatever page was looked at meanwhile. */
export function usePublishing(): readonly [PublishSession, PublishSessionView] {
  const session = PublishSession.of(usePane());
  return [session, useSyncExternalStore(session.subscribe, session.view)];
}
