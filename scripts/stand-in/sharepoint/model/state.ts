/** One stored version of a file; its bytes lie in the sidecar folder under the item's id and the label. */
export interface VersionRecord {
  /** `1.0`, `2.0` … */
  label: string;
  size: number;
  modifiedAt: string;
  modifiedBy: string;
  comment: string;
  /** Written while checked out and not yet checked in. */
  draft: boolean;
}

export interface ItemRecord {
  id: string;
  /** Number of the list item, as SharePoint counts them per library. */
  listItem: number;
  drive: string;
  /** Null for the root of a library. */
  parent: string | null;
  name: string;
  kind: 'file' | 'folder';
  createdAt: string;
  modifiedAt: string;
  modifiedBy: string;
  /** Counts every change; the eTag. */
  revision: number;
  /** Counts changes of content; the cTag. */
  contentRevision: number;
  size: number;
  hash: string;
  /** Time of the file on disk when it was last looked at, to notice changes made past the service. */
  diskTime: number;
  versions: VersionRecord[];
  fields: Record<string, unknown>;
  checkedOutBy: string | null;
  /** Place in the list of changes of the library. */
  sequence: number;
  deleted: boolean;
}

export interface ColumnRecord {
  id: string;
  name: string;
  displayName: string;
  /** `text`, `dateTime` … with its settings, as Graph gives them. */
  kind: string;
  settings: Record<string, unknown>;
}

export interface DriveRecord {
  id: string;
  site: string;
  list: string;
  /** What people see, also the folder's name on disk. */
  name: string;
  root: string;
  forceCheckout: boolean;
  columns: ColumnRecord[];
  nextListItem: number;
}

export interface SiteRecord {
  id: string;
  /** Server-relative, without slash at either end; empty for the root site. */
  path: string;
  name: string;
}

export interface SessionRecord {
  id: string;
  secret: string;
  drive: string;
  /** Item to replace, or null for a new name in `parent`. */
  item: string | null;
  parent: string;
  name: string;
  behaviour: ConflictBehaviour;
  ifMatch: string | null;
  total: number | null;
  received: number;
  expiresAt: string;
  by: string;
}

export interface LinkRecord {
  id: string;
  item: string;
  type: string;
  scope: string;
}

export type ConflictBehaviour = 'fail' | 'replace' | 'rename';

/** Everything the service knows beside the files themselves; one JSON file in the folder. */
export interface State {
  version: 1;
  /** For tokens and pre-authenticated addresses. */
  secret: string;
  sequence: number;
  sites: SiteRecord[];
  drives: DriveRecord[];
  items: Record<string, ItemRecord>;
  sessions: Record<string, SessionRecord>;
  links: LinkRecord[];
}
