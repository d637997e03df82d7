import { useEffect } from 'react';
import type { PaneTask } from '../panePages';
import { usePane, usePaneState } from './paneContext';

/** Does what the ribbon asked of this page, once. */
export function useTask(begin: (task: PaneTask) => void): void {
  const pane = usePane();
  const asked = usePaneState((state) => state.asked);
  useEffect(() => {
    const task = asked === undefined ? undefined : pane.takeTask();
    if (task !== undefined) begin(task);
  }, [asked, pane, begin]);
}
