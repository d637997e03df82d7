import type {
  AccountInfo,
  AuthenticationResult,
  Configuration,
  IPublicClientApplication,
} from '@azure/msal-browser';
import { SignInNeededError, type TokenSource } from '../../functions/core/publish/graph/clientSend';
import { graphClouds } from '../../functions/core/publish/graph/graphCloud';
import { scopesFor, type GraphRights } from '../../functions/core/publish/graph/graphRights';

export interface SignInApp {
  readonly clientId: string;
  /** With the tenant. */
  readonly authority: string;
  /** Scheme and host of Graph, or what stands for it in the permissions. */
  readonly graph: string;
  /** The least where absent. */
  readonly rights?: GraphRights;
  /** Page of ours that sign-in pages send people back to; the page itself where absent. */
  readonly redirectUri?: string;
}

/** What signing in needs of the pane around it. */
export interface SignInSurroundings {
  /** The person's name in Office, so that no account has to be picked. */
  readonly loginHint: () => Promise<string | undefined>;
  /** Asks in Office's dialog, where a popup is blocked: gives the token the page `signin.html` sent. */
  readonly askInDialog: () => Promise<string>;
}

/** MSAL's configuration; also for the page in the dialog. Its log stays silent: its lines may quote tokens. */
export function msalConfiguration({ clientId, authority, redirectUri }: SignInApp): Configuration {
  const { host } = new URL(authority);
  const microsoft = Object.values(graphClouds).some((cloud) => new URL(cloud.authority).host === host);
  return {
    auth: {
      clientId,
      authority,
      navigateToLoginRequestUrl: false,
      ...(microsoft ? {} : { knownAuthorities: [host] }),
      ...(redirectUri === undefined ? {} : { redirectUri }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  };
}

/**
 * Tokens for the pane. Inside Office the host signs in (nested app authentication); where it cannot, MSAL falls back to
 * an ordinary client by itself, whose popup may be blocked, and then Office's dialog asks.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function paneTokens(app: SignInApp, around: SignInSurroundings): TokenSource {
  let opening: Promise<IPublicClientApplication> | undefined;
  let account: AccountInfo | undefined;
  let fromDialog: string | undefined;
  const scopes = scopesFor(app.graph, app.rights);
  const keep = (result: AuthenticationResult): string => {
    account = result.account;
    return result.accessToken;
  };
  return async (fresh) => {
    if (fromDialog !== undefined && !fresh) return fromDialog;
    const msal = await import(/* webpackChunkName: "sign-in" */ '@azure/msal-browser');
    opening ??= msal.createNestablePublicClientApplication(msalConfiguration(app));
    const client = await opening;
    try {
      if (account) return keep(await client.acquireTokenSilent({ scopes, account, forceRefresh: fresh }));
      const loginHint = await around.loginHint();
      return keep(await client.ssoSilent({ scopes, ...(loginHint === undefined ? {} : { loginHint }) }));
    } catch (error) {
      if (!(error instanceof msal.AuthError)) throw error;
    }
    try {
      return keep(await client.acquireTokenPopup({ scopes }));
    } catch (error) {
      if (!(error instanceof msal.BrowserAuthError) || !blockedPopup.has(error.errorCode))
        throw refused(error);
    }
    try {
      fromDialog = await around.askInDialog();
      return fromDialog;
    } catch (error) {
      throw refused(error);
    }
  };
}

/** What MSAL says where no window could be opened. */
const blockedPopup: ReadonlySet<string> = new Set(['popup_window_error', 'empty_window_error']);

/** Closed, refused, wrong tenant: the person has to sign in. The code says which; messages may hold what nobody should see. */
function refused(error: unknown): SignInNeededError {
  const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'closed';
  return new SignInNeededError(code);
}

/** Tokens a stand-in on this machine gives to pages it was told of. */
export function standInTokens(origin: string): TokenSource {
  let kept: string | undefined;
  return async (fresh) => {
    if (kept !== undefined && !fresh) return kept;
    const response = await fetch(`${origin}/oauth2/token`, { method: 'POST' });
    if (!response.ok) throw new SignInNeededError('the stand-in gives no token');
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    kept = token;
    return token;
  };
}
