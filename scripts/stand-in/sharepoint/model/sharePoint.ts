import { randomBytes, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { quickXorHash } from '../../../../functions/core/publish/quickXorHash';
import { GraphError, notFound } from '../server/graphError';
import { checkItemName, checkPathLength, freeName, sameName } from './itemName';
import type { ConflictBehaviour, DriveRecord, ItemRecord, SiteRecord, State } from './state';
import { StateFile } from './stateFile';

/** Who does something and when; the service never looks at a clock of its own. */
export interface Actor {
  readonly name: string;
  readonly now: string;
}

/** Sites, libraries and files over a plain folder. Every change is on disk before the method returns. */
export class SharePoint {
  readonly file: StateFile;

  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true });
    this.file = new StateFile(root);
  }

  get state(): State {
    return this.file.state;
  }

  // Sites and libraries

  site(path: string): SiteRecord | undefined {
    return this.state.sites.find((site) => sameName(site.path, path));
  }

  addSite(path: string, name = path.split('/').at(-1) ?? ''): SiteRecord {
    const site = { id: `${randomUUID()},${randomUUID()}`, path, name: name === '' ? 'SharePoint' : name };
    this.state.sites.push(site);
    mkdirSync(join(this.root, path), { recursive: true });
    this.file.save();
    return site;
  }

  drivesOf(site: SiteRecord): DriveRecord[] {
    return this.state.drives.filter((drive) => drive.site === site.id);
  }

  addDrive(site: SiteRecord, name: string, actor: Actor, forceCheckout = false): DriveRecord {
    checkItemName(name, false);
    const drive: DriveRecord = {
      id: `b!${randomBytes(24).toString('base64url')}`,
      site: site.id,
      list: randomUUID(),
      name,
      root: '',
      forceCheckout,
      columns: [],
      nextListItem: 1,
    };
    const root = this.record(drive, null, 'root', 'folder', actor);
    drive.root = root.id;
    this.state.drives.push(drive);
    mkdirSync(this.pathOf(root), { recursive: true });
    this.file.save();
    return drive;
  }

  drive(id: string): DriveRecord {
    const drive = this.state.drives.find((one) => one.id === id);
    if (!drive) throw notFound(`drive ${id}`);
    return drive;
  }

  siteOf(drive: DriveRecord): SiteRecord {
    return this.state.sites.find(({ id }) => id === drive.site)!;
  }

  // Finding

  item(drive: DriveRecord, id: string): ItemRecord {
    const found = id === 'root' ? this.state.items[drive.root] : this.state.items[id];
    if (!found || found.drive !== drive.id || found.deleted) throw notFound(`item ${id}`);
    const parent = found.parent === null ? undefined : this.state.items[found.parent];
    if (parent) this.look(parent);
    if (found.deleted) throw notFound(`item ${id}`);
    return found;
  }

  /** The item at a path below another one; undefined where there is none. Names compare without case. */
  find(from: ItemRecord, segments: readonly string[]): ItemRecord | undefined {
    let at: ItemRecord | undefined = from;
    for (const segment of segments) {
      if (at?.kind !== 'folder') return undefined;
      at = this.children(at).find(({ name }) => sameName(name, segment));
    }
    return at;
  }

  children(folder: ItemRecord): ItemRecord[] {
    this.look(folder);
    return this.known(folder);
  }

  private known(folder: ItemRecord): ItemRecord[] {
    return Object.values(this.state.items)
      .filter((item) => item.parent === folder.id && !item.deleted)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Names from the library's root down to the item. */
  segmentsOf(item: ItemRecord): string[] {
    const parent = item.parent === null ? undefined : this.state.items[item.parent];
    return parent ? [...this.segmentsOf(parent), item.name] : [];
  }

  pathOf(item: ItemRecord): string {
    const drive = this.state.drives.find(({ id }) => id === item.drive);
    const site = this.state.sites.find(({ id }) => id === drive?.site);
    return join(this.root, site?.path ?? '', drive?.name ?? '', ...this.segmentsOf(item));
  }

  // Changing

  /** Folders along a path, made where they are missing, as an upload by path does. */
  folders(from: ItemRecord, segments: readonly string[], actor: Actor): ItemRecord {
    let at = from;
    for (const segment of segments) {
      const found = this.find(at, [segment]);
      if (found && found.kind !== 'folder')
        throw new GraphError(409, 'nameAlreadyExists', `'${segment}' is a file`);
      at = found ?? this.addFolder(at, segment, 'fail', actor);
    }
    return at;
  }

  addFolder(parent: ItemRecord, name: string, behaviour: ConflictBehaviour, actor: Actor): ItemRecord {
    const existing = this.find(parent, [name]);
    if (existing && behaviour === 'fail') throw nameTaken(name);
    if (existing && behaviour === 'replace' && existing.kind === 'folder') return existing;
    const free = existing ? freeName(name, (other) => this.find(parent, [other]) !== undefined) : name;
    this.checkPlace(parent, free);
    const folder = this.record(this.drive(parent.drive), parent, free, 'folder', actor);
    mkdirSync(this.pathOf(folder));
    this.file.save();
    return folder;
  }

  /** A new file, or by `behaviour` what happens to one of that name. */
  addFile(
    parent: ItemRecord,
    name: string,
    behaviour: ConflictBehaviour,
    bytes: Uint8Array,
    actor: Actor,
  ): { readonly item: ItemRecord; readonly created: boolean } {
    const existing = this.find(parent, [name]);
    if (existing && behaviour === 'fail') throw nameTaken(name);
    if (existing?.kind === 'folder') throw nameTaken(name);
    if (existing && behaviour === 'replace') {
      this.write(existing, bytes, actor);
      return { item: existing, created: false };
    }
    const free = existing ? freeName(name, (other) => this.find(parent, [other]) !== undefined) : name;
    this.checkPlace(parent, free);
    const drive = this.drive(parent.drive);
    const item = this.record(drive, parent, free, 'file', actor);
    if (drive.forceCheckout) item.checkedOutBy = actor.name;
    this.write(item, bytes, actor);
    return { item, created: true };
  }

  /** Replaces the content; every replacement is a version, except that a check-out makes only one. */
  write(item: ItemRecord, bytes: Uint8Array, actor: Actor): void {
    this.checkLock(item, actor);
    const path = this.pathOf(item);
    const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
    writeFileSync(beside, bytes);
    renameSync(beside, path);
    this.addVersion(item, bytes, actor.name, actor.now);
    item.diskTime = statSync(path).mtimeMs;
    this.touch(item, actor, true);
    this.file.save();
  }

  rename(item: ItemRecord, parent: ItemRecord, name: string, actor: Actor): void {
    const other = this.find(parent, [name]);
    if (other && other !== item) throw nameTaken(name);
    this.checkPlace(parent, name);
    const before = this.pathOf(item);
    item.parent = parent.id;
    item.name = name;
    if (before !== this.pathOf(item)) renameSync(before, this.pathOf(item));
    this.touch(item, actor, false);
    this.file.save();
  }

  remove(item: ItemRecord, actor: Actor): void {
    this.checkLock(item, actor);
    rmSync(this.pathOf(item), { recursive: true, force: true });
    this.forget(item);
    this.file.save();
  }

  bytesOf(item: ItemRecord, label?: string): Buffer {
    if (label === undefined) return readFileSync(this.pathOf(item));
    const path = this.file.versionPath(item.id, label);
    if (!existsSync(path)) throw notFound(`version ${label}`);
    return readFileSync(path);
  }

  touch(item: ItemRecord, actor: Actor, content: boolean): void {
    item.revision += 1;
    if (content) item.contentRevision += 1;
    item.modifiedAt = actor.now;
    item.modifiedBy = actor.name;
    item.sequence = this.state.sequence += 1;
  }

  /** @throws GraphError 423 while another person has the file, or where the library asks for a check-out first */
  checkLock(item: ItemRecord, actor: Actor): void {
    if (item.checkedOutBy !== null && item.checkedOutBy !== actor.name)
      throw new GraphError(
        423,
        'notAllowed',
        'The file is checked out or locked for editing',
        'resourceLocked',
      );
    if (item.kind === 'file' && item.checkedOutBy === null && this.drive(item.drive).forceCheckout)
      throw new GraphError(
        423,
        'notAllowed',
        'The file is not checked out; check it out first',
        'resourceCheckedIn',
      );
  }

  private addVersion(item: ItemRecord, bytes: Uint8Array, by: string, now: string): void {
    const draft = item.checkedOutBy !== null;
    const last = item.versions.at(-1);
    if (last?.draft) item.versions.pop();
    const label = last?.draft ? last.label : `${item.versions.length + 1}.0`;
    item.versions.push({ label, size: bytes.length, modifiedAt: now, modifiedBy: by, comment: '', draft });
    const path = this.file.versionPath(item.id, label);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    item.size = bytes.length;
    item.hash = quickXorHash(bytes);
  }

  /** Takes back what was written since the check-out. */
  undoDraft(item: ItemRecord, actor: Actor): void {
    const last = item.versions.at(-1);
    const kept = item.versions.at(-2);
    if (!last?.draft || !kept) return;
    item.versions.pop();
    const path = this.pathOf(item);
    copyFileSync(this.file.versionPath(item.id, kept.label), path);
    const bytes = readFileSync(path);
    item.size = bytes.length;
    item.hash = quickXorHash(bytes);
    item.diskTime = statSync(path).mtimeMs;
    this.touch(item, actor, true);
  }

  private checkPlace(parent: ItemRecord, name: string): void {
    checkItemName(name, parent.parent === null);
    const drive = this.drive(parent.drive);
    checkPathLength([this.siteOf(drive).path, drive.name, ...this.segmentsOf(parent), name].join('/'));
  }

  private record(
    drive: DriveRecord,
    parent: ItemRecord | null,
    name: string,
    kind: ItemRecord['kind'],
    actor: Actor,
  ): ItemRecord {
    const item: ItemRecord = {
      id: `01${randomBytes(20).toString('hex').toUpperCase().slice(0, 32)}`,
      listItem: parent === null ? 0 : drive.nextListItem++,
      drive: drive.id,
      parent: parent?.id ?? null,
      name,
      kind,
      createdAt: actor.now,
      modifiedAt: actor.now,
      modifiedBy: actor.name,
      revision: 1,
      contentRevision: 1,
      size: 0,
      hash: '',
      diskTime: 0,
      versions: [],
      fields: {},
      checkedOutBy: null,
      sequence: (this.state.sequence += 1),
      deleted: false,
    };
    this.state.items[item.id] = item;
    return item;
  }

  private forget(item: ItemRecord): void {
    for (const child of this.known(item)) this.forget(child);
    item.deleted = true;
    item.sequence = this.state.sequence += 1;
  }

  /** Takes up what somebody did to the folder on disk, as a synchronised library does. */
  private look(folder: ItemRecord): void {
    const path = this.pathOf(folder);
    const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
    const seen = new Map(
      entries.filter(({ name }) => !/^(?:\.|~\$)/.test(name)).map((entry) => [entry.name, entry] as const),
    );
    let changed = false;
    for (const item of this.known(folder)) {
      if (!seen.has(item.name)) {
        this.forget(item);
        changed = true;
      } else if (item.kind === 'file') changed = this.lookAtFile(item) || changed;
      seen.delete(item.name);
    }
    for (const [name, entry] of seen) {
      const stamp = statSync(join(path, name));
      const actor = { name: 'on disk', now: stamp.mtime.toISOString() };
      const kind = entry.isDirectory() ? 'folder' : 'file';
      const item = this.record(this.drive(folder.drive), folder, name, kind, actor);
      if (kind === 'file') this.lookAtFile(item);
      changed = true;
    }
    if (changed) this.file.save();
  }

  private lookAtFile(item: ItemRecord): boolean {
    const path = this.pathOf(item);
    const stamp = statSync(path);
    if (stamp.mtimeMs === item.diskTime && stamp.size === item.size) return false;
    item.diskTime = stamp.mtimeMs;
    const bytes = readFileSync(path);
    if (item.versions.length > 0 && quickXorHash(bytes) === item.hash) return true;
    const now = stamp.mtime.toISOString();
    this.addVersion(item, bytes, 'on disk', now);
    this.touch(item, { name: 'on disk', now }, true);
    return true;
  }
}

const nameTaken = (name: string): GraphError =>
  new GraphError(409, 'nameAlreadyExists', `An item with the name '${name}' already exists under the parent`);
