import { done, openDatabase } from '../../../browser/database';
import type { OwnTemplate } from './ownTemplate';
import type { TemplateStore } from './templateStore';

const STORE = 'templates';

/**
 * Templates in the browser's database. Where the browser allows none, they are kept until the pane is closed.
 *
 * @param prefix - Office's partition key and ours.
 */
export async function browserTemplates(prefix: string): Promise<TemplateStore> {
  const database = await openDatabase(`${prefix}templates`, STORE, { keyPath: 'name' });
  return database ? new KeptTemplates(database) : new PassingTemplates();
}

class PassingTemplates implements TemplateStore {
  readonly lasting = false;
  readonly #templates = new Map<string, OwnTemplate>();
  names = () => Promise.resolve([...this.#templates.keys()]);
  get = (name: string) => Promise.resolve(this.#templates.get(name));
  put = (template: OwnTemplate) => {
    this.#templates.set(template.name, template);
    return Promise.resolve(true);
  };
  remove = (name: string) => {
    this.#templates.delete(name);
    return Promise.resolve();
  };
}

class KeptTemplates implements TemplateStore {
  readonly lasting = true;
  /** What the database had no room for. */
  readonly #passing = new PassingTemplates();

  constructor(private readonly database: IDBDatabase) {}

  async names(): Promise<readonly string[]> {
    const kept = await done(this.#store('readonly').getAllKeys());
    return [...new Set([...kept.map(String), ...(await this.#passing.names())])].sort();
  }

  async get(name: string): Promise<OwnTemplate | undefined> {
    const kept: IDBRequest<OwnTemplate | undefined> = this.#store('readonly').get(name);
    return (await this.#passing.get(name)) ?? done(kept);
  }

  async put(template: OwnTemplate): Promise<boolean> {
    try {
      await done(this.#store('readwrite').put(template));
      await this.#passing.remove(template.name);
      return true;
    } catch (problem) {
      if (!(problem instanceof DOMException)) throw problem;
      await this.#passing.put(template);
      return false;
    }
  }

  async remove(name: string): Promise<void> {
    await this.#passing.remove(name);
    await done(this.#store('readwrite').delete(name));
  }

  #store(mode: IDBTransactionMode): IDBObjectStore {
    return this.database.transaction(STORE, mode).objectStore(STORE);
  }
}
