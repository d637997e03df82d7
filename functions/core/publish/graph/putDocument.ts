import { failed, ok, type Result } from '../../shared/result';
import type {
  PutMemory,
  PutOrder,
  PutStep,
  Remembered,
  StoredDocument,
  StoreProblem,
} from '../documentStore';
import { CONTENT_COLUMN, changedFields } from '../libraryColumns';
import { placeTaken } from '../pdfDocuments';
import type { PublishNotice } from '../publishNotice';
import { quickXorHash } from '../quickXorHash';
import {
  checkIn,
  checkOut,
  createFile,
  fileAt,
  fileById,
  giveUpSession,
  replaceFile,
  resumeSession,
  undoCheckOut,
  type GraphFiles,
} from './graphFiles';
import type { OpenLibrary } from './graphLibrary';
import { graphProblem } from './graphProblem';
import { linkSchema, pathOfItem, readReply, type GraphItem } from './graphReplies';
import { encodeSegment, patch, post } from './graphRequest';
import type { LinkScope, OnForeignChange, OnLocked } from './graphStore';

/** What putting needs beside the document. */
export interface PutPlace {
  readonly files: GraphFiles;
  readonly library: OpenLibrary;
  readonly linkScope: LinkScope;
  readonly onForeignChange: OnForeignChange;
  readonly onLocked: OnLocked;
}

type Action = StoredDocument['action'];
type Step<T> = Result<T, StoreProblem>;

const ROUNDS = 4;

/**
 * Files one document: looks where it stands, sends what is missing, fills the columns, checks in, makes the link.
 * Every step may have been done by a run that was cut off; each is recognised by what the library shows, and the
 * journal only tells what to look for.
 */
export async function putDocument(
  place: PutPlace,
  order: PutOrder,
  memory: PutMemory,
): Promise<Step<StoredDocument>> {
  const sent = await sendUntilItStands(place, order, memory);
  if (!sent.ok && sent.problem.code === 'store.locked' && place.onLocked === 'newName')
    return putUnderOtherName(place, order, memory);
  if (!sent.ok) return sent;
  const { item, action } = sent.value;
  const filed = await describe(place, order, item, action);
  if (!filed.ok) return filed;
  const link = await linkOf(place, filed.value, memory);
  if (!link.ok) return link;
  const { url, notices } = link.value;
  const path = pathOfItem(filed.value);
  const end = {
    step: 'filed',
    hash: order.hash,
    itemId: item.id,
    cTag: filed.value.cTag,
    link: url,
  } as const;
  if (!isWritten(end, memory.known)) await memory.remember(end);
  return ok({
    webUrl: url,
    action,
    path,
    notices: [...place.library.notices, ...notices, ...movedNotice(order, path)],
  });
}

/** A locked file stays as it is; the document goes beside it, and from then on that file is the document. */
async function putUnderOtherName(
  place: PutPlace,
  order: PutOrder,
  memory: PutMemory,
): Promise<Step<StoredDocument>> {
  const [, stem = order.path.name, extension = ''] = /^(.+?)(\.[^.]+)?$/.exec(order.path.name) ?? [];
  const name = `${stem} ${order.facts.revision ?? ''}-${order.hash.slice(0, 6)}${extension}`;
  const other = { ...order, path: { ...order.path, name } };
  const put = await putDocument({ ...place, onLocked: 'stop' }, other, {
    known: undefined,
    remember: memory.remember,
  });
  if (!put.ok) return put;
  const parts = { planned: fullPath(order), path: put.value.path };
  return ok({ ...put.value, notices: [...put.value.notices, { code: 'notice.otherName', parts }] });
}

const isWritten = (end: Extract<PutStep, { step: 'filed' }>, known: Remembered | undefined): boolean =>
  known !== undefined &&
  !known.open &&
  known.hash === end.hash &&
  known.itemId === end.itemId &&
  known.cTag === end.cTag &&
  known.link === end.link;

interface Sent {
  readonly item: GraphItem;
  readonly action: Action;
}

/** Looks and sends, and looks again where somebody else was faster. */
async function sendUntilItStands(place: PutPlace, order: PutOrder, memory: PutMemory): Promise<Step<Sent>> {
  const { known } = memory;
  let action: Action = !known?.open ? 'unchanged' : known.replacing ? 'versioned' : 'created';
  if (known?.open && known.session && known.hash === order.hash) {
    const resumed = await resumeSession(place.files, known.session.url, order.bytes);
    if (!resumed.ok) return resumed;
    if (resumed.value) await memory.remember(sentStep(resumed.value));
  } else if (known?.session) await giveUpSession(place.files, known.session.url);
  let last: StoreProblem | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await findStanding(place, order, memory);
    if (!found.ok) return found;
    const item = found.value;
    if (item && holds(item, order, memory))
      return ok({ item, action: round === 0 ? action : settled(action) });
    if (item && isSomebodys(item, order, memory)) return failed(placeTaken(pathOfItem(item)));
    await memory.remember({
      step: 'begun',
      hash: order.hash,
      path: fullPath(order),
      replacing: item !== undefined,
    });
    const sent = item
      ? await replaceStanding(place, order, item, round === 0 ? isForeign(item, known) : false, memory)
      : await createFile(place.files, order, memory);
    if (sent.ok) {
      await memory.remember(sentStep(sent.value));
      const fresh = await fileById(place.files, sent.value.id);
      if (!fresh.ok) return fresh;
      if (fresh.value) return ok({ item: fresh.value, action: item ? 'versioned' : 'created' });
      continue; // deleted in the same moment: file it anew
    }
    if (!mayLookAgain(sent.problem)) return sent;
    action = item ? 'versioned' : 'created';
    last = sent.problem;
  }
  return failed(last ?? { code: 'store.changed', message: 'the file kept changing', resumable: true });
}

const sentStep = ({ id, cTag }: GraphItem): PutStep => ({ step: 'sent', itemId: id, cTag });

/** Our own effect whose answer was lost shows up as a name that exists or a file that changed. */
const mayLookAgain = ({ code }: StoreProblem): boolean =>
  code === 'store.nameExists' ||
  code === 'store.changed' ||
  code === 'store.sessionGone' ||
  code === 'store.notFound';

const settled = (action: Action): Action => (action === 'unchanged' ? 'created' : action);

/** By its id where an earlier run remembers it, else by its path. A name that only differs in case is no match. */
async function findStanding(
  place: PutPlace,
  order: PutOrder,
  memory: PutMemory,
): Promise<Step<GraphItem | undefined>> {
  const { known } = memory;
  if (known?.itemId !== undefined) {
    const found = await fileById(place.files, known.itemId);
    if (!found.ok || found.value) return found;
  }
  const found = await fileAt(place.files, order.path);
  if (!found.ok || !found.value) return found;
  const standing = pathOfItem(found.value);
  if (found.value.folder !== undefined)
    return failed({
      code: 'store.nameClash',
      message: 'a folder has this name',
      resumable: false,
      parts: { path: fullPath(order), other: standing },
    });
  if (standing === fullPath(order)) return found;
  return failed({
    code: 'store.nameClash',
    message: 'the names differ in case only',
    resumable: false,
    parts: { path: fullPath(order), other: standing },
  });
}

/** The library holds these very bytes, or the bytes SharePoint made of them. */
function holds(item: GraphItem, order: PutOrder, { known }: PutMemory): boolean {
  const remote = item.file?.hashes?.quickXorHash;
  if (remote !== undefined && item.size === order.bytes.length && remote === quickXorHash(order.bytes))
    return true;
  const tag = known?.open ? known.sentTag : known?.cTag;
  const isMarked = item.listItem?.fields[CONTENT_COLUMN] === contentMark(order);
  if (known && tag !== undefined && tag === item.cTag)
    return known.hash === order.hash || (order.madeFrom !== undefined && isMarked);
  return known?.cTag === undefined && isMarked;
}

/** What the library's column says of the content: the bytes, or what they were made from. */
const contentMark = ({ hash, madeFrom }: PutOrder): string => madeFrom ?? hash;

/** A file at the place of something made from a document that nothing shows to be ours: a scan put there by hand. */
const isSomebodys = (item: GraphItem, order: PutOrder, { known }: PutMemory): boolean =>
  order.madeFrom !== undefined &&
  item.listItem?.fields[CONTENT_COLUMN] === undefined &&
  !(known?.itemId === item.id && (known.sentTag ?? known.cTag) === item.cTag);

/** Somebody changed the content since the run that filed it. */
const isForeign = (item: GraphItem, known: Remembered | undefined): boolean =>
  known !== undefined && !known.open && known.cTag !== undefined && known.cTag !== item.cTag;

async function replaceStanding(
  place: PutPlace,
  order: PutOrder,
  item: GraphItem,
  foreign: boolean,
  memory: PutMemory,
): Promise<Step<GraphItem>> {
  if (foreign && place.onForeignChange === 'stop')
    return failed({
      code: 'store.changedInStore',
      message: 'content changed since it was filed',
      resumable: true,
      parts: { path: pathOfItem(item) },
    });
  const out = await checkOut(place.files, item.id);
  if (!out.ok) return out;
  const held = out.value ? await fileById(place.files, item.id) : ok(item);
  if (!held.ok) return held;
  // Between looking and checking out somebody may have been faster.
  const sent =
    held.value === undefined || held.value.cTag !== item.cTag
      ? failed<StoreProblem>({
          code: 'store.changed',
          message: 'content changed before check-out',
          resumable: true,
        })
      : await replaceFile(place.files, held.value, order.bytes, memory);
  if (!sent.ok && out.value && sent.problem.code !== 'store.network')
    await undoCheckOut(place.files, item.id);
  return sent;
}

/** Fills the columns that differ, and checks in what is checked out to us, with a comment on the version. */
async function describe(
  place: PutPlace,
  order: PutOrder,
  item: GraphItem,
  action: Action,
): Promise<Step<GraphItem>> {
  const { files, library } = place;
  const mark = contentMark(order);
  const changes = changedFields(order.facts, mark, library.columns, item.listItem?.fields ?? {});
  const checkedOut = item.publication?.level === 'checkout';
  if (Object.keys(changes).length === 0 && (!checkedOut || action === 'unchanged')) return ok(item);
  if (item.listItem && Object.keys(changes).length > 0) {
    const reply = await files.ask(
      patch(
        `/sites/${library.site}/lists/${library.list}/items/${encodeSegment(item.listItem.id)}/fields`,
        changes,
      ),
    );
    if (reply.status !== 200) return failed(graphProblem(reply));
  }
  if (checkedOut) {
    const checked = await checkIn(files, item.id, versionComment(order));
    if (!checked.ok) return checked;
  }
  const fresh = await fileById(files, item.id);
  if (!fresh.ok) return fresh;
  return fresh.value
    ? ok(fresh.value)
    : failed({ code: 'store.notFound', message: 'deleted while it was filed', resumable: true });
}

/** What people see in the list of versions. */
function versionComment({ facts: { revision, fingerprint, status } }: PutOrder): string {
  return [
    'Kesu',
    revision === undefined ? '' : `修订 ${revision}`,
    fingerprint === undefined ? '' : `指纹 ${fingerprint}`,
    status === 'signed' ? '签字扫描件' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

interface Link {
  readonly url: string;
  readonly notices: readonly PublishNotice[];
}

/** A link for the organisation, never for anybody; where links are not allowed the file's own address does. */
export async function linkOf(
  { files, linkScope }: Pick<PutPlace, 'files' | 'linkScope'>,
  item: GraphItem,
  { known }: Pick<PutMemory, 'known'>,
): Promise<Step<Link>> {
  if (linkScope === 'existing') return ok({ url: item.webUrl, notices: [] });
  if (known?.link !== undefined && known.itemId === item.id && known.link !== item.webUrl)
    return ok({ url: known.link, notices: [] });
  const reply = await files.ask(
    post(`/drives/${files.drive}/items/${encodeSegment(item.id)}/createLink`, {
      type: 'view',
      scope: linkScope,
    }),
  );
  if (reply.status === 200 || reply.status === 201)
    return ok({ url: readReply(linkSchema, reply).link.webUrl, notices: [] });
  if ([400, 403, 405].includes(reply.status))
    return ok({
      url: item.webUrl,
      notices: [{ code: 'notice.linkRefused', parts: { path: pathOfItem(item) } }],
    });
  return failed(graphProblem(reply));
}

const fullPath = ({ path: { folder, name } }: PutOrder): string =>
  folder === '' ? name : `${folder}/${name}`;

const movedNotice = (order: PutOrder, path: string): PublishNotice[] =>
  path === fullPath(order) ? [] : [{ code: 'notice.moved', parts: { planned: fullPath(order), path } }];
