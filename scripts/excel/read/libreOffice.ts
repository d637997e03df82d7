import { execFile } from 'node:child_process';
import { access, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TIMEOUT_MS = 120_000;

/** The LibreOffice program on this machine, undefined where there is none. `KESU_SOFFICE` names another. */
export async function findLibreOffice(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  const named = environment['KESU_SOFFICE'];
  if (named !== undefined) return named === '' ? undefined : named;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) => ['soffice', 'soffice.exe'].map((name) => join(folder, name)));
  const candidates = [
    ...inPath,
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  ];
  for (const path of candidates) if (await exists(path)) return path;
  return undefined;
}

/**
 * Converts a copy of `path` with LibreOffice, under a profile of its own and in a folder of its own, and hands the
 * result's path to `use`; both are gone afterwards.
 *
 * @param extension - what LibreOffice should take the file for, for example `.xls`
 * @param target - `xlsx`, `csv`, `pdf` …
 * @throws Error with LibreOffice's own words where it gives no file or takes longer than two minutes
 */
export async function convertWithLibreOffice<T>(
  soffice: string,
  path: string,
  { extension, target }: { readonly extension: string; readonly target: string },
  use: (converted: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-'));
  try {
    const source = join(folder, `source${extension}`);
    const out = join(folder, 'out');
    await copyFile(path, source);
    const said = await run(soffice, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      target,
      '--outdir',
      out,
      source,
    ]);
    const [made] = await readdir(out).catch(() => []);
    if (made === undefined) throw new Error(said || 'no file came out');
    return await use(join(out, made));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: TIMEOUT_MS, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`it took longer than ${TIMEOUT_MS / 1000} s`));
      else if (error && 'code' in error && typeof error.code === 'string') reject(error);
      else resolve(stderr.trim() || stdout.trim());
    });
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
