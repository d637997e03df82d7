import type { PaneRequest, PaneRequests } from '../taskpane/panePages';

/** What each button of the ribbon opens, by the function name in `manifest.xml`. */
export const ribbonCommands = {
  showBuild: { page: 'build' },
  undoBuild: { page: 'build', task: 'undo' },
  showFreeze: { page: 'procedure', task: 'freeze' },
  showTodo: { page: 'todo' },
  showCase: { page: 'case' },
  showNew: { page: 'new' },
  showProcedure: { page: 'procedure' },
  showFindings: { page: 'findings' },
} as const satisfies Readonly<Record<string, PaneRequest>>;

/**
 * Ties the buttons to the pane. A button is a function rather than a pane of its own, because an add-in with a shared
 * runtime has one pane (learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime).
 */
export function associateRibbonCommands(requests: PaneRequests): void {
  for (const [name, request] of Object.entries(ribbonCommands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      requests.open(request);
      // Excel greys the button out until the event is completed, whether the pane could be shown or not.
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
}
