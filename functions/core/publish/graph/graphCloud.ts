/** One of Microsoft's clouds: where to sign in and where Graph answers. */
export interface GraphCloud {
  /** Without slash at the end. */
  readonly graph: string;
  readonly authority: string;
}

/**
 * The clouds a company in China meets. Hosts from the Graph client's own list (`Constants.GRAPH_URLS`) and
 * learn.microsoft.com/graph/deployments.
 */
export const graphClouds = {
  global: { graph: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com' },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: 'https://login.partner.microsoftonline.cn',
  },
} as const satisfies Readonly<Record<string, GraphCloud>>;

export type CloudName = keyof typeof graphClouds;

/** What a publishing target in the form of an address means. */
export interface SharePointTarget {
  readonly host: string;
  readonly sitePath: string;
  /** Scheme, host and port of the site. */
  readonly origin: string;
  /** A stand-in on this machine: its Graph is at the same address. */
  readonly loopback: boolean;
  /** Library and folder, where the address goes deeper than the site. */
  readonly below: readonly string[];
}

/**
 * Takes the address of a site apart: `https://contoso.sharepoint.com/sites/quality/Shared%20Documents`.
 *
 * @returns undefined for anything that is no such address; plain http is for this machine only
 */
export function parseSharePointTarget(text: string): SharePointTarget | undefined {
  const found = /^(https?):\/\/([^/?#@:\s]+)(:\d+)?((?:\/[^?#]*)?)(?:[?#].*)?$/i.exec(text.trim());
  if (!found) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  const loopback = /^(?:127\.0\.0\.1|localhost)$/i.test(host);
  if (scheme.toLowerCase() === 'http' && !loopback) return undefined;
  const segments = decodedSegments(path);
  if (segments === undefined) return undefined;
  const managed = /^(?:sites|teams)$/i.test(segments[0] ?? '') ? 2 : 0;
  if (managed === 2 && segments.length < 2) return undefined;
  return {
    host: host.toLowerCase(),
    sitePath: segments.slice(0, managed).join('/'),
    origin: `${scheme.toLowerCase()}://${host.toLowerCase()}${port}`,
    loopback,
    below: segments.slice(managed),
  };
}

function decodedSegments(path: string): string[] | undefined {
  try {
    const segments = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return segments.some((part) => part === '.' || part === '..' || part.includes('/'))
      ? undefined
      : segments;
  } catch {
    return undefined;
  }
}
