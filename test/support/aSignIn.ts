import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments } from '../../scripts/stand-in/page/drive/chromiumArguments';
import {
  startSignIn,
  type RunningSignIn,
  type SignInOptions,
} from '../../scripts/stand-in/signIn/startSignIn';
import { aCertificate } from './aCertificate';

/** The app registration of the pane. */
export const PANE_APP = 'kesu-pane';
/** Whom the tokens are for. */
export const GRAPH = 'https://graph.microsoft.com';

/** A real OpenID provider with https, as browsers and MSAL want it, that knows the pane. */
export async function aSignIn(
  folder: string,
  options: Pick<SignInOptions, 'redirectUris' | 'consent'>,
): Promise<RunningSignIn> {
  const port = await freePort();
  return startSignIn({
    tenant: 'contoso',
    publicOrigin: `https://localhost:${String(port)}`,
    port,
    tls: aCertificate(folder),
    clientId: PANE_APP,
    ...options,
  });
}

/** The provider's own address is part of what it says, so the port has to be known before it starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Chromium with the security of the web as it is. */
export const aBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await sparticuz.executablePath(), args: chromiumArguments() });
