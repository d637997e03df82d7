import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { clientSend, type TokenSource } from '../../functions/core/publish/graph/clientSend';
import type { GraphRequest, Send } from '../../functions/core/publish/graph/graphRequest';

/** Throttling is kinder to programs that say who they are (how-to-avoid-getting-throttled). */
const USER_AGENT = 'NONISV|Kesu|Kesu/1.0';
const TIMEOUT_MS = 120_000;

/**
 * Sends from Node through Microsoft's Graph client, without its retry handler (it leaves uploads out) and without its
 * redirect handler: fetch follows a file to its own address and leaves the token behind, as the standard asks.
 *
 * @param graph - scheme and host of Graph, the only place that gets a token
 */
export function nodeSend(graph: string, tokens: TokenSource): Send {
  const client = Client.initWithMiddleware({ middleware: new HTTPMessageHandler(), baseUrl: `${graph}/` });
  return clientSend({
    api: (path) =>
      client
        .api(path)
        .responseType(ResponseType.RAW)
        .option('signal', AbortSignal.timeout(TIMEOUT_MS))
        .headers({ 'User-Agent': USER_AGENT }),
    tokens,
    sendPlain: ({ method, path, headers = {}, body }: GraphRequest) =>
      fetch(preAuthenticated(path), {
        method,
        headers: { ...headers, 'User-Agent': USER_AGENT },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body }),
      }),
    toBody: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  });
}

/** Addresses come from the service's answers; contents leave this machine encrypted or not at all. */
function preAuthenticated(url: string): string {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1') return url;
  throw new Error(`refused to send to ${protocol}//${hostname}`);
}
