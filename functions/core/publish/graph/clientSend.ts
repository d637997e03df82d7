import type { GraphReply, GraphRequest, Send } from './graphRequest';

/** What of a fetch response is used; the DOM's and Node's both fit. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A request of `@microsoft/microsoft-graph-client` as far as it is used here. */
export interface ClientRequest {
  headers(headers: Record<string, string>): ClientRequest;
  get(): Promise<unknown>;
  post(content: unknown): Promise<unknown>;
  put(content: unknown): Promise<unknown>;
  patch(content: unknown): Promise<unknown>;
  delete(): Promise<unknown>;
}

/** Gives an access token; `fresh` asks for one that is not from the cache. */
export type TokenSource = (fresh: boolean) => Promise<string>;

/** Nobody is signed in, or the sign-in cannot be renewed without the person. */
export class SignInNeededError extends Error {}

/** What a shell hands in: Microsoft's client, tokens, and plain sending. */
export interface ClientSendTools {
  /** A request of the client that answers with the response itself: its own errors lose the inner code. */
  readonly api: (path: string) => ClientRequest;
  readonly tokens: TokenSource;
  /** Sends to a pre-authenticated address, without the client and without a token. */
  readonly sendPlain: (request: GraphRequest) => Promise<ResponseLike>;
  /** Bytes as the client takes them: it would send the whole buffer behind a part of it. */
  readonly toBody: (bytes: Uint8Array) => unknown;
}

/**
 * Sends through Microsoft's Graph client. The token goes into requests below the client's base address only; absolute
 * addresses are pre-authenticated and never get one. A broken connection is a reply with status 0.
 */
export function clientSend(tools: ClientSendTools): Send {
  return async (request, freshToken) => {
    try {
      const response = request.path.startsWith('/')
        ? await throughClient(tools, request, freshToken)
        : await tools.sendPlain(request);
      return await toReply(response, request);
    } catch (error) {
      // The client wraps and renames errors of the network, so all that is not a sign-in counts as one.
      return error instanceof SignInNeededError ? signInReply : brokenReply;
    }
  };
}

const signInReply: GraphReply = {
  status: 401,
  header: () => undefined,
  json: { error: { code: 'unauthenticated' } },
};
const brokenReply: GraphReply = { status: 0, header: () => undefined, json: null };

async function throughClient(
  { api, tokens, toBody }: ClientSendTools,
  { method, path, headers = {}, body }: GraphRequest,
  freshToken: boolean,
): Promise<ResponseLike> {
  const token = await tokens(freshToken);
  const request = api(path).headers({ ...headers, Authorization: `Bearer ${token}` });
  const content = body instanceof Uint8Array ? toBody(body) : body;
  switch (method) {
    case 'GET':
      return (await request.get()) as ResponseLike;
    case 'DELETE':
      return (await request.delete()) as ResponseLike;
    case 'POST':
      return (await request.post(content)) as ResponseLike;
    case 'PUT':
      return (await request.put(content)) as ResponseLike;
    case 'PATCH':
      return (await request.patch(content)) as ResponseLike;
  }
}

async function toReply(response: ResponseLike, { wants }: GraphRequest): Promise<GraphReply> {
  const { status } = response;
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  if (wants === 'bytes' && status === 200)
    return { status, header, json: null, bytes: new Uint8Array(await response.arrayBuffer()) };
  const text = await response.text();
  return { status, header, json: text === '' ? null : parse(text) };
}

/** Gateways answer with pages of HTML. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
