import { join } from 'node:path';
import { InUseError } from '../../../files/processLock';
import { startSharePoint, type RunningSharePoint } from '../../sharepoint/startSharePoint';

/** The site the pane offers as its place to publish to; the stand-in makes it when it starts. */
const SITE = 'sites/quality';

/** The SharePoint the try-out page publishes to: plain folders beside what is saved there. */
export interface PaneSharePoint {
  /** Address of the site, for people and for the pane. */
  readonly site: string;
  /** Where its files lie. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the stand-in SharePoint for a page that is being served.
 *
 * @param page - address of the page; only it may take a token
 */
export async function startPaneSharePoint(page: string, folder: string): Promise<PaneSharePoint> {
  const port = Number(new URL(page).port);
  const byName = new URL(page);
  byName.hostname = 'localhost';
  const pages = [new URL(page).origin, byName.origin];
  const running = await inFreeFolder(join(folder, 'sharepoint'), (root) =>
    onNextPort(port, (on) => startSharePoint({ root, port: on, pages, settings: { makeOnDemand: true } })),
  );
  const { origin, sharePoint } = running;
  if (!sharePoint.site(SITE)) sharePoint.addSite(SITE);
  return {
    site: `${origin}/${SITE}`,
    folder: join(sharePoint.root, SITE),
    close: () => running.close(),
  };
}

/** A second try-out beside one that runs gets a SharePoint of its own. */
async function inFreeFolder(
  folder: string,
  start: (root: string) => Promise<RunningSharePoint>,
): Promise<RunningSharePoint> {
  for (let number = 1; ; number += 1)
    try {
      return await start(number === 1 ? folder : `${folder}-${number}`);
    } catch (problem) {
      if (!(problem instanceof InUseError)) throw problem;
    }
}

/** Beside the page as a rule, so that links in saved trackers open again the next time. */
async function onNextPort(
  port: number,
  start: (port: number) => Promise<RunningSharePoint>,
): Promise<RunningSharePoint> {
  try {
    return await start(port < 65_535 ? port + 1 : 0);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw problem;
    return start(0);
  }
}

/**
 * The pane's page as it is served here: it learns of the site, and its policy lets it go there. Upload addresses are on
 * the stand-in's other name.
 *
 * @throws Error where the page has no policy or no head: it would be served without the site in silence
 */
export function tellPane(html: string, { site }: Pick<PaneSharePoint, 'site'>): string {
  const { origin, port } = new URL(site);
  const allowed = html.replace(/connect-src 'self'/, `$& ${origin} http://localhost:${port}`);
  const told = allowed.replace('</head>', `<meta name="kesu-sharepoint" content="${site}" />\n  </head>`);
  if (allowed === html || told === allowed) throw new Error('taskpane.html has no connect-src or no head');
  return told;
}
