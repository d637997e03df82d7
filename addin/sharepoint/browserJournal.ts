import type { JournalEntry, PublishJournal } from '../../functions/core/publish/journal';
import { done, openDatabase } from '../browser/database';

const STORE = 'steps';

/**
 * The journal in the browser's database: it survives a closed pane and a closed Excel on this machine. Where the
 * browser allows no database the journal lasts as long as the pane, and an interrupted publication is recognised by
 * what the library shows.
 *
 * @param name - one database for each place documents go to
 */
export async function browserJournal(name: string): Promise<PublishJournal> {
  const database = await openDatabase(`kesu.publish.${name}`, STORE, { autoIncrement: true });
  if (!database) return shortLived();
  return {
    read: () => done(database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<JournalEntry[]>),
    async append(entry) {
      // `strict` waits for the disk, not only for the browser's memory.
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.objectStore(STORE).add(entry);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('the journal cannot be written'));
      });
    },
  };
}

function shortLived(): PublishJournal {
  const entries: JournalEntry[] = [];
  return {
    read: () => Promise.resolve([...entries]),
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  };
}
