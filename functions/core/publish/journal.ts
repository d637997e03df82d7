import type { PutStep, Remembered } from './documentStore';

/** One line of the journal: what happened to which document, when. */
export type JournalEntry = {
  /** Names the document across runs, see `documentKey`. */
  readonly key: string;
  /** ISO instant. */
  readonly at: string;
} & PutStep;

/**
 * Where steps are written down before and after they are taken. Lines are only ever added; `append` returns once the
 * line survives a crash. A file on disk for the command line, the browser's database for the pane.
 */
export interface PublishJournal {
  read(): Promise<readonly JournalEntry[]>;
  append(entry: JournalEntry): Promise<void>;
}

/** What the lines say of each document as it stands now. */
export function rememberedFrom(entries: readonly JournalEntry[]): Map<string, Remembered> {
  const all = new Map<string, Remembered>();
  for (const entry of entries) all.set(entry.key, afterStep(all.get(entry.key), entry));
  return all;
}

/** The next state of one document. */
function afterStep(before: Remembered | undefined, step: PutStep): Remembered {
  const { itemId, cTag, link } = before ?? {};
  const lasting = {
    ...(itemId === undefined ? {} : { itemId }),
    ...(cTag === undefined ? {} : { cTag }),
    ...(link === undefined ? {} : { link }),
  };
  switch (step.step) {
    case 'begun':
      return { ...lasting, hash: step.hash, open: true, replacing: step.replacing };
    case 'session': {
      const session = { url: step.url, ...(step.itemId === undefined ? {} : { itemId: step.itemId }) };
      return { ...(before ?? { open: true, replacing: false }), session };
    }
    case 'sent': {
      const { hash, replacing = false } = before ?? {};
      return {
        ...lasting,
        ...(hash === undefined ? {} : { hash }),
        open: true,
        replacing,
        itemId: step.itemId,
        sentTag: step.cTag,
      };
    }
    case 'filed':
      return {
        open: false,
        replacing: false,
        hash: step.hash,
        itemId: step.itemId,
        cTag: step.cTag,
        link: step.link,
      };
  }
}
