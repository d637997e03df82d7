import { failed, type Result } from '../../shared/result';
import type { DocumentStore, StoreProblem } from '../documentStore';
import type { FolderReader } from '../findScans';
import type { PdfMaker } from '../pdfDocuments';
import type { Send, GraphReply, GraphRequest } from './graphRequest';
import { DEFAULT_SLICE } from './uploadSlices';
import { SMALL } from './graphFiles';
import { openLibrary, type LibraryAddress, type OpenLibrary } from './graphLibrary';
import { listFolder } from './listFolder';
import { pdfOfFile } from './pdfOfFile';
import { putDocument, type PutPlace } from './putDocument';
import { UnreadableReplyError } from './graphReplies';
import { Cancelled, defaultRetryRule, sendPatiently, type Patience, type RetryRule } from './sendPatiently';

/** Who a link lets in. `existing` makes no link: the file's own address, for whoever may open the library anyway. */
export type LinkScope = 'organization' | 'users' | 'existing';

/** What happens to a file somebody changed in the library since Kesu filed it. */
export type OnForeignChange = 'stop' | 'newVersion';

/** What happens to a file that is open or checked out by somebody else. */
export type OnLocked = 'stop' | 'newName';

export interface GraphStoreOptions {
  readonly send: Send;
  readonly patience: Patience;
  readonly address: LibraryAddress;
  readonly linkScope?: LinkScope;
  readonly onForeignChange?: OnForeignChange;
  readonly onLocked?: OnLocked;
  readonly retry?: RetryRule;
  readonly smallBytes?: number;
  readonly sliceBytes?: number;
}

/** A library: keeps documents, makes PDFs of them, and shows what lies in its folders. */
export type GraphStore = DocumentStore & PdfMaker & FolderReader;

/**
 * A `DocumentStore` in a SharePoint library through Microsoft Graph. Site, library and columns are looked up at the
 * first document. Pane and command line use the same store; each hands in how a request is sent.
 */
export function graphStore(options: GraphStoreOptions): GraphStore {
  const ask = (request: GraphRequest): Promise<GraphReply> =>
    sendPatiently(options.send, request, options.patience, options.retry ?? defaultRetryRule);
  let opened: OpenLibrary | undefined;
  const inLibrary = <T>(act: (library: OpenLibrary) => Promise<Result<T, StoreProblem>>) =>
    guarded(async () => {
      if (opened === undefined) {
        const library = await openLibrary(ask, options.address);
        if (!library.ok) return library;
        opened = library.value;
      }
      return act(opened);
    });
  const placeIn = (library: OpenLibrary): PutPlace => ({
    files: {
      ask,
      drive: library.drive,
      smallBytes: options.smallBytes ?? SMALL,
      sliceBytes: options.sliceBytes ?? DEFAULT_SLICE,
    },
    library,
    linkScope: options.linkScope ?? 'organization',
    onForeignChange: options.onForeignChange ?? 'stop',
    onLocked: options.onLocked ?? 'stop',
  });
  return {
    put: (order, memory) => inLibrary((library) => putDocument(placeIn(library), order, memory)),
    toPdf: (path) => inLibrary(({ drive }) => pdfOfFile(ask, drive, path)),
    list: (folder) => inLibrary((library) => listFolder(placeIn(library), folder)),
  };
}

/** Turns what is expected to be thrown on the way into the value the port promises. */
async function guarded<T>(act: () => Promise<Result<T, StoreProblem>>): Promise<Result<T, StoreProblem>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Cancelled)
      return failed({ code: 'store.cancelled', message: error.message, resumable: true });
    if (error instanceof UnreadableReplyError)
      return failed({ code: 'store.unreadable', message: error.message, resumable: true });
    throw error;
  }
}
