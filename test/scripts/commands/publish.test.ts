import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kesu } from '../../support/kesu';

describe('kesu publish', () => {
  it('copies a folder as it is, leaves lock files out, and changes nothing the second time', async () => {
    const root = await mkdtemp(join(tmpdir(), 'kesu-publish-'));
    const source = join(root, '文档');
    await mkdir(join(source, '三月'), { recursive: true });
    await writeFile(join(source, '三月', '说明.txt'), '一');
    await writeFile(join(source, '~$报告.docx'), 'lock file of Word');
    const target = join(root, 'out');
    const first = await kesu(['publish', source, '--to', target, '--json']);
    expect(JSON.parse(first.stdout)).toMatchObject({
      published: [
        {
          file: join(source, '三月', '说明.txt'),
          action: 'created',
          webUrl: expect.stringMatching(/^file:/),
        },
      ],
      failed: [],
    });
    const second = await kesu(['publish', source, '--to', target, '--json']);
    expect(JSON.parse(second.stdout)).toMatchObject({ published: [{ action: 'unchanged' }] });
    expect(await readdir(target, { recursive: true })).toEqual(['三月', '三月/说明.txt']);
  });

  it.each([
    {
      args: ['publish', '/nowhere', '--to', 'x'],
      says: '/nowhere',
      why: 'a path that does not exist is named',
    },
    { args: ['publish', 'package.json'], says: '--to', why: 'a missing option is named' },
    {
      args: ['inspect', 'package.json', '--lang', 'fr'],
      says: '--lang fr',
      why: 'an unknown language is named',
    },
    {
      args: ['inspect', 'package.json', '--as-of', 'today'],
      says: '--as-of today',
      why: 'an unreadable time is named',
    },
    { args: ['nonsense'], says: 'nonsense', why: 'an unknown command is named' },
  ])('answers 2 and says why: $why', async ({ args, says }) => {
    const { code, stderr } = await kesu(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });
});
