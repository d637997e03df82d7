import { folderOf } from '../../functions/core/publish/folderRule';
import type { DocumentFacts } from '../../functions/core/publish/documentStore';
import type { TokenSource } from '../../functions/core/publish/graph/clientSend';
import { graphStore } from '../../functions/core/publish/graph/graphStore';
import { documentOfPdf, publishPdfs } from '../../functions/core/publish/pdfDocuments';
import {
  documentKey,
  publishDocuments,
  type DocumentToPublish,
  type FailedDocument,
  type PublishedDocument,
  type PublishReport,
} from '../../functions/core/publish/publishDocuments';
import { toStoreName } from '../../functions/core/publish/storeName';
import type { PublishNotice } from '../../functions/core/publish/publishNotice';
import { browserJournal } from './browserJournal';
import { browserPdfShelf } from './browserPdfShelf';
import { paneSend } from './paneSend';
import { publishPlace, type PublishSettings } from './publishSettings';
import { standInTokens } from './signIn';

/** One document of the open tracker, rendered when its turn comes. */
export interface PaneDocument {
  /** Stable id of the tracker row. */
  readonly rowId: string;
  /** Case number and form at least. */
  readonly facts: DocumentFacts & { readonly caseNo: string; readonly form: string };
  /** Day the complaint came in, `yyyy-mm-dd`. */
  readonly received: string;
  /** Without folder, with extension. */
  readonly fileName: string;
  readonly render: () => Promise<Uint8Array>;
}

export interface PanePublishTools {
  /** Signs in; for a stand-in on this machine nobody has to. */
  readonly tokens: TokenSource;
  /** Stops before the next request; what is done stays done. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, label: string) => void;
  readonly onWait?: (milliseconds: number) => void;
}

interface Outcomes<D extends PaneDocument> {
  readonly published: readonly (PublishedDocument & { readonly document: D })[];
  readonly failed: readonly (FailedDocument & { readonly document: D })[];
}

/** What became of the documents, each with what it was made of. */
export interface PanePublishReport<D extends PaneDocument> extends Outcomes<D> {
  /** The PDFs beside them, where they were asked for. */
  readonly pdfs?: Outcomes<D> & { readonly notices: readonly PublishNotice[] };
}

/** The site's address in the settings is none. */
export class UnusableSiteError extends Error {}

/**
 * Publishes documents from the pane into the SharePoint library of the settings. Pressing the button again after any
 * interruption finishes the job. `linkRows` then puts the links into the rows.
 *
 * @throws UnusableSiteError, FolderRuleError
 */
export async function publishFromPane<D extends PaneDocument>(
  documents: readonly D[],
  settings: PublishSettings,
  { tokens, signal, onProgress, onWait }: PanePublishTools,
): Promise<PanePublishReport<D>> {
  const place = publishPlace(settings);
  if (!place) throw new UnusableSiteError(settings.site);
  const { target, graph } = place;
  const library = settings.library === '' ? target.below[0] : settings.library;
  const access = target.loopback && settings.clientId === '' ? standInTokens(target.origin) : tokens;
  const store = graphStore({
    send: paneSend(graph, access, signal),
    patience: {
      now: Date.now,
      wait: (milliseconds) => pause(milliseconds, signal),
      chance: Math.random,
      cancelled: () => signal.aborted,
      ...(onWait === undefined ? {} : { onWait }),
    },
    address: {
      host: target.host,
      sitePath: target.sitePath,
      createLibrary: target.loopback,
      ...(library === undefined ? {} : { library }),
    },
    linkScope: settings.linkScope ?? 'organization',
    onForeignChange: settings.onForeignChange ?? 'stop',
    onLocked: settings.onLocked ?? 'stop',
  });
  const orders = documents.map((document) => toPublish(document, settings.folderRule));
  const name = [target.origin, target.sitePath, library ?? ''].join('|').toLowerCase();
  const tools = {
    store,
    journal: await browserJournal(name),
    digest: sha256,
    now: () => new Date().toISOString(),
    cancelled: () => signal.aborted,
  };
  const madeOf = new Map(orders.map(({ key }, at) => [key, documents[at]!]));
  const withDocument = <T extends { readonly key: string }>(one: T): T & { readonly document: D } => ({
    ...one,
    document: madeOf.get(one.key) ?? madeOf.get(documentOfPdf(one.key))!,
  });
  const outcomes = ({ published, failed }: PublishReport): Outcomes<D> => ({
    published: published.map(withDocument),
    failed: failed.map(withDocument),
  });
  if (settings.withPdf !== true) return outcomes(await publishDocuments(orders, { ...tools, onProgress }));
  const filed = await publishDocuments(orders, { ...tools, onProgress: inPart(0, onProgress) });
  const shelf = await browserPdfShelf(name);
  const onPdf = { ...tools, maker: store, shelf, onProgress: inPart(1, onProgress) };
  const pdfs = await publishPdfs(filed.published, onPdf);
  return { ...outcomes(filed), pdfs: { ...outcomes(pdfs), notices: pdfs.notices } };
}

/** Filing the documents is one half of the work, their PDFs the other. */
const inPart =
  (part: 0 | 1, onProgress: PanePublishTools['onProgress']): PanePublishTools['onProgress'] =>
  (done, total, label) =>
    onProgress(part * total + done, 2 * total, label);

function toPublish({ facts, received, fileName, render }: PaneDocument, rule: string): DocumentToPublish {
  const [year = '', month = ''] = received.split('-');
  const { caseNo, customer } = facts;
  const extension = /\.[^.]+$/.exec(fileName)?.[0] ?? '';
  const { name } = toStoreName(fileName.slice(0, fileName.length - extension.length), extension);
  const folder = folderOf(rule, { year, month, caseNo, ...(customer === undefined ? {} : { customer }) });
  const path = { folder, name };
  return { key: documentKey(facts, path), label: fileName, path, facts, bytes: render };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Waits, or ends early when the person cancels. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
