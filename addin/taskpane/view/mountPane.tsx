import { createRoot } from 'react-dom/client';
import { Pane } from '../pane/pane';
import type { PaneServices } from '../pane/paneServices';
import type { PaneRequests } from '../panePages';
import { PaneShell } from './PaneShell';

/** Draws the pane, follows what the ribbon asks and looks which tracker the workbook holds. */
export function mountPane(root: HTMLElement, requests: PaneRequests, services: PaneServices): Pane {
  const pane = new Pane(services);
  requests.listen(({ page, task }) => pane.open(page, task));
  createRoot(root).render(<PaneShell pane={pane} />);
  void pane.refreshTracker();
  return pane;
}
