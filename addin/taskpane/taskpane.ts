import { associateRibbonCommands } from '../commands/ribbonCommands';
import { PaneRequests } from './panePages';

/*
 * Entry of the pane. The page loads with every workbook that uses a custom function, mostly without the pane being
 * seen, so the entry only ties the ribbon and loads the view when Office is ready.
 */
const requests = new PaneRequests();

void Office.onReady(async () => {
  associateRibbonCommands(requests);
  const { mountPane, officeServices } = await import(/* webpackChunkName: "view" */ './view');
  mountPane(document.getElementById('pane')!, requests, officeServices());
});
