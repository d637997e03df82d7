import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TokenSource } from '../../functions/core/publish/graph/clientSend';
import {
  graphClouds,
  parseSharePointTarget,
  type SharePointTarget,
} from '../../functions/core/publish/graph/graphCloud';
import type { DocumentStore } from '../../functions/core/publish/documentStore';
import type { FolderReader } from '../../functions/core/publish/findScans';
import { graphStore, type GraphStoreOptions } from '../../functions/core/publish/graph/graphStore';
import type { PdfMaker } from '../../functions/core/publish/pdfDocuments';
import type { Patience } from '../../functions/core/publish/graph/sendPatiently';
import { localFolderReader } from '../files/localFolderReader';
import { localFolderStore } from '../files/localFolderStore';
import { localPdf } from '../files/localPdf';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { localTokens } from './localTokens';
import { nodeSend } from './nodeSend';

type Options = Readonly<Record<string, unknown>>;

/** Keeps documents, makes PDFs of them, and shows what lies in its folders. */
export type PublishStore = DocumentStore & PdfMaker & FolderReader;

/** Where `--to` points: a store, and the file its journal is kept in. */
export interface PublishTarget {
  readonly store: PublishStore;
  /** The company's own disk, which needs a journal for PDFs only. */
  readonly isFolder: boolean;
  readonly journal: string;
}

/**
 * Opens what `--to` names: a folder, a SharePoint site, or the stand-in on this machine.
 *
 * @param home - folder of the documents; the journal is kept in it unless `--journal` names another file
 * @throws CommandError where the address cannot be used
 */
export async function publishTarget(shell: Shell, options: Options, home: string): Promise<PublishTarget> {
  const target = String(options['to']);
  if (!/^[a-z]{2,}:\/\//i.test(target)) {
    const journal = resolve(text(options['journal']) ?? join(target, '.kesu', 'publish.jsonl'));
    const store = { ...localFolderStore(target), ...localPdf(target), ...localFolderReader(target, journal) };
    return { store, isFolder: true, journal };
  }
  const site = parseSharePointTarget(target);
  if (!site)
    throw new CommandError(
      shell.say(
        '--to {target}：不是可用的地址。请写文件夹，或 https://公司.sharepoint.com/sites/站点',
        '--to {target}: no address to publish to. Give a folder, or https://contoso.sharepoint.com/sites/name',
        { target },
      ),
    );
  const store = await sharePointStore(shell, options, site);
  return { store, isFolder: false, journal: journalPath(options, site, home) };
}

async function sharePointStore(
  shell: Shell,
  options: Options,
  site: SharePointTarget,
): Promise<PublishStore> {
  const library = text(options['library']) ?? site.below[0];
  const { graph, tokens } = await accessTo(shell, options, site);
  return graphStore({
    send: nodeSend(graph, tokens),
    patience: patienceOf(shell),
    address: {
      host: site.host,
      sitePath: site.sitePath,
      ...(library === undefined ? {} : { library }),
      createLibrary: options['createLibrary'] === true || site.loopback,
    },
    linkScope: choice(shell, options, 'link', ['organization', 'users', 'existing']),
    onForeignChange:
      choice(shell, options, 'onChanged', ['stop', 'new-version']) === 'stop' ? 'stop' : 'newVersion',
    onLocked: choice(shell, options, 'locked', ['stop', 'new-name']) === 'stop' ? 'stop' : 'newName',
    ...fromEnvironment(),
  });
}

/** Where Graph answers and who signs in. A stand-in is both at one address. */
async function accessTo(
  shell: Shell,
  options: Options,
  site: SharePointTarget,
): Promise<{ readonly graph: string; readonly tokens: TokenSource }> {
  if (site.loopback) return { graph: site.origin, tokens: localTokens(site.origin) };
  const cloud = site.host.endsWith('.sharepoint.cn') ? graphClouds.china : graphClouds.global;
  // MSAL takes longer to load than the rest of the command.
  const { commandTokens } = await import('./commandTokens');
  return { graph: cloud.graph, tokens: commandTokens(shell, options, cloud) };
}

function patienceOf(shell: Shell): Patience {
  return {
    now: Date.now,
    wait: (milliseconds) => wait(milliseconds),
    chance: Math.random,
    cancelled: () => false,
    onWait: (milliseconds) => {
      if (milliseconds >= 2000)
        shell.tell('服务要求等待 {seconds} 秒…', 'The service asks to wait {seconds} s …', {
          seconds: Math.ceil(milliseconds / 1000),
        });
    },
  };
}

/** One journal for each site and library, so that publishing to two places does not mix them up. */
function journalPath(options: Options, site: SharePointTarget, home: string): string {
  const named = text(options['journal']);
  if (named !== undefined) return resolve(named);
  const place = [site.origin, site.sitePath, text(options['library']) ?? site.below[0] ?? ''].join('\n');
  const mark = createHash('sha256').update(place.toLowerCase()).digest('hex').slice(0, 12);
  return join(resolve(home), '.kesu', `publish-${mark}.jsonl`);
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function choice<T extends string>(
  shell: Shell,
  options: Options,
  name: string,
  allowed: readonly [T, ...T[]],
): T {
  const seen = text(options[name]) ?? allowed[0];
  const found = allowed.find((one) => one === seen);
  if (found !== undefined) return found;
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new CommandError(
    shell.say('{option} {seen}：可用 {allowed}', '{option} {seen}: use {allowed}', {
      option,
      seen,
      allowed: allowed.join(' | '),
    }),
  );
}

/** Sizes for the fault tests, which would otherwise have to send many megabytes. */
function fromEnvironment(): Pick<GraphStoreOptions, 'smallBytes' | 'sliceBytes'> {
  const small = Number(process.env['KESU_SMALL_UPLOAD'] ?? '');
  return small > 0 ? { smallBytes: small, sliceBytes: 320 * 1024 } : {};
}
