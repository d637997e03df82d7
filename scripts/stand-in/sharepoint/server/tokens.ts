import { createHmac, createPublicKey, timingSafeEqual, verify, type JsonWebKey } from 'node:crypto';
import { GraphError } from './graphError';

/** Audience of a token for Graph. */
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Whose tokens are taken beside the service's own. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys (its `jwks_uri`). */
  readonly keys: () => Promise<readonly JsonWebKey[]>;
}

/** What a verified token says. */
export interface Claims {
  readonly name: string;
  readonly scopes: ReadonlySet<string>;
}

interface Payload {
  readonly iss?: string;
  readonly aud?: string | readonly string[];
  readonly exp?: number;
  readonly nbf?: number;
  readonly scp?: string;
  readonly scope?: string;
  readonly roles?: readonly string[];
  readonly upn?: string;
  readonly sub?: string;
  readonly app_displayname?: string;
}

/** Makes a token of the service's own, for whoever reaches the loopback address. */
export function ownToken(secret: string, origin: string, seconds: number, nowSeconds: number): string {
  const payload: Payload = {
    iss: origin,
    aud: GRAPH_AUDIENCE,
    exp: nowSeconds + seconds,
    nbf: nowSeconds - 60,
    scp: 'Files.ReadWrite.All Sites.ReadWrite.All',
    upn: 'local@kesu.invalid',
  };
  const body = [{ alg: 'HS256', typ: 'JWT' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${body}.${hmac(secret, body)}`;
}

/**
 * Verifies signature, issuer, audience and time of a bearer token.
 *
 * @throws GraphError 401 with the reason
 */
export async function verifyToken(
  header: string | undefined,
  own: { readonly secret: string; readonly origin: string },
  trusted: readonly TrustedIssuer[],
  nowSeconds: number,
): Promise<Claims> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1];
  if (token === undefined) throw refused('Access token is empty or malformed');
  const [head, body, signature] = token.split('.') as [string, string, string];
  const { alg, kid } = parse<{ readonly alg?: string; readonly kid?: string }>(head);
  const payload = parse<Payload>(body);
  if (payload.iss === own.origin) {
    if (alg !== 'HS256' || !same(signature, hmac(own.secret, `${head}.${body}`)))
      throw refused('Bad signature');
    checkClaims(payload, GRAPH_AUDIENCE, nowSeconds);
  } else {
    const issuer = trusted.find((one) => one.issuer === payload.iss);
    if (!issuer) throw refused(`Issuer ${String(payload.iss)} is not trusted`);
    const keys = (await issuer.keys()).filter((key) => kid === undefined || key['kid'] === kid);
    if (!keys.some((key) => signedBy(key, alg, `${head}.${body}`, signature))) throw refused('Bad signature');
    checkClaims(payload, issuer.audience, nowSeconds);
  }
  return {
    name: payload.upn ?? payload.app_displayname ?? payload.sub ?? 'somebody',
    scopes: new Set([...(payload.scp ?? payload.scope ?? '').split(' '), ...(payload.roles ?? [])]),
  };
}

/** @throws GraphError 403 where no granted permission covers the method */
export function checkScopes({ scopes }: Claims, method: string): void {
  const reads = method === 'GET' || method === 'HEAD';
  const enough = [...scopes].some((scope) =>
    reads
      ? /^(?:Files|Sites)\./.test(scope)
      : /^Files\.ReadWrite|^Sites\.(?:ReadWrite|Manage|FullControl|Selected)/.test(scope),
  );
  if (!enough) throw new GraphError(403, 'accessDenied', 'The token carries no permission for this');
}

function checkClaims({ aud, exp, nbf }: Payload, audience: string, nowSeconds: number): void {
  if (![aud].flat().includes(audience)) throw refused('Invalid audience');
  if (exp === undefined || exp <= nowSeconds)
    throw refused('Lifetime validation failed, the token is expired');
  if (nbf !== undefined && nbf > nowSeconds + 300) throw refused('The token is not valid yet');
}

function signedBy(key: JsonWebKey, alg: string | undefined, text: string, signature: string): boolean {
  const data = Buffer.from(text);
  const bytes = Buffer.from(signature, 'base64url');
  if (alg === 'RS256' && key.kty === 'RSA')
    return verify('sha256', data, createPublicKey({ key, format: 'jwk' }), bytes);
  if (alg === 'ES256' && key.kty === 'EC')
    return verify(
      'sha256',
      data,
      { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
      bytes,
    );
  return false;
}

const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A mark for a pre-authenticated address. */
export const addressMark = (secret: string, text: string): string => hmac(secret, text).slice(0, 22);

function parse<T>(part: string): T {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as T;
  } catch {
    throw refused('The token cannot be read');
  }
}

const refused = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, undefined, { 'WWW-Authenticate': 'Bearer' });
