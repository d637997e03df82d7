import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { clientSend, type TokenSource } from '../../functions/core/publish/graph/clientSend';
import type { GraphRequest, Send } from '../../functions/core/publish/graph/graphRequest';

/** Sends from the pane through Microsoft's Graph client; only addresses below `graph` get a token. */
export function paneSend(graph: string, tokens: TokenSource, signal: AbortSignal): Send {
  const client = Client.initWithMiddleware({ middleware: new HTTPMessageHandler(), baseUrl: `${graph}/` });
  return clientSend({
    api: (path) => client.api(path).responseType(ResponseType.RAW).option('signal', signal),
    tokens,
    sendPlain: ({ method, path, headers = {}, body }: GraphRequest) =>
      fetch(path, {
        method,
        headers: { ...headers },
        credentials: 'omit',
        signal,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : blobOf(body) }),
      }),
    toBody: blobOf,
  });
}

/** The client would send the whole buffer behind a part of it, and a blob can be sent again. */
const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);
