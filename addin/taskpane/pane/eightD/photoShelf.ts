import type { PaneMemory } from '../paneMemory';
import type { ChosenPhoto } from './drawPhoto';

/** Where photographs of a case go: good and bad part of the 8D, or the photo box of forms. */
export type PhotoPlace = 'good' | 'bad' | 'form';

export type CasePhotos = Readonly<Partial<Record<PhotoPlace, readonly ChosenPhoto[]>>>;

const STORE = 'photos';
const DOCUMENT_KEY = 'photos.document';
const SEPARATOR = '\u0000';

/** A pane has one shelf for its document. */
const shelves = new WeakMap<PaneMemory, PhotoShelf>();

/**
 * The photographs chosen for the cases of this document, kept in this browser: a workbook's cells hold no pictures, and
 * complaint data goes nowhere else. Where the browser keeps nothing, they are there until the pane is closed.
 */
export class PhotoShelf {
  readonly #photos = new Map<string, readonly ChosenPhoto[]>();
  #base: Promise<IDBDatabase | undefined> | undefined;
  #read: Promise<void> | undefined;

  private constructor(private readonly drafts: PaneMemory) {}

  /** @param drafts - Memory of the document the photographs belong to. */
  static of(drafts: PaneMemory): PhotoShelf {
    const known = shelves.get(drafts) ?? new PhotoShelf(drafts);
    shelves.set(drafts, known);
    return known;
  }

  async of(caseNo: string): Promise<CasePhotos> {
    await this.#load();
    const own: Partial<Record<PhotoPlace, readonly ChosenPhoto[]>> = {};
    for (const place of ['good', 'bad', 'form'] as const) {
      const photos = this.#photos.get(caseNo + SEPARATOR + place);
      if (photos && photos.length > 0) own[place] = photos;
    }
    return own;
  }

  /** Every case with photographs. */
  async all(): Promise<ReadonlyMap<string, CasePhotos>> {
    await this.#load();
    const numbers = new Set([...this.#photos.keys()].map((key) => key.split(SEPARATOR)[0]!));
    return new Map(await Promise.all([...numbers].map(async (no) => [no, await this.of(no)] as const)));
  }

  /** @returns Whether they are still there when the pane was closed. */
  async keep(caseNo: string, place: PhotoPlace, photos: readonly ChosenPhoto[]): Promise<boolean> {
    await this.#load();
    const key = caseNo + SEPARATOR + place;
    this.#photos.set(key, photos);
    const base = await this.#open();
    if (!base) return false;
    const store = base.transaction(STORE, 'readwrite').objectStore(STORE);
    const request =
      photos.length === 0
        ? store.delete(this.#document + SEPARATOR + key)
        : store.put(photos, this.#document + SEPARATOR + key);
    return (await answered<unknown>(request)) !== refused;
  }

  /** Name of the document in the browser's store: made at the first photograph, forgotten with the drafts. */
  get #document(): string {
    const known = this.drafts.recall(DOCUMENT_KEY);
    if (typeof known === 'string') return known;
    const made = crypto.randomUUID();
    this.drafts.keep(DOCUMENT_KEY, made);
    return made;
  }

  #load(): Promise<void> {
    return (this.#read ??= this.#readAll());
  }

  async #readAll(): Promise<void> {
    const base = this.drafts.recall(DOCUMENT_KEY) === undefined ? undefined : await this.#open();
    if (!base) return;
    const own = this.#document + SEPARATOR;
    const range = IDBKeyRange.bound(own, `${own}\uffff`);
    const store = base.transaction(STORE).objectStore(STORE);
    const [keys, values] = await Promise.all([
      answered(store.getAllKeys(range)),
      answered<readonly (readonly ChosenPhoto[])[]>(store.getAll(range)),
    ]);
    if (keys === refused || values === refused) return;
    keys.forEach((key, at) => this.#photos.set(String(key).slice(own.length), values[at]!));
  }

  #open(): Promise<IDBDatabase | undefined> {
    return (this.#base ??= openBase());
  }
}

const refused = Symbol('refused');

/** Browsers may refuse a store: private windows, partitioned frames, full disks. */
const answered = <T>(
  request: Pick<IDBRequest, 'addEventListener'> & { readonly result: T },
): Promise<T | typeof refused> =>
  new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => resolve(refused));
  });

async function openBase(): Promise<IDBDatabase | undefined> {
  try {
    const request = indexedDB.open('kesu', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const base = await answered(request);
    return base === refused ? undefined : base;
  } catch (problem) {
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}
