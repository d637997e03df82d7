import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../build/root';
import { cached } from './addinBuild';

const folder = 'scripts/stand-in/page';
const sources = [
  'scripts/stand-in',
  'functions/core/register/grid.ts',
  'functions/core/calendar',
  'package-lock.json',
];

/** The page around the add-in, bundled when its sources have changed. @returns Its folder. */
export function pageBundle(): Promise<string> {
  return cached('try-out', sources, async (outdir) => {
    const browser = join(root, folder, 'browser');
    await build({
      entryPoints: [join(browser, 'page.ts'), join(browser, 'page.css')],
      outdir,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      loader: { '.woff2': 'file', '.ttf': 'file', '.svg': 'dataurl' },
      logLevel: 'error',
    });
    await copyFile(join(browser, 'page.html'), join(outdir, 'page.html'));
    await copyFile(join(root, folder, 'server/trust.html'), join(outdir, 'trust.html'));
  });
}
