import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/root';

/** Address of the development server, which stands in the manifest of the repository. */
export const DEVELOPMENT_HOST = 'https://localhost:3000';

export function readManifest(): string {
  return readFileSync(join(root, 'manifest.xml'), 'utf8');
}

export interface ManifestHost {
  /** Without a slash at the end. */
  readonly host: string;
  /** Of the package: `0.1.0` or `1.2.3-beta.1`. */
  readonly version: string;
}

/**
 * The manifest for a host: its addresses, the package's version, and the version behind the names of script and
 * metadata, because Excel keeps both for up to a day (excel/custom-functions-troubleshooting).
 */
export function manifestForHost(manifest: string, { host, version }: ManifestHost): string {
  const numbers = manifestVersion(version);
  return manifest
    .replaceAll(DEVELOPMENT_HOST, host)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${numbers}</Version>`)
    .replace(/(\/functions(?:\.[\w-]+)?\.js(?:on)?)"/g, `$1?v=${numbers}"`)
    .replace(/^<!-- Addresses are those of the development server.*-->\r?\n/m, '');
}

/** Four numbers, as Office compares them. @throws Error for anything else. */
export function manifestVersion(version: string): string {
  const match = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:-.*)?$/.exec(version);
  if (!match) throw new Error(`'${version}' is not a version such as 1.2.3`);
  return `${match[1]}.${match[2]}.${match[3]}.0`;
}
