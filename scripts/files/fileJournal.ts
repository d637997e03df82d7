import { open, readFile, rename } from 'node:fs/promises';
import type { JournalEntry, PublishJournal } from '../../functions/core/publish/journal';
import { takeLock } from './processLock';

/** A journal in a file of JSON lines, with what opening and leaving it needs. */
export interface FileJournal extends PublishJournal {
  /** Keeps the last line that matters of each document, and lets other runs in. */
  close(): Promise<void>;
}

/**
 * Opens the journal at `path` for this process alone. Every line is on the disk before `append` returns; a line that
 * was cut off by a crash is left out. The file holds addresses that allow an upload to be continued for a day or so,
 * so only its owner may read it.
 *
 * @throws InUseError naming the process that has it
 */
export async function openFileJournal(path: string): Promise<FileJournal> {
  const release = await takeLock(`${path}.lock`);
  const entries = await readJournal(path);
  // Rewritten whole at first: a torn last line must not run into the next one.
  await writeEntries(path, entries);
  const handle = await open(path, 'a', 0o600);
  return {
    read: () => Promise.resolve(entries),
    async append(entry) {
      await handle.appendFile(`${JSON.stringify(entry)}\n`);
      await handle.datasync();
      entries.push(entry);
    },
    async close() {
      await handle.close();
      await writeEntries(path, shortened(entries));
      await release();
    },
  };
}

/** A finished document needs its last line only; an unfinished one all lines since it began. */
function shortened(entries: readonly JournalEntry[]): JournalEntry[] {
  const lastFiled = new Map<string, number>();
  entries.forEach(({ key, step }, at) => {
    if (step === 'filed') lastFiled.set(key, at);
  });
  return entries.filter(({ key }, at) => at >= (lastFiled.get(key) ?? 0));
}

/** What a journal holds, without taking it; nothing where there is none. */
export async function readJournal(path: string): Promise<JournalEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const entry = parse(line);
    return entry === undefined ? [] : [entry];
  });
}

function parse(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'key' in value && 'step' in value
      ? (value as JournalEntry)
      : undefined;
  } catch {
    return undefined; // the end of a run that was cut off
  }
}

async function writeEntries(path: string, entries: readonly JournalEntry[]): Promise<void> {
  const beside = `${path}.tmp`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
}
