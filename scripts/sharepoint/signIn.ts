import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import {
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
  type AccountInfo,
  type Configuration,
  type INetworkModule,
} from '@azure/msal-node';
import { graphClouds } from '../../functions/core/publish/graph/graphCloud';
import { scopesFor, type GraphRights } from '../../functions/core/publish/graph/graphRights';
import { SignInNeededError, type TokenSource } from '../../functions/core/publish/graph/clientSend';

/** The app registration and where it signs in. */
export interface AppRegistration {
  readonly clientId: string;
  /** With the tenant, `https://login.microsoftonline.com/contoso.cn`. */
  readonly authority: string;
  /** Scheme and host of Graph, whose permissions are asked for. */
  readonly graph: string;
  /** What a person is asked to allow; the least where absent. A certificate has what the administrator gave it. */
  readonly rights?: GraphRights;
  /** How MSAL reaches the authority; its own way where absent. */
  readonly network?: INetworkModule;
}

/** Sign-in hosts MSAL asks Microsoft about; others are the company's own word. */
const microsoftHosts: ReadonlySet<string> = new Set(
  Object.values(graphClouds).map(({ authority }) => new URL(authority).host),
);

/** Nothing of MSAL's is ever printed: its messages may quote tokens. */
function configuration({ clientId, authority, network }: AppRegistration): Configuration {
  const { host } = new URL(authority);
  return {
    auth: {
      clientId,
      authority,
      ...(microsoftHosts.has(host) ? {} : { knownAuthorities: [host] }),
    },
    system: {
      loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false },
      ...(network === undefined ? {} : { networkClient: network }),
    },
  };
}

/** What a person types on which page. */
export interface DeviceCode {
  readonly page: string;
  readonly code: string;
}

/**
 * A person signs in with a code on any device; later tokens come silently while the process runs. Nothing is kept on
 * disk: a refresh token is worth a password.
 */
export function deviceCodeTokens(app: AppRegistration, tell: (code: DeviceCode) => void): TokenSource {
  const client = new PublicClientApplication(configuration(app));
  const scopes = scopesFor(app.graph, app.rights);
  let account: AccountInfo | null = null;
  return async (fresh) => {
    try {
      if (account) {
        const silent = await client.acquireTokenSilent({ account, scopes, forceRefresh: fresh });
        return silent.accessToken;
      }
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw signInFailed(error);
    }
    try {
      const result = await client.acquireTokenByDeviceCode({
        scopes,
        deviceCodeCallback: ({ verificationUri, userCode }) =>
          tell({ page: verificationUri, code: userCode }),
      });
      if (!result) throw new SignInNeededError('no token came back');
      account = result.account;
      return result.accessToken;
    } catch (error) {
      throw signInFailed(error);
    }
  };
}

/**
 * The app signs in by itself with a certificate, for jobs at night.
 *
 * @param pem - certificate and unencrypted private key in one PEM text
 */
export function certificateTokens(app: AppRegistration, pem: string): TokenSource {
  const certificate = new X509Certificate(pem);
  const client = new ConfidentialClientApplication({
    ...configuration(app),
    auth: {
      ...configuration(app).auth,
      clientCertificate: {
        thumbprintSha256: createHash('sha256').update(certificate.raw).digest('hex'),
        privateKey: createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    },
  });
  return async (fresh) => {
    try {
      const result = await client.acquireTokenByClientCredential({
        scopes: [`${app.graph}/.default`],
        skipCache: fresh,
      });
      if (!result) throw new SignInNeededError('no token came back');
      return result.accessToken;
    } catch (error) {
      throw signInFailed(error);
    }
  };
}

/** MSAL's code says what happened; its message may hold what nobody should see. */
function signInFailed(error: unknown): SignInNeededError {
  if (error instanceof SignInNeededError) return error;
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'unknown';
  return new SignInNeededError(code);
}
