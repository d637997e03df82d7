import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import Provider from 'oidc-provider';
import { GRAPH_AUDIENCE } from '../sharepoint/server/tokens';

/** Who may sign in and what the person at the keyboard does. */
export interface SignInOptions {
  /** Tenants that exist; each is an issuer of its own. */
  readonly tenant: string;
  /** Host the world sees, with scheme; MSAL takes https only, so a proxy or a test's network maps it here. */
  readonly publicOrigin: string;
  /** Id of the app registration for people, and where it may be sent back to. */
  readonly clientId: string;
  readonly redirectUris?: readonly string[];
  /** An app with a certificate of its own. */
  readonly nightApp?: { readonly clientId: string; readonly key: JsonWebKey };
  readonly accessSeconds?: number;
  /** What the person does at the question for consent. */
  readonly consent?: () => 'grant' | 'refuse';
  readonly port?: number;
  /** PEM texts; with them it listens with https, as a browser wants it. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface RunningSignIn {
  /** Where it listens, plain http on the loopback address. */
  readonly origin: string;
  readonly authority: string;
  readonly issuer: string;
  readonly keys: () => Promise<readonly JsonWebKey[]>;
  close(): Promise<void>;
}

const SCOPES = ['Sites.Selected', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'];
const PERSON = 'wangfang';

/**
 * A real OpenID provider on this machine that plays Entra ID for one tenant: device codes, code with PKCE, refresh
 * tokens, certificates. Its person is always the same one and needs no password.
 */
export async function startSignIn(options: SignInOptions): Promise<RunningSignIn> {
  const prefix = `/${options.tenant}/v2.0`;
  const issuer = `${options.publicOrigin}${prefix}`;
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = { ...keys.privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'kesu' };
  const provider = new Provider(issuer, { ...configuration(options), jwks: { keys: [signing] } });
  provider.proxy = true;
  const answer = provider.callback();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    if (!url.startsWith(prefix)) {
      // Entra answers so for a tenant that does not exist (AADSTS90002).
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({ error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found.' }),
      );
      return;
    }
    Object.assign(request, { originalUrl: url });
    request.url = url.slice(prefix.length) || '/';
    if (request.url.startsWith('/interaction/')) void answerPerson(provider, options, request, response);
    else if (request.url.startsWith('/token') && request.method === 'POST')
      void withStandardGrant(request).then(() => answer(request, response));
    else answer(request, response);
  };
  const server = options.tls ? createTlsServer(options.tls, handle) : createServer(handle);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    authority: `${options.publicOrigin}/${options.tenant}`,
    issuer,
    keys: () => Promise.resolve([{ ...keys.publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'kesu' }]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Entra knows the device grant by its short name too, and MSAL uses that one. */
async function withStandardGrant(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  if (form.get('grant_type') === 'device_code') form.set('grant_type', DEVICE_GRANT);
  // Entra gives offline access to every app; this provider would want a question for consent each time.
  const scope = form.get('scope');
  if (form.get('grant_type') === 'refresh_token' && scope !== null)
    form.set('scope', scope.replace(/(?:^| )offline_access(?= |$)/, ''));
  Object.assign(request, { body: Object.fromEntries(form) });
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

function configuration({
  tenant,
  publicOrigin,
  clientId,
  redirectUris = [],
  nightApp,
  accessSeconds = 3600,
}: SignInOptions) {
  const graphScopes = SCOPES.map((scope) => `${GRAPH_AUDIENCE}/${scope}`);
  const resource = {
    scope: [...graphScopes, ...SCOPES, `${GRAPH_AUDIENCE}/.default`].join(' '),
    audience: GRAPH_AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: accessSeconds,
    jwt: { sign: { alg: 'RS256' } },
  };
  const people = {
    client_id: clientId,
    token_endpoint_auth_method: 'none',
    application_type: 'web',
    grant_types: [DEVICE_GRANT, 'refresh_token', ...(redirectUris.length > 0 ? ['authorization_code'] : [])],
    response_types: redirectUris.length > 0 ? ['code'] : [],
    redirect_uris: [...redirectUris],
  };
  const night = nightApp && {
    client_id: nightApp.clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [nightApp.key] },
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
  return {
    clients: night ? [people, night] : [people],
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    clientBasedCORS: () => true,
    routes: { device_authorization: '/devicecode' }, // where MSAL looks for it
    interactions: {
      url: (_context: unknown, { uid }: { readonly uid: string }) =>
        `${publicOrigin}/${tenant}/v2.0/interaction/${uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resource,
      },
    },
    issueRefreshToken: () => true,
    // A person's token names the permissions, an app's the roles the administrator gave it.
    extraTokenClaims: (_context: unknown, { scope = '' }: { readonly scope?: string }) =>
      scope.endsWith('/.default')
        ? { roles: ['Sites.Selected'] }
        : { scp: scope.replaceAll(`${GRAPH_AUDIENCE}/`, ''), upn: `${PERSON}@contoso.invalid` },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, name: '王芳', preferred_username: `${accountId}@contoso.invalid` }),
    }),
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    ttl: {
      ClientCredentials: accessSeconds,
      AccessToken: accessSeconds,
      IdToken: 3600,
      DeviceCode: 600,
      Grant: 86_400,
      Interaction: 600,
      Session: 86_400,
    },
    cookies: { keys: ['only on this machine'] },
  };
}

/** The person: signs in at once, and grants or refuses what is asked for. */
async function answerPerson(
  provider: Provider,
  { consent = () => 'grant' }: SignInOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  const finish = (result: Readonly<Record<string, unknown>>) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  if (prompt.name === 'login') return finish({ login: { accountId: PERSON } });
  if (consent() === 'refuse')
    return finish({ error: 'access_denied', error_description: 'AADSTS65004: the person refused' });
  const grant = new provider.Grant({
    accountId: session?.accountId ?? PERSON,
    clientId: String(params['client_id']),
  });
  grant.addOIDCScope('openid offline_access profile email');
  grant.addResourceScope(GRAPH_AUDIENCE, String(params['scope'] ?? ''));
  return finish({ consent: { grantId: await grant.save() } });
}
