import type { Language } from '../../../functions/core/shared/language';
import { firstState, paneReducer, type PaneEvent, type PaneState } from './paneState';

/** Holds the state of the pane and tells who listens; `useSyncExternalStore` reads it. */
export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();

  constructor(language: Language) {
    this.#state = firstState(language);
  }

  readonly state = (): PaneState => this.#state;

  readonly dispatch = (event: PaneEvent): void => {
    const next = paneReducer(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
