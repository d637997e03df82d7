import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAddin } from '../../../build/buildAddin';
import { packageVersion } from '../../../build/buildArguments';
import { root } from '../../../build/root';

const sources = ['addin', 'functions', 'templates', 'scripts/build', 'manifest.xml', 'package-lock.json'];
const cache = join(root, 'node_modules/.cache/kesu');

/** Changes with every file a bundle is made of. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const walk = (path: string): void => {
    const found = statSync(path);
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else hash.update(`${path}\0${found.mtimeMs}\0${found.size}\n`);
  };
  for (const path of paths) walk(join(root, path));
  return hash.digest('hex').slice(0, 16);
}

/** Makes a folder of the cache once for a state of its sources; two runs at a time do not disturb each other. */
export async function cached(
  name: string,
  paths: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cache, `${name}-${fingerprint(paths)}`);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, `making-${name}-`));
  await make(beside);
  try {
    await rename(beside, target);
  } catch (problem) {
    await rm(beside, { recursive: true, force: true }); // another run was faster
    if (!existsSync(target)) throw problem;
  }
  await forgetOld(name);
  return target;
}

/** How many states of the sources are kept: switching between branches must not build anew every time. */
const kept = 4;

async function forgetOld(name: string): Promise<void> {
  const folders = readdirSync(cache).filter((folder) => folder.startsWith(`${name}-`));
  const byAge = folders
    .map((folder) => ({ path: join(cache, folder), made: statSync(join(cache, folder)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of byAge.slice(kept)) await rm(path, { recursive: true, force: true });
}

/** The add-in as `npm run build` ships it, built when its sources have changed. @returns Its folder. */
export function builtAddin(): Promise<string> {
  return cached('addin', sources, async (outdir) => {
    const host = 'https://localhost:3000';
    await buildAddin({
      mode: 'production',
      host,
      cloud: 'global',
      connect: [],
      version: packageVersion(),
      outdir,
    });
  });
}
