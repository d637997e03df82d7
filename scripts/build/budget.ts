import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type webpack from 'webpack';

/** Largest first load of the pane: our own code and libraries, compressed, office.js apart. */
export const FIRST_LOAD_LIMIT = 250 * 1024;

export interface WeighedFile {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
  /** Loaded before a person can do anything: the page's scripts and the view they ask for at once. */
  readonly first: boolean;
}

/** What the pane's page begins with. */
const FIRST_ENTRIES = ['functions', 'taskpane'];
/** Chunks the entry asks for as soon as Office is ready. */
const FIRST_CHUNKS = ['view', 'page-build'];

/** Weighs every script of a finished build, those of the first load first, then by weight. */
export function weigh(compilation: webpack.Compilation, folder: string): readonly WeighedFile[] {
  const first = new Set([
    ...FIRST_ENTRIES.flatMap((name) => compilation.entrypoints.get(name)?.getFiles() ?? []),
    ...FIRST_CHUNKS.flatMap((name) => compilation.namedChunkGroups.get(name)?.getFiles() ?? []),
  ]);
  return compilation
    .getAssets()
    .filter(({ name }) => /\.(js|css)$/.test(name))
    .map(({ name }) => {
      // webpack has let go of the content by now; what counts is what it wrote.
      const content = readFileSync(join(folder, name));
      return {
        file: name,
        bytes: content.length,
        gzip: gzipSync(content, { level: 9 }).length,
        first: first.has(name),
      };
    })
    .sort((a, b) => Number(b.first) - Number(a.first) || b.gzip - a.gzip);
}

export function firstLoad(files: readonly WeighedFile[]): number {
  return files.filter(({ first }) => first).reduce((sum, { gzip }) => sum + gzip, 0);
}

/** The report of a build, a line per file. */
export function describeWeight(files: readonly WeighedFile[], limit: number = FIRST_LOAD_LIMIT): string {
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  const lines = files.map(
    ({ file, bytes, gzip, first }) =>
      `${kb(bytes)} ${kb(gzip)} gzip  ${first ? 'first load' : 'on demand '}  ${file}`,
  );
  const sum = firstLoad(files);
  const left = limit - sum;
  const verdict =
    left >= 0 ? `${kb(left).trim()} left` : `${kb(-left).trim()} too much: load more of it on demand`;
  return [
    ...lines,
    `first load ${kb(sum).trim()} of ${kb(limit).trim()} gzip (office.js apart), ${verdict}`,
  ].join('\n');
}
