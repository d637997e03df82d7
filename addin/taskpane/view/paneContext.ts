import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Bilingual, Language } from '../../../functions/core/shared/language';
import type { Pane } from '../pane/pane';
import type { PaneState } from '../pane/paneState';

export const PaneContext = createContext<Pane | undefined>(undefined);

/** The pane a component stands in: services and what every page does (`run`, `tell`, `fail`, `open`). */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside of PaneShell');
  return pane;
}

/** A part of the pane's state; the component is drawn again when it becomes another value. */
export function usePaneState<T>(part: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => part(store.state()));
}

export const useLanguage = (): Language => usePaneState(({ language }) => language);

/** Says a bilingual text (a sentence of the core, a name of a procedure) in the language of the pane. */
export function useSay(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}
