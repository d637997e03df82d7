import { describe, expect, it } from 'vitest';
import type { GraphRequest, Send } from '../../../../../functions/core/publish/graph/graphRequest';
import type { LinkScope } from '../../../../../functions/core/publish/graph/graphStore';
import { publishDocuments } from '../../../../../functions/core/publish/publishDocuments';
import { localTokens } from '../../../../../scripts/sharepoint/localTokens';
import { nodeSend } from '../../../../../scripts/sharepoint/nodeSend';
import {
  aDocument,
  aSharePoint,
  memoryJournal,
  published,
  storeAt,
} from '../../../../support/sharePointForTest';
import { temporaryFolder } from '../../../../support/temporaryFolder';

const folder = temporaryFolder();

describe('whom links let in', () => {
  it.each<{ why: string; linkScope?: LinkScope; asked: unknown[] }>([
    { why: 'the organisation unless told otherwise', asked: [{ type: 'view', scope: 'organization' }] },
    { why: 'named people where asked', linkScope: 'users', asked: [{ type: 'view', scope: 'users' }] },
    { why: 'nobody new where no link is wanted', linkScope: 'existing', asked: [] },
  ])('$why', async ({ linkScope, asked }) => {
    const running = await aSharePoint(folder);
    const sent: GraphRequest[] = [];
    const real = nodeSend(running.origin, localTokens(running.origin));
    const send: Send = (request, fresh) => {
      sent.push(request);
      return real(request, fresh);
    };
    const store = storeAt(running, { send, ...(linkScope === undefined ? {} : { linkScope }) });
    const report = await publishDocuments([aDocument('TS1', 'text')], {
      store,
      journal: memoryJournal(),
      ...published,
    });
    expect(report.failed).toEqual([]);
    const links = sent.filter(({ path }) => path.endsWith('/createLink'));
    expect(links.map(({ body }) => (typeof body === 'string' ? JSON.parse(body) : body) as unknown)).toEqual(
      asked,
    );
  });
});
