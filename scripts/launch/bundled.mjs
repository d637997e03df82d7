// Runs TypeScript sources of this checkout from a bundle: made once, then taken from the cache until a source changes.
// A bundle starts three times faster than sources compiled file by file, and runs at full speed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'kesu');
const sources = ['scripts', 'functions', 'templates'];
/** Entry of the thread that writes workbooks; it lies beside the entry that starts it. */
const thread = 'scripts/excel/write/writingThread.ts';

/** Changes with any file the bundle is made of, and with the packages it was made with. */
function fingerprint(entry) {
  const hash = createHash('sha256').update(entry);
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(?:ts|json)$/.test(entry.name)) add(path);
    }
  };
  for (const folder of sources) walk(join(root, folder));
  add(join(root, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(entry, target) {
  const { build } = await import('esbuild');
  const beside = `${target}.${process.pid}`;
  await build({
    entryPoints: [entry, thread].map((path) => ({ in: join(root, path), out: basename(path, '.ts') })),
    outdir: beside,
    bundle: true,
    splitting: true, // a command loads only what it needs
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  await rename(beside, target).catch(async (error) => {
    await rm(beside, { recursive: true, force: true }); // another run was faster
    if (!existsSync(target)) throw error;
  });
}

/** Loads a source file, named from the root of the checkout, with all it imports. */
export async function importBundled(entry) {
  const target = join(cache, fingerprint(entry));
  if (!existsSync(target)) await bundle(entry, target);
  return import(pathToFileURL(join(target, `${basename(entry, '.ts')}.mjs`)).href);
}
