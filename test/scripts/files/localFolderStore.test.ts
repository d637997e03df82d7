import { mkdtemp, readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { localFolderStore } from '../../../scripts/files/localFolderStore';

const bytes = (text: string) => new TextEncoder().encode(text);
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kesu-store-'));
});

describe('localFolderStore', () => {
  const path = { folder: '2025/03/TS7', name: '8D报告.docx' };

  it('creates, leaves the same bytes alone, and keeps what it replaces', async () => {
    const store = localFolderStore(root);
    const actions = [];
    for (const text of ['一', '一', '二', '三']) {
      const put = await store.put(path, bytes(text), {});
      actions.push(put.ok ? put.value.action : put.problem.code);
    }
    expect(actions).toEqual(['created', 'unchanged', 'versioned', 'versioned']);
    expect(await readFile(join(root, path.folder, path.name), 'utf8')).toBe('三');
    const shelf = join(root, path.folder, '.versions', path.name);
    expect(
      await Promise.all((await readdir(shelf)).sort().map((f) => readFile(join(shelf, f), 'utf8'))),
    ).toEqual(['一', '二']);
  });

  it('keeps one copy when a run was cut off between keeping and replacing', async () => {
    const store = localFolderStore(root);
    await store.put(path, bytes('一'), {});
    const shelf = join(root, path.folder, '.versions', path.name);
    await mkdir(shelf, { recursive: true });
    await writeFile(join(shelf, '1.docx'), '一');
    await store.put(path, bytes('二'), {});
    expect(await readdir(shelf)).toEqual(['1.docx']);
  });

  it('answers with a file address that survives Chinese and spaces', async () => {
    const put = await localFolderStore(root).put({ folder: '客 诉', name: 'a.docx' }, bytes('x'), {});
    expect(put).toMatchObject({
      ok: true,
      value: { webUrl: expect.stringMatching(/^file:.*%E5%AE%A2%20%E8%AF%89\/a\.docx$/) },
    });
  });

  it.each([
    { folder: '../x', name: 'a.docx' },
    { folder: 'x', name: '../a.docx' },
    { folder: 'x', name: '' },
  ])('never leaves the root: $folder + $name', async (path) => {
    expect(await localFolderStore(root).put(path, bytes('x'), {})).toMatchObject({
      ok: false,
      problem: { code: 'invalidPath', resumable: false },
    });
  });

  it('names the reason when a folder cannot be made', async () => {
    await writeFile(join(root, '2025'), 'a file in the way');
    expect(await localFolderStore(root).put(path, bytes('x'), {})).toMatchObject({
      ok: false,
      problem: { resumable: true },
    });
  });
});
