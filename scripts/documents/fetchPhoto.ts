import { photoLimits, type PhotoProblem } from '../../functions/core/report/photo/planPhoto';
import { failed, ok, type Result } from '../../functions/core/shared/result';

/** A server gets this long. */
const patience = 20_000;
const mostRedirects = 5;

/**
 * Fetches a photograph that stands on a server, without anything that would tell who asks. A server may send on to
 * another, but neither from https to http nor into the local network: a link in a register must not reach what only
 * this machine can.
 */
export async function fetchPhoto(name: string): Promise<Result<Uint8Array, PhotoProblem>> {
  const no = failed<PhotoProblem>({ code: 'photo.notFetched', name });
  try {
    const signal = AbortSignal.timeout(patience);
    let url = new URL(name.startsWith('//') ? `https:${name}` : name);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const reply = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'image/*' } });
      const next = reply.headers.get('location');
      if (reply.status >= 300 && reply.status < 400 && next !== null) {
        await reply.body?.cancel();
        const target = new URL(next, url);
        if (!maySendOn(url, target)) return no;
        url = target;
        continue;
      }
      return reply.ok && reply.body !== null ? await readBody(name, reply.body) : no;
    }
    return no;
  } catch {
    // Names that do not resolve, refused connections, certificates: all the same to the reader of the form.
    return no;
  }
}

function maySendOn(from: URL, to: URL): boolean {
  if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol === 'https:')) return false;
  return from.hostname === to.hostname || !isLocal(to.hostname);
}

/** This machine, private and link-local addresses (RFC 1918, 3927, 4193, 4291), and names without a domain. */
export function isLocal(host: string): boolean {
  const name = host.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  if (/^(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)$/.test(name)) return true;
  if (
    /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      name,
    )
  )
    return true;
  return !name.includes('.')
    ? !name.includes(':')
    : /\.(?:local|localhost|internal|lan|home|corp)$/.test(name);
}

async function readBody(
  name: string,
  body: ReadableStream<Uint8Array>,
): Promise<Result<Uint8Array, PhotoProblem>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > photoLimits.megabytes * 1_000_000)
      return failed({ code: 'photo.tooBig', name, megabytes: Math.round(size / 1_000_000) });
  }
  return ok(Buffer.concat(parts));
}
