import { failed, ok, type Result } from '../../shared/result';
import type { StoreProblem } from '../documentStore';
import type { StoredFile } from '../findScans';
import { CONTENT_COLUMN, statusWords } from '../libraryColumns';
import { graphProblem } from './graphProblem';
import { itemsSchema, pathOfItem, readReply, type GraphItem } from './graphReplies';
import { encodeSegment, get } from './graphRequest';
import { linkOf, type PutPlace } from './putDocument';

/** The files of a folder, page by page; none where there is no such folder. */
export async function listFolder(
  place: PutPlace,
  folder: string,
): Promise<Result<readonly StoredFile[], StoreProblem>> {
  const { ask, drive } = place.files;
  const below = folder
    .split('/')
    .filter((part) => part !== '')
    .map(encodeSegment)
    .join('/');
  const start = below === '' ? 'root' : `root:/${below}:`;
  let path: string | undefined =
    `/drives/${drive}/${start}/children?$top=200&$expand=listItem($expand=fields)`;
  const files: StoredFile[] = [];
  while (path !== undefined) {
    const reply = await ask(get(path));
    if (reply.status === 404 && files.length === 0) return ok([]);
    if (reply.status !== 200) return failed(graphProblem(reply));
    const page = readReply(itemsSchema, reply);
    files.push(
      ...page.value.filter((item) => item.folder === undefined).map((item) => storedFile(place, item)),
    );
    path = belowGraph(page['@odata.nextLink']);
  }
  return ok(files);
}

/** The next page is a whole address; only what follows the version is used, so that the token goes to our Graph alone. */
const belowGraph = (next: string | undefined): string | undefined =>
  next === undefined ? undefined : /^https?:\/\/[^/]+\/v1\.0(\/.*)$/.exec(next)?.[1];

function storedFile(place: PutPlace, item: GraphItem): StoredFile {
  const fields = item.listItem?.fields ?? {};
  const isSigned = Object.values(statusWords.signed).some((word) => word === fields['KesuStatus']);
  return {
    name: item.name,
    path: pathOfItem(item),
    isDocument: fields[CONTENT_COLUMN] !== undefined && !isSigned,
    read: () => contentOf(place, item),
    link: async () => {
      const link = await linkOf(place, item, { known: undefined });
      return link.ok ? ok(link.value.url) : link;
    },
  };
}

async function contentOf({ files }: PutPlace, { id }: GraphItem): Promise<Result<Uint8Array, StoreProblem>> {
  const reply = await files.ask({
    method: 'GET',
    path: `/drives/${files.drive}/items/${encodeSegment(id)}/content`,
    wants: 'bytes',
  });
  return reply.status === 200 && reply.bytes ? ok(reply.bytes) : failed(graphProblem(reply));
}
