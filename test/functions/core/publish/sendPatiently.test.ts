import { describe, expect, it } from 'vitest';
import type { GraphReply } from '../../../../functions/core/publish/graph/graphRequest';
import { Cancelled, sendPatiently } from '../../../../functions/core/publish/graph/sendPatiently';
import { impatience } from '../../../support/sharePointForTest';

const reply = (status: number, headers: Readonly<Record<string, string>> = {}): GraphReply => ({
  status,
  header: (name) => headers[name],
  json: null,
});

/** Sends with scripted replies; the last one repeats. */
async function sent(replies: readonly GraphReply[], path = '/x') {
  const waits: number[] = [];
  const fresh: boolean[] = [];
  const answer = await sendPatiently(
    (_request, freshToken) => {
      fresh.push(freshToken);
      return Promise.resolve(replies[Math.min(fresh.length, replies.length) - 1]!);
    },
    { method: 'GET', path },
    impatience(waits),
  );
  return { status: answer.status, requests: fresh.length, waits, fresh };
}

describe('sendPatiently', () => {
  it.each([
    { replies: [reply(503), reply(200)], status: 200, waits: [750], why: 'a short trouble passes' },
    {
      replies: [reply(429, { 'Retry-After': '7' }), reply(200)],
      status: 200,
      waits: [7250],
      why: 'the service says how long',
    },
    {
      replies: [reply(429, { 'Retry-After': 'Mon, 09 Mar 2026 00:00:10 GMT' }), reply(200)],
      status: 200,
      waits: [10250],
      why: 'or until when',
    },
    {
      replies: [reply(429, { 'Retry-After': '3600' })],
      status: 429,
      waits: [],
      why: 'an hour is not waited for',
    },
    {
      replies: [reply(0)],
      status: 0,
      waits: [750, 1500, 3000, 6000, 12000],
      why: 'a broken network is tried six times',
    },
    { replies: [reply(404)], status: 404, waits: [], why: 'what is not there does not come by waiting' },
    { replies: [reply(400)], status: 400, waits: [], why: 'our own mistake is not repeated' },
  ])('$why', async ({ replies, status, waits }) => {
    expect(await sent(replies)).toMatchObject({ status, waits });
  });

  it('renews a refused token once', async () => {
    expect(await sent([reply(401), reply(200)])).toMatchObject({
      status: 200,
      fresh: [false, true],
      waits: [],
    });
    expect(await sent([reply(401)])).toMatchObject({ status: 401, requests: 2 });
  });

  it('renews no token for an address that takes none', async () => {
    expect(await sent([reply(401)], 'https://contoso.sharepoint.com/upload')).toMatchObject({ requests: 1 });
  });

  it('sends nothing after it was cancelled', async () => {
    const send = () => Promise.reject(new Error('sent'));
    const patience = { ...impatience(), cancelled: () => true };
    await expect(sendPatiently(send, { method: 'GET', path: '/x' }, patience)).rejects.toBeInstanceOf(
      Cancelled,
    );
  });
});
