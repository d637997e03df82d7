import type { SharePoint, Actor } from '../model/sharePoint';
import { badRequest } from './graphError';

/** One request as routes see it. */
export interface Call {
  readonly sharePoint: SharePoint;
  readonly method: string;
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly actor: Actor;
  readonly settings: ServiceSettings;
  /** The service's clock, milliseconds. */
  readonly milliseconds: number;
}

export interface ServiceSettings {
  /** Sites and libraries nobody has made yet appear when they are first asked for. */
  readonly makeOnDemand: boolean;
  /** How long upload sessions and pre-authenticated addresses live. */
  readonly sessionSeconds: number;
  /** Largest library; reaching it gives 507. */
  readonly quotaBytes: number | undefined;
  /** Makes a PDF of a file, undefined where it cannot; LibreOffice does where absent. */
  readonly toPdf?: (path: string) => Promise<Uint8Array | undefined>;
}

/** What a route answers. A JSON value, or bytes where `bytes` is given. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = (value: unknown, status = 200): Reply => ({ status, json: value });

/** @throws GraphError 400 */
export function jsonBody(call: Call): Readonly<Record<string, unknown>> {
  if (call.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(call.body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch {
    throw badRequest('Unable to read JSON request payload');
  }
  throw badRequest('The JSON payload is no object');
}
