import { parseInstant } from '../../functions/core/calendar';
import * as registry from '../../functions/registry';
import { excelWorkbook } from '../excel/excelWorkbook';
import { storageMemory, type KeyValueStorage } from './pane/paneMemory';
import type { PaneServices } from './pane/paneServices';

/** The real surroundings of the pane: Excel, Office, the browser's storage and clock. */
export function officeServices(): PaneServices {
  const { context } = Office;
  const storage = browserStorage();
  const own = `${context.partitionKey ?? ''}kesu.`;
  const document = `${own}draft.${context.document.url ?? ''}.`;
  return {
    workbook: excelWorkbook,
    settings: storageMemory(storage, own),
    drafts: storageMemory(storage, document),
    async templates() {
      const { browserTemplates } = await import(
        /* webpackChunkName: "template" */ './pane/template/browserTemplates'
      );
      return browserTemplates(own);
    },
    displayLanguage: context.displayLanguage,
    officeIsDark: officeIsDark(),
    now: () => parseInstant(new Date().toISOString())!,
    tellFunctions(tracker) {
      registry.resetRegistry();
      if (!tracker) return;
      const { procedure, settings, calendar } = tracker;
      registry.registerProfile(procedure.profile);
      registry.registerParameters(procedure.profile.id, settings.parameters);
      registry.registerCalendar(calendar.file);
    },
    async report(error, context) {
      const { printError } = await import('../office/officeHelpers');
      await printError(error, context);
    },
    async describeHost() {
      const { describeOfficeHost } = await import('../office/officeHelpers');
      const { host, platform } = await describeOfficeHost();
      const { version } = Office.context.diagnostics;
      const own = pageMeta('kesu:version');
      return `Kesu ${own}, ${host} ${platform} ${version}`;
    },
    async copyText(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch (problem) {
        // Excel on the web frames the pane without leave to use the clipboard in some browsers.
        if (problem instanceof DOMException) return false;
        throw problem;
      }
    },
    cloud: pageMeta('kesu:cloud') === '21vianet' ? 'china' : 'global',
    tryOutSite: pageMeta('kesu-sharepoint') || undefined,
    async tokens(app) {
      const [{ paneTokens }, { officeSignIn, signInPage }] = await Promise.all([
        import(/* webpackChunkName: "sharepoint" */ '../sharepoint/signIn'),
        import(/* webpackChunkName: "sharepoint" */ '../sharepoint/officeSignIn'),
      ]);
      return paneTokens({ ...app, redirectUri: signInPage().href }, officeSignIn(app));
    },
    saveFile: (name, bytes) => Promise.resolve(saveFile(name, bytes)),
  };
}

/**
 * Downloads through a link. Office on the Mac ignores such links by design (office-js issues 2700, 6468), so nothing is
 * pretended there.
 */
function saveFile(name: string, bytes: Uint8Array): boolean {
  if (Office.context.platform === Office.PlatformType.Mac) return false;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the data over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

/** What the page says of itself; empty where it says nothing. */
const pageMeta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** Web views may forbid storage altogether. */
function browserStorage(): KeyValueStorage | undefined {
  try {
    return window.localStorage;
  } catch (problem) {
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}

/** Office on the desktop says its background; on the web it follows the system. */
function officeIsDark(): boolean | undefined {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!hex) return undefined;
  const [red, green, blue] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return red! * 0.299 + green! * 0.587 + blue! * 0.114 < 128;
}
