import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultOutdir, type ConfigOptions } from './addinConfig';
import { clouds, isCloud } from './clouds';
import { root } from './root';

/** Arguments that cannot be used; the message says which and what would do. */
export class ArgumentProblem extends Error {}

export const buildUsage = `npm run build -- --host https://kesu.example.com [--cloud ${Object.keys(clouds).join('|')}] [--outdir dist] [--connect https://origin …]`;

/** @throws ArgumentProblem */
export function readBuildArguments(argv: readonly string[]): Omit<ConfigOptions, 'mode'> {
  const { host, cloud, outdir, connect } = parse(argv);
  if (!isCloud(cloud)) throw new ArgumentProblem(`--cloud ${cloud}: use ${Object.keys(clouds).join(' or ')}`);
  return {
    host: readHost(host),
    cloud,
    outdir: resolve(outdir ?? defaultOutdir),
    connect,
    version: packageVersion(),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        host: { type: 'string', default: 'https://localhost:3000' },
        cloud: { type: 'string', default: 'global' },
        outdir: { type: 'string' },
        connect: { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch (problem) {
    throw new ArgumentProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/** Office loads add-ins over https only; a path is fine, a query is not. */
function readHost(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new ArgumentProblem(`--host ${text}: give an address such as https://kesu.example.com`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
