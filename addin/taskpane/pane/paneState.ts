import type { Bilingual, Language } from '../../../functions/core/shared/language';
import type { PanePage, PaneTask } from '../panePages';
import type { TrackerHead } from './trackerHead';

/** Something went wrong: what happened and what to do, in both languages. */
export interface PaneProblem {
  readonly text: Bilingual;
  /** Tries the same again. */
  readonly retry?: () => void;
}

/** Work that takes longer than a moment. One at a time: Excel does one thing after another anyway. */
export interface BusyTask {
  readonly label: Bilingual;
  /** 0 to 1; null while it is not known how long it will take. */
  readonly done: number | null;
  /** Absent where it cannot be stopped. */
  readonly cancel?: () => void;
}

/** A short word of success; screen readers are told. */
export interface Notice {
  readonly id: number;
  readonly text: Bilingual;
}

/** `unread` until the workbook has been looked at; `none` where it holds no tracker. */
export type TrackerState =
  { readonly kind: 'unread' } | { readonly kind: 'none' } | ({ readonly kind: 'open' } & TrackerHead);

export interface PaneState {
  readonly page: PanePage;
  /** What the ribbon asked the page to do; the page clears it when it has begun. */
  readonly asked: PaneTask | undefined;
  readonly language: Language;
  readonly tracker: TrackerState;
  readonly busy: BusyTask | undefined;
  readonly problem: PaneProblem | undefined;
  readonly notices: readonly Notice[];
}

export type PaneEvent =
  | { readonly kind: 'opened'; readonly page: PanePage; readonly task?: PaneTask | undefined }
  | { readonly kind: 'taskTaken' }
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'trackerRead'; readonly tracker: TrackerState }
  | { readonly kind: 'began'; readonly task: BusyTask }
  | { readonly kind: 'advanced'; readonly done: number }
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }
  | { readonly kind: 'problemClosed' }
  | { readonly kind: 'told'; readonly text: Bilingual }
  | { readonly kind: 'noticeClosed'; readonly id: number };

export const firstState = (language: Language): PaneState => ({
  page: 'build',
  asked: undefined,
  language,
  tracker: { kind: 'unread' },
  busy: undefined,
  problem: undefined,
  notices: [],
});

/** At most this many notices stand at a time; older ones go. */
const MOST_NOTICES = 3;

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'opened':
      return { ...state, page: event.page, asked: event.task };
    case 'taskTaken':
      return { ...state, asked: undefined };
    case 'languageChosen':
      return { ...state, language: event.language };
    case 'trackerRead':
      return { ...state, tracker: event.tracker };
    case 'began':
      return { ...state, busy: event.task, problem: undefined };
    case 'advanced':
      // Progress never runs backwards, whatever a step believes of its own share.
      return state.busy
        ? { ...state, busy: { ...state.busy, done: Math.max(state.busy.done ?? 0, event.done) } }
        : state;
    case 'ended':
      return { ...state, busy: undefined };
    case 'failed':
      return { ...state, problem: event.problem };
    case 'problemClosed':
      return { ...state, problem: undefined };
    case 'told': {
      const id = (state.notices.at(-1)?.id ?? 0) + 1;
      return { ...state, notices: [...state.notices, { id, text: event.text }].slice(-MOST_NOTICES) };
    }
    case 'noticeClosed':
      return { ...state, notices: state.notices.filter(({ id }) => id !== event.id) };
  }
}
