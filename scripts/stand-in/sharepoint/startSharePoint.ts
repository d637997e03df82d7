import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { takeLock } from '../../files/processLock';
import { SharePoint } from './model/sharePoint';
import { SIDECAR } from './model/stateFile';
import { batchRoute } from './routes/batch';
import { driveRoute } from './routes/itemRoutes';
import { browseRoute, downloadRoute } from './routes/openRoutes';
import { siteRoute } from './routes/siteRoutes';
import { forget, uploadRoute } from './routes/uploadRoutes';
import { json, type Call, type Reply, type ServiceSettings } from './server/call';
import { Faults, type Fault, type FaultRule } from './server/faults';
import { GraphError, notFound } from './server/graphError';
import { Throttle } from './server/throttle';
import { checkScopes, ownToken, verifyToken, type TrustedIssuer } from './server/tokens';

export interface SharePointOptions {
  /** The folder that is the content store. */
  readonly root: string;
  /** 0 takes a free port. */
  readonly port?: number;
  readonly faults?: readonly FaultRule[];
  /** Issuers whose tokens are taken beside those the service gives out itself. */
  readonly trusted?: readonly TrustedIssuer[];
  readonly settings?: Partial<ServiceSettings>;
  /** Origins of pages that may take a token of the service's own, `https://localhost:3000`. */
  readonly pages?: readonly string[];
  readonly unitsPerMinute?: number;
  /** Life of a token the service gives out. */
  readonly tokenSeconds?: number;
  /** Says of each request whether its connection is to be cut, beside the scripted faults. */
  readonly cutAt?: (method: string, path: string) => Fault['cut'];
  /** Called the moment a connection is cut, before the caller can notice. */
  readonly onCut?: () => void;
  /** The clock; the machine's where absent. */
  readonly now?: () => number;
}

/** One request as it came in, for tests and for people who watch. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface RunningSharePoint {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly sharePoint: SharePoint;
  readonly requests: readonly SeenRequest[];
  setFaults(rules: readonly FaultRule[]): void;
  close(): Promise<void>;
}

/**
 * Starts the stand-in on the loopback address.
 *
 * @throws InUseError where another process plays SharePoint over the same folder: the two would forget each other's files
 */
export async function startSharePoint(options: SharePointOptions): Promise<RunningSharePoint> {
  const release = await takeLock(join(options.root, SIDECAR, 'lock'));
  const service = new Service(options);
  const server = createServer((request, response) => void service.handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  }).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: service.origin,
    sharePoint: service.sharePoint,
    requests: service.requests,
    setFaults: (rules) => service.faults.set(rules),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await release();
    },
  };
}

class Service {
  readonly sharePoint: SharePoint;
  readonly faults = new Faults();
  readonly requests: SeenRequest[] = [];
  origin = '';
  private readonly settings: ServiceSettings;
  private readonly throttle: Throttle;
  private readonly now: () => number;

  constructor(private readonly options: SharePointOptions) {
    this.sharePoint = new SharePoint(options.root);
    this.settings = { makeOnDemand: false, sessionSeconds: 3600, quotaBytes: undefined, ...options.settings };
    this.throttle = new Throttle(options.unitsPerMinute);
    this.now = options.now ?? Date.now;
    this.faults.set(options.faults ?? []);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = request.url ?? '/';
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined) return; // the caller went away
    if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) {
      // Another name for this address is a page trying to reach the machine (DNS rebinding).
      this.send(
        response,
        method,
        url,
        json({ error: { code: 'invalidRequest', message: 'unknown host' } }, 421),
      );
      return;
    }
    if (method === 'OPTIONS') {
      this.send(response, method, url, { status: 204 });
      return;
    }
    const cut = this.options.cutAt?.(method, url);
    const fault = cut ? { cut, nth: 1, times: 1 } : this.faults.next(method, url);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    );
    const reply = await this.underFault(fault, request, () => this.answer(method, url, headers, body));
    if (reply === 'cut') {
      this.options.onCut?.();
      this.requests.push({ method, path: url, status: 0 });
      request.socket.destroy();
    } else this.send(response, method, url, reply);
  }

  private async underFault(
    fault: Fault | undefined,
    request: IncomingMessage,
    act: () => Promise<Reply>,
  ): Promise<Reply | 'cut'> {
    if (fault === undefined) return act();
    if (fault.expireSessions)
      for (const session of Object.values(this.sharePoint.state.sessions))
        forget({ sharePoint: this.sharePoint }, session);
    if (fault.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault.cut === 'before' || request.socket.destroyed) return 'cut';
    if (fault.status !== undefined)
      return errorReply(
        new GraphError(
          fault.status,
          fault.code ?? codeOf(fault.status),
          'A scripted fault',
          fault.inner,
          fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) },
        ),
      );
    const reply = await act();
    return fault.cut === 'after' ? 'cut' : reply;
  }

  private async answer(
    method: string,
    url: string,
    headers: Readonly<Record<string, string | undefined>>,
    body: Buffer,
  ): Promise<Reply> {
    try {
      return await this.route(method, url, headers, body);
    } catch (error) {
      if (error instanceof GraphError) return errorReply(error);
      process.stderr.write(
        `stand-in SharePoint: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
      );
      return errorReply(new GraphError(500, 'generalException', 'General exception while processing'));
    }
  }

  private async route(
    method: string,
    url: string,
    headers: Readonly<Record<string, string | undefined>>,
    body: Buffer,
  ): Promise<Reply> {
    const milliseconds = this.now();
    const { pathname, searchParams } = new URL(url, this.origin);
    const call: Call = {
      sharePoint: this.sharePoint,
      method,
      origin: this.origin,
      query: searchParams,
      headers,
      body,
      actor: { name: 'somebody', now: new Date(milliseconds).toISOString() },
      settings: this.settings,
      milliseconds,
    };
    // Microsoft's client takes absolute addresses with https only and puts its base in front of ours.
    const joined = /^\/v1\.0\/http:\/\/localhost:\d+\/(upload\/.*)$/.exec(pathname)?.[1];
    if (joined !== undefined)
      return uploadRoute({ ...call, headers: { ...headers, authorization: undefined } }, joined.slice(7));
    const path = pathname.slice(1);
    if (path === 'oauth2/token' && method === 'POST') return this.token(milliseconds, headers['origin']);
    if (path.startsWith('upload/')) return uploadRoute(call, path.slice(7));
    if (path.startsWith('download/')) return downloadRoute(call, path.slice(9));
    if (!path.startsWith('v1.0/')) return browseRoute(call, path);
    const own = { secret: this.sharePoint.state.secret, origin: this.origin };
    const claims = await verifyToken(
      headers['authorization'],
      own,
      this.options.trusted ?? [],
      milliseconds / 1000,
    );
    if (path !== 'v1.0/$batch') checkScopes(claims, method);
    const seconds = this.throttle.take(method, url, milliseconds);
    if (seconds > 0)
      throw new GraphError(429, 'activityLimitReached', 'Too many requests', undefined, {
        'Retry-After': String(seconds),
      });
    return this.graph({ ...call, actor: { ...call.actor, name: claims.name } }, path.slice(5));
  }

  private async graph(call: Call, path: string): Promise<Reply> {
    if (path.startsWith('drives/')) return driveRoute(call, path.slice(7));
    if (path.startsWith('sites/')) return siteRoute(call, path.slice(6));
    if (path === '$batch' && call.method === 'POST')
      return batchRoute(call, (method, url, headers, body) =>
        this.answer(
          method.toUpperCase(),
          `/v1.0/${url.replace(/^\//, '')}`,
          { ...lowerCase(headers), authorization: call.headers['authorization'] },
          body,
        ),
      );
    throw notFound(path);
  }

  /** Any page could ask; only those the service was told of may read the answer. */
  private token(milliseconds: number, origin: string | undefined): Reply {
    const allowed = origin !== undefined && this.options.pages?.includes(origin);
    if (origin !== undefined && origin !== this.origin && !allowed)
      throw new GraphError(403, 'accessDenied', 'Pages of this origin get no token');
    const seconds = this.options.tokenSeconds ?? 3600;
    const token = ownToken(this.sharePoint.state.secret, this.origin, seconds, milliseconds / 1000);
    const reply = json({ token_type: 'Bearer', expires_in: seconds, access_token: token });
    return allowed ? { ...reply, headers: { 'Access-Control-Allow-Origin': origin } } : reply;
  }

  private send(response: ServerResponse, method: string, url: string, reply: Reply): void {
    this.requests.push({ method, path: url, status: reply.status });
    const body = reply.bytes ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
    response.writeHead(reply.status, {
      ...(reply.json === undefined ? {} : { 'Content-Type': 'application/json' }),
      'request-id': randomUUID(),
      ...(/^\/(?:v1\.0|upload|download)\//.test(url) ? crossOrigin : {}),
      ...reply.headers,
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  }
}

/** Graph answers pages of any origin, because the token is what counts; file pages and tokens are not for them. */
const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Expose-Headers': 'ETag, Location, Retry-After, request-id',
  'Access-Control-Allow-Private-Network': 'true',
  'Access-Control-Max-Age': '600',
};

function errorReply({ status, code, message, inner, headers }: GraphError): Reply {
  const innerError = { ...(inner === undefined ? {} : { code: inner }), 'request-id': randomUUID() };
  return { status, json: { error: { code, message, innerError } }, headers };
}

const codeOf = (status: number): string =>
  ({
    401: 'InvalidAuthenticationToken',
    403: 'accessDenied',
    404: 'itemNotFound',
    409: 'resourceModified',
    412: 'resourceModified',
    416: 'invalidRange',
    423: 'resourceLocked',
    429: 'activityLimitReached',
    503: 'serviceNotAvailable',
    507: 'quotaLimitReached',
  })[status] ?? 'generalException';

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
