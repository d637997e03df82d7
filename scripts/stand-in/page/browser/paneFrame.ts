import type { ExcelHost } from '../../excel/host/excelHost';
import type { OfficeMessages } from '../../excel/host/officeMessages';
import { createOfficeMessages } from '../../excel/host/officeMessages';
import type { FunctionsWindow } from './customFunctions';
import type { AddinManifest } from './manifest';

/** What Excel 2021 and Excel on the web have in common; see `requirements.isSetSupported`. */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.13',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.1',
  ImageCoercion: '1.1',
  RibbonApi: '1.0',
  AddinCommands: '1.1',
};

const conversation = 'stand-in';

export interface PaneFrame {
  readonly messages: OfficeMessages;
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
}

/** The window of the pane with what its scripts leave there; it is of our own origin. */
export const paneWindow = (frame: HTMLIFrameElement): (Window & FunctionsWindow & typeof globalThis) | null =>
  frame.contentWindow as (Window & FunctionsWindow & typeof globalThis) | null;

/**
 * Opens the add-in's pane in a frame and answers its office.js as Excel on the web does.
 *
 * @param saveDocument - What becomes of a file the add-in offers for download.
 */
export function openPane(
  parent: HTMLElement,
  manifest: AddinManifest,
  host: ExcelHost,
  locale: string,
  saveDocument: (name: string, content: Blob) => void,
): PaneFrame {
  const frame = document.createElement('iframe');
  frame.title = manifest.name;
  frame.id = 'pane-frame';
  frame.allow = 'clipboard-read; clipboard-write';
  const app = {
    locale,
    documentUrl: `https://try-out.example/${encodeURIComponent(host.workbook.name)}`,
    addinName: manifest.name,
    requirementSets,
  };
  const messages = createOfficeMessages(host, app, (text) => {
    frame.contentWindow?.postMessage(text, location.origin);
  });
  const receive = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && typeof event.data === 'string')
      void messages.receive(event.data);
  };
  window.addEventListener('message', receive);
  frame.addEventListener('load', () => {
    catchDownloads(paneWindow(frame), saveDocument);
  });
  const hostInfo = `Excel$Web$16.01$${locale}$stand-in$$$0`;
  const conversationInfo = [conversation, manifest.namespace, location.origin].join('|');
  frame.src = `${manifest.taskpane}?_host_Info=${encodeURIComponent(hostInfo)}#&_xdm_Info=${encodeURIComponent(conversationInfo)}`;
  parent.replaceChildren(frame);
  return {
    messages,
    frame,
    close: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}

/** A browser would put downloads into its own folder; here they go where the person finds everything together. */
function catchDownloads(
  pane: (Window & typeof globalThis) | null,
  save: (name: string, content: Blob) => void,
): void {
  if (!pane) return;
  const proto = pane.HTMLAnchorElement.prototype;
  const click = Object.getOwnPropertyDescriptor(pane.HTMLElement.prototype, 'click')?.value as () => void;
  const takes = (anchor: HTMLAnchorElement): boolean =>
    anchor.download !== '' && /^(blob|data):/.test(anchor.href);
  const take = (anchor: HTMLAnchorElement): void => {
    const name = anchor.download;
    // At once: the add-in may let go of the blob as soon as it has clicked. From here: the pane's own policy lets it
    // ask nobody but its services.
    void fetch(anchor.href).then(async (response) => {
      save(name, await response.blob());
    });
  };
  proto.click = function (this: HTMLAnchorElement) {
    if (takes(this)) take(this);
    else click.call(this);
  };
  pane.document.addEventListener(
    'click',
    (event) => {
      const anchor = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
      if (!anchor || !takes(anchor)) return;
      event.preventDefault();
      take(anchor);
    },
    true,
  );
}
