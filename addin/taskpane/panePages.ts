/** Pages of the pane; the ribbon opens each of them. */
export const panePages = ['build', 'todo', 'case', 'new', 'procedure', 'findings'] as const;
export type PanePage = (typeof panePages)[number];

/** Something the pane is asked to do on the page it opens. */
export type PaneTask = 'undo' | 'freeze';

export interface PaneRequest {
  readonly page: PanePage;
  readonly task?: PaneTask;
}

type Listener = (request: PaneRequest) => void;

/**
 * What the ribbon asks of the pane. Ribbon and pane share one runtime, but a button may be pressed before the view
 * has loaded: the last request waits for the first listener.
 */
export class PaneRequests {
  #waiting: PaneRequest | undefined;
  readonly #listeners = new Set<Listener>();

  open(request: PaneRequest): void {
    if (this.#listeners.size === 0) this.#waiting = request;
    else for (const listener of this.#listeners) listener(request);
  }

  /** @returns A function that ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) listener(waiting);
    return () => this.#listeners.delete(listener);
  }
}
