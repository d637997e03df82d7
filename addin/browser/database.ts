/**
 * Opens a database of the browser with one store in it.
 *
 * @param options - How the store is keyed; it is made where it is missing.
 * @returns The database; undefined where there is none, as in private windows and some web views.
 */
export async function openDatabase(
  name: string,
  store: string,
  options: IDBObjectStoreParameters,
): Promise<IDBDatabase | undefined> {
  try {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, options);
    return await done(request);
  } catch (problem) {
    if (problem instanceof DOMException || typeof indexedDB === 'undefined') return undefined;
    throw problem;
  }
}

/** The answer to a request; rejects with the browser's own error. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refused'));
  });
