import { SignInNeededError, type TokenSource } from '../../functions/core/publish/graph/clientSend';

/** Tokens the stand-in on this machine gives to whoever reaches it. */
export function localTokens(origin: string): TokenSource {
  let kept: string | undefined;
  return async (fresh) => {
    if (kept !== undefined && !fresh) return kept;
    const response = await fetch(`${origin}/oauth2/token`, { method: 'POST' });
    if (!response.ok) throw new SignInNeededError(`${origin} gives no token`);
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    kept = token;
    return token;
  };
}
