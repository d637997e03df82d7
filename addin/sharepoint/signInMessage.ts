import { graphClouds } from '../../functions/core/publish/graph/graphCloud';
import { isGraphRights, leastRights } from '../../functions/core/publish/graph/graphRights';
import type { SignInApp } from './signIn';

/** What the page `signin.html` is asked for; in its address, so nothing secret. */
export interface SignInQuestion {
  readonly app: Pick<SignInApp, 'clientId' | 'authority' | 'graph' | 'rights'>;
  /** Comes back with the answer: an answer without it is not for us. */
  readonly state: string;
}

/** What it sends to the pane. */
export type SignInAnswer =
  { readonly state: string; readonly token: string } | { readonly state: string; readonly error: string };

export function toQuery({ app, state }: SignInQuestion): string {
  const { clientId, authority, graph, rights = leastRights } = app;
  return new URLSearchParams({ clientId, authority, graph, rights, state }).toString();
}

/** @returns undefined for an address without a question, or one that leads to a host that is not listed */
export function readQuestion(query: string): SignInQuestion | undefined {
  const [clientId, authority, graph, rights, state] = [
    'clientId',
    'authority',
    'graph',
    'rights',
    'state',
  ].map((name) => new URLSearchParams(query).get(name) ?? '') as [string, string, string, string, string];
  if (clientId === '' || state === '' || !isListed(authority, 'authority') || !isListed(graph, 'graph'))
    return undefined;
  return { app: { clientId, authority, graph, ...(isGraphRights(rights) ? { rights } : {}) }, state };
}

/** Microsoft's clouds, and this machine for trying out. Tokens go nowhere else. */
export function isListed(address: string, kind: 'authority' | 'graph'): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname } = new URL(address);
  if (hostname === 'localhost' || hostname === '127.0.0.1') return true;
  return (
    protocol === 'https:' && Object.values(graphClouds).some((cloud) => new URL(cloud[kind]).host === host)
  );
}

/** @returns undefined for a message that is no answer to this question */
export function readAnswer(message: string, state: string): SignInAnswer | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(message);
  } catch {
    return undefined; // not from our page
  }
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { state: given, token, error } = answer as Record<string, unknown>;
  if (given !== state) return undefined;
  if (typeof token === 'string' && token !== '') return { state, token };
  return { state, error: typeof error === 'string' ? error : 'closed' };
}
