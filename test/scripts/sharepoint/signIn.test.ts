import { createPublicKey } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { SignInNeededError } from '../../../functions/core/publish/graph/clientSend';
import {
  certificateTokens,
  deviceCodeTokens,
  type AppRegistration,
  type DeviceCode,
} from '../../../scripts/sharepoint/signIn';
import {
  startSignIn,
  type RunningSignIn,
  type SignInOptions,
} from '../../../scripts/stand-in/signIn/startSignIn';
import { aCertificate } from '../../support/aCertificate';
import { aSharePoint } from '../../support/sharePointForTest';
import { networkTo, SIGN_IN_HOST, useDeviceCode } from '../../support/signInForTest';
import { temporaryFolder } from '../../support/temporaryFolder';

const folder = temporaryFolder();
const pemOf = ({ cert, key }: ReturnType<typeof aCertificate>) => `${cert}${key}`;
const opened: RunningSignIn[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function aSignIn(options: Partial<SignInOptions> = {}): Promise<RunningSignIn> {
  const running = await startSignIn({
    tenant: 'contoso',
    publicOrigin: SIGN_IN_HOST,
    clientId: 'kesu-people',
    ...options,
  });
  opened.push(running);
  return running;
}

const appAt = (running: RunningSignIn, changes: Partial<AppRegistration> = {}): AppRegistration => ({
  clientId: 'kesu-people',
  authority: running.authority,
  graph: 'https://graph.microsoft.com',
  network: networkTo(() => running.origin),
  ...changes,
});

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')) as Record<string, unknown>;

/** The person types the code somewhere else as soon as it is shown. */
const typing =
  (running: RunningSignIn, shown: DeviceCode[] = []) =>
  (code: DeviceCode) => {
    shown.push(code);
    void useDeviceCode(code, running.origin);
  };

describe('a person signing in with a device code', () => {
  it.each([
    { rights: {}, asked: 'Sites.Selected', why: 'the least where nothing is said' },
    { rights: { rights: 'selectedSites' }, asked: 'Sites.Selected', why: 'sites an administrator named' },
    { rights: { rights: 'allSites' }, asked: 'Files.ReadWrite.All Sites.ReadWrite.All', why: 'chosen' },
  ] as const)('is asked for $asked: $why', async ({ rights, asked }) => {
    const running = await aSignIn();
    const token = await deviceCodeTokens(appAt(running, rights), typing(running))(false);
    expect(claimsOf(token)['scp']).toBe(asked);
  });

  it('gets a token for Graph that the library takes, once, and later ones silently', async () => {
    const running = await aSignIn();
    const shown: DeviceCode[] = [];
    const tokens = deviceCodeTokens(appAt(running), typing(running, shown));
    const first = await tokens(false);
    expect(claimsOf(first)).toMatchObject({ aud: 'https://graph.microsoft.com', iss: running.issuer });
    expect(await tokens(false)).toBe(first);
    const renewed = await tokens(true);
    expect(renewed).not.toBe(first);
    expect(shown).toHaveLength(1);
    const sharePoint = await aSharePoint(folder, {
      trusted: [{ issuer: running.issuer, audience: 'https://graph.microsoft.com', keys: running.keys }],
    });
    const reply = await fetch(`${sharePoint.origin}/v1.0/sites/root`, {
      headers: { Authorization: `Bearer ${renewed}` },
    });
    expect(reply.status).toBe(200);
  });

  it('renews a token that has run out without asking again', async () => {
    // MSAL takes a token as run out five minutes before its end.
    const running = await aSignIn({ accessSeconds: 200 });
    const shown: DeviceCode[] = [];
    const tokens = deviceCodeTokens(appAt(running), typing(running, shown));
    const first = await tokens(false);
    expect(await tokens(false)).not.toBe(first);
    expect(shown).toHaveLength(1);
  });

  it('says that a sign-in is needed when the person refuses', async () => {
    const running = await aSignIn({ consent: () => 'refuse' });
    const tokens = deviceCodeTokens(appAt(running), typing(running));
    await expect(tokens(false)).rejects.toBeInstanceOf(SignInNeededError);
  });

  it('says so for a tenant that does not exist, without a word of the answer', async () => {
    const running = await aSignIn();
    const app = appAt(running, { authority: `${SIGN_IN_HOST}/fabrikam` });
    const failure = await deviceCodeTokens(app, typing(running))(false).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SignInNeededError);
    expect(String(failure)).not.toContain('AADSTS');
  });
});

describe('an app signing in with its certificate', () => {
  it('gets a token without anybody', async () => {
    const pem = pemOf(aCertificate(folder));
    const key = { ...createPublicKey(pem).export({ format: 'jwk' }), use: 'sig' };
    const running = await aSignIn({ nightApp: { clientId: 'kesu-night', key } });
    const tokens = certificateTokens(appAt(running, { clientId: 'kesu-night' }), pem);
    const first = await tokens(false);
    expect(claimsOf(first)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      client_id: 'kesu-night',
      roles: ['Sites.Selected'],
    });
    expect(await tokens(false)).toBe(first);
  });

  it('is refused with a certificate nobody registered', async () => {
    const key = { ...createPublicKey(pemOf(aCertificate(folder))).export({ format: 'jwk' }), use: 'sig' };
    const running = await aSignIn({ nightApp: { clientId: 'kesu-night', key } });
    const tokens = certificateTokens(appAt(running, { clientId: 'kesu-night' }), pemOf(aCertificate(folder)));
    await expect(tokens(false)).rejects.toBeInstanceOf(SignInNeededError);
  });
});
