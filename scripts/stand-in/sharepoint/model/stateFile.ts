import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from './state';

/** The sidecar folder below the root; everything else there is what people see. */
export const SIDECAR = '.kesu-sharepoint';

/** Keeps the state beside the files, so that ids, versions, sessions and links survive a restart. */
export class StateFile {
  readonly state: State;
  readonly folder: string;

  constructor(readonly root: string) {
    this.folder = join(root, SIDECAR);
    mkdirSync(join(this.folder, 'versions'), { recursive: true });
    mkdirSync(join(this.folder, 'uploads'), { recursive: true });
    const path = this.path;
    this.state = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as State)
      : {
          version: 1,
          secret: randomBytes(32).toString('base64url'),
          sequence: 0,
          sites: [],
          drives: [],
          items: {},
          sessions: {},
          links: [],
        };
  }

  /** Written beside and renamed: a killed service starts again from the last whole state. */
  save(): void {
    const beside = `${this.path}.tmp`;
    writeFileSync(beside, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(beside, this.path);
  }

  uploadPath(session: string): string {
    return join(this.folder, 'uploads', session);
  }

  versionPath(item: string, label: string): string {
    return join(this.folder, 'versions', item, label);
  }

  private get path(): string {
    return join(this.folder, 'state.json');
  }
}
