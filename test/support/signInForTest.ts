import type { INetworkModule } from '@azure/msal-node';
import type { DeviceCode } from '../../scripts/sharepoint/signIn';

/** What MSAL believes is the internet. */
export const SIGN_IN_HOST = 'https://login.kesu.invalid';

type Sent = Awaited<ReturnType<INetworkModule['sendGetRequestAsync']>>;

interface Init {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** MSAL takes https only; this network brings its requests to the provider on the loopback address. */
export function networkTo(origin: () => string): INetworkModule {
  const send = async (url: string, init: Init): Promise<Sent> => {
    const response = await fetch(url.replace(SIGN_IN_HOST, origin()), {
      ...init,
      headers: { ...init.headers, ...forwarded },
    });
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => (headers[name] = value));
    return {
      status: response.status,
      headers,
      body: (await response.json()) as never,
    };
  };
  return {
    sendGetRequestAsync: <T>(url: string, options?: { headers?: Record<string, string> }) =>
      send(url, { headers: options?.headers ?? {} }) as Promise<{
        headers: Record<string, string>;
        body: T;
        status: number;
      }>,
    sendPostRequestAsync: <T>(url: string, options?: { headers?: Record<string, string>; body?: string }) =>
      send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }) as Promise<{
        headers: Record<string, string>;
        body: T;
        status: number;
      }>,
  };
}

const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': new URL(SIGN_IN_HOST).host };

/** What a person does with the code on another device: opens the page, confirms, signs in, consents. */
export async function useDeviceCode({ page, code }: DeviceCode, origin: string): Promise<void> {
  const browser = aBrowser(origin);
  const asked = await browser(page);
  const confirm = await browser(page, { xsrf: hidden(asked, 'xsrf'), user_code: code });
  await browser(page, { xsrf: hidden(confirm, 'xsrf'), user_code: code, confirm: 'yes' });
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Follows redirects and keeps cookies. */
function aBrowser(origin: string): (url: string, form?: Record<string, string>) => Promise<string> {
  const cookies = new Map<string, string>();
  const open = async (url: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(url.replace(SIGN_IN_HOST, origin), {
      redirect: 'manual',
      headers: { ...forwarded, Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('Location');
    return next === null ? response.text() : open(new URL(next, url).href);
  };
  return open;
}
