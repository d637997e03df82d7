/** One request to Graph as plain data; the shell sends it. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/v1.0`, or an absolute pre-authenticated address. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text or bytes. */
  readonly body?: string | Uint8Array;
  /** The answer is a file; JSON where absent. */
  readonly wants?: 'bytes';
}

/** What came back; status 0 where the connection broke and nobody knows what happened. */
export interface GraphReply {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly json: unknown;
  /** The file, where one was asked for and came. */
  readonly bytes?: Uint8Array;
}

/** How one request is really sent. `freshToken` asks for a token that is not from the cache. */
export type Send = (request: GraphRequest, freshToken: boolean) => Promise<GraphReply>;

const jsonHeaders = { 'Content-Type': 'application/json' } as const;

export const get = (path: string): GraphRequest => ({ method: 'GET', path });

export const post = (
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): GraphRequest => ({
  method: 'POST',
  path,
  headers: { ...jsonHeaders, ...headers },
  body: JSON.stringify(body),
});

export const patch = (path: string, body: unknown): GraphRequest => ({
  method: 'PATCH',
  path,
  headers: jsonHeaders,
  body: JSON.stringify(body),
});

/**
 * A path below a library with every segment encoded by itself.
 *
 * @example encodedPath('2025/03/TS 7', '8D报告.docx') // '2025/03/TS%207/8D%E6%8A%A5%E5%91%8A.docx'
 */
export function encodedPath(folder: string, name: string): string {
  return [...folder.split('/').filter((part) => part !== ''), name].map(encodeSegment).join('/');
}

/** The core has no URL functions of the DOM, but `encodeURIComponent` is the language's own. */
export const encodeSegment = (segment: string): string => encodeURIComponent(segment);
