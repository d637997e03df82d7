import { failed, ok, type Result } from '../../shared/result';
import type { StoreProblem } from '../documentStore';
import { columnBody, libraryColumns } from '../libraryColumns';
import type { PublishNotice } from '../publishNotice';
import { graphProblem, problemCode } from './graphProblem';
import { encodeSegment, get, post, type GraphReply, type GraphRequest } from './graphRequest';
import { columnsSchema, decoded, drivesSchema, listSchema, readReply, siteSchema } from './graphReplies';

/** Where documents go: a site by its address and one of its libraries by name. */
export interface LibraryAddress {
  /** Host of the site, `contoso.sharepoint.com`; not Graph's. */
  readonly host: string;
  /** Server-relative path, `sites/quality`; empty for the root site. */
  readonly sitePath: string;
  /** Name people see; the site's first library where absent. */
  readonly library?: string;
  /** Make a library that does not exist. Off by default: a misspelt name would make one. */
  readonly createLibrary?: boolean;
}

/** A library that was found, with the columns of ours that it has. */
export interface OpenLibrary {
  readonly site: string;
  readonly drive: string;
  readonly list: string;
  readonly columns: ReadonlySet<string>;
  readonly notices: readonly PublishNotice[];
}

type Ask = (request: GraphRequest) => Promise<GraphReply>;
type Opened<T> = Result<T, StoreProblem>;

/** Finds site and library and adds the columns that are missing, or says which the administrator has to add. */
export async function openLibrary(ask: Ask, address: LibraryAddress): Promise<Opened<OpenLibrary>> {
  const path = address.sitePath === '' ? '' : `:/${address.sitePath.split('/').map(encodeSegment).join('/')}`;
  const site = await ask(get(`/sites/${address.host}${path}`));
  if (site.status !== 200)
    return failed(named(site, 'store.siteNotFound', { site: address.sitePath || address.host }));
  const siteId = readReply(siteSchema, site).id;
  const drive = await findDrive(ask, siteId, address);
  if (!drive.ok) return drive;
  const list = await ask(get(`/drives/${drive.value}/list?$select=id`));
  if (list.status !== 200) return failed(graphProblem(list));
  const listId = readReply(listSchema, list).id;
  const columns = await ensureColumns(ask, `/sites/${siteId}/lists/${listId}/columns`);
  if (!columns.ok) return columns;
  return ok({ site: siteId, drive: drive.value, list: listId, ...columns.value });
}

async function findDrive(ask: Ask, site: string, address: LibraryAddress): Promise<Opened<string>> {
  const reply = await ask(get(`/sites/${site}/drives?$select=id,name,webUrl`));
  if (reply.status !== 200) return failed(graphProblem(reply));
  const { value: drives } = readReply(drivesSchema, reply);
  const wanted = address.library;
  const found =
    wanted === undefined
      ? drives[0]
      : (drives.find(({ name }) => name === wanted) ??
        drives.find(
          ({ name, webUrl }) => name.toLowerCase() === wanted.toLowerCase() || lastSegment(webUrl) === wanted,
        ));
  if (found) return ok(found.id);
  if (wanted !== undefined && address.createLibrary) return createLibrary(ask, site, address, wanted);
  return failed({
    code: 'store.libraryNotFound',
    message: 'no such drive',
    resumable: true,
    parts: { library: wanted ?? '', known: drives.map(({ name }) => name).join('、') },
  });
}

async function createLibrary(
  ask: Ask,
  site: string,
  address: LibraryAddress,
  name: string,
): Promise<Opened<string>> {
  const made = await ask(
    post(`/sites/${site}/lists`, { displayName: name, list: { template: 'documentLibrary' } }),
  );
  // The name may be taken by an attempt of ours whose answer was lost.
  if (made.status !== 201 && problemCode(made) !== 'store.nameExists')
    return failed(graphProblem(made, { library: name }));
  return findDrive(ask, site, { ...address, createLibrary: false });
}

async function ensureColumns(
  ask: Ask,
  path: string,
): Promise<Opened<{ readonly columns: ReadonlySet<string>; readonly notices: readonly PublishNotice[] }>> {
  const reply = await ask(get(`${path}?$select=name`));
  if (reply.status !== 200) return failed(graphProblem(reply));
  const columns = new Set(readReply(columnsSchema, reply).value.map(({ name }) => name));
  const refused: string[] = [];
  for (const column of libraryColumns) {
    if (columns.has(column.name)) continue;
    const added = await ask(post(path, columnBody(column)));
    if (added.status === 201 || problemCode(added) === 'store.nameExists') columns.add(column.name);
    else if (added.status === 403 || added.status === 400 || added.status === 405)
      refused.push(`${column.name}（${column.heading.zh} ${column.heading.en}, ${column.kind}）`);
    else return failed(graphProblem(added));
  }
  const notices: PublishNotice[] =
    refused.length === 0 ? [] : [{ code: 'notice.columnsMissing', parts: { columns: refused.join('、') } }];
  return ok({ columns, notices });
}

/** The same failure under the name of what was looked for. */
function named(reply: GraphReply, notFound: string, parts: Readonly<Record<string, string>>): StoreProblem {
  const problem = graphProblem(reply, parts);
  return problem.code === 'store.notFound' ? { ...problem, code: notFound } : problem;
}

const lastSegment = (url: string): string => decoded(url.split('/').at(-1) ?? '');
