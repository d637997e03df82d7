import { mkdtemp, readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentStore, StorePath } from '../../../functions/core/publish/documentStore';
import { localFolderStore } from '../../../scripts/files/localFolderStore';

const bytes = (text: string) => new TextEncoder().encode(text);
const memory = { known: undefined, remember: () => Promise.resolve() };
const put = (store: DocumentStore, path: StorePath, text: string) =>
  store.put({ path, bytes: bytes(text), hash: text, facts: {} }, memory);
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
      const result = await put(store, path, text);
      actions.push(result.ok ? result.value.action : result.problem.code);
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
    await put(store, path, '一');
    const shelf = join(root, path.folder, '.versions', path.name);
    await mkdir(shelf, { recursive: true });
    await writeFile(join(shelf, '1.docx'), '一');
    await put(store, path, '二');
    expect(await readdir(shelf)).toEqual(['1.docx']);
  });

  it('answers with a file address that survives Chinese and spaces', async () => {
    const result = await put(localFolderStore(root), { folder: '客 诉', name: 'a.docx' }, 'x');
    expect(result).toMatchObject({
      ok: true,
      value: { webUrl: expect.stringMatching(/^file:.*%E5%AE%A2%20%E8%AF%89\/a\.docx$/) },
    });
  });

  it.each([
    { folder: '../x', name: 'a.docx' },
    { folder: 'x', name: '../a.docx' },
    { folder: 'x', name: '' },
  ])('never leaves the root: $folder + $name', async (path) => {
    expect(await put(localFolderStore(root), path, 'x')).toMatchObject({
      ok: false,
      problem: { code: 'store.invalidName', resumable: false },
    });
  });

  it('names the reason when a folder cannot be made', async () => {
    await writeFile(join(root, '2025'), 'a file in the way');
    expect(await put(localFolderStore(root), path, 'x')).toMatchObject({
      ok: false,
      problem: { resumable: true },
    });
  });
});
