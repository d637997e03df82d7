import { createHash } from 'node:crypto';
import { join } from 'node:path';
import webpack from 'webpack';
import { manifestForHost, readManifest } from '../manifest/manifestForHost';
import { drawIcons } from './drawIcons';
import { metadataFile, readFunctions } from './functionsMetadata';
import { helpPage, pageSources, signInPage, taskpanePage, type PageOptions } from './pages';
import { root } from './root';

export interface AddinOptions extends PageOptions {
  /** Where the add-in will be served: `https://kesu.example.com` or with a path, no slash at the end. */
  readonly host: string;
}

/** Puts beside the bundles what else Excel asks for: pages, metadata, icons and the manifest for the host. */
export class AddinPlugin {
  constructor(private readonly options: AddinOptions) {}

  apply(compiler: webpack.Compiler): void {
    const name = AddinPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      for (const source of [...pageSources, join(root, 'manifest.xml')])
        compilation.fileDependencies.add(source);
      compilation.hooks.processAssets.tapPromise(
        { name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        async () => {
          for (const [path, content] of await this.files(compilation))
            compilation.emitAsset(path, new webpack.sources.RawSource(content));
        },
      );
    });
  }

  private async files(compilation: webpack.Compilation): Promise<ReadonlyMap<string, string | Buffer>> {
    const { host, version } = this.options;
    const functions = await readFunctions();
    const json = (language: 'zh' | 'en') =>
      JSON.stringify(metadataFile(functions, language, `${host}/help.html`));
    const files = new Map<string, string | Buffer>([
      ['taskpane.html', taskpanePage(initialScripts(compilation, ['functions', 'taskpane']), this.options)],
      ['signin.html', signInPage(initialScripts(compilation, ['signin']), this.options)],
      ['help.html', helpPage(functions, version)],
      ['functions.json', json('zh')],
      ['functions.en-US.json', json('en')],
      ['manifest.xml', manifestForHost(readManifest(), { host, version })],
    ]);
    for (const { name, size, png } of await drawIcons()) files.set(`assets/${name}-${size}.png`, png);
    return files;
  }
}

/**
 * Scripts a page begins with. `functions.js` keeps its name, because the manifest refers to it; a fingerprint of its
 * content behind the name gets past caches.
 */
function initialScripts(compilation: webpack.Compilation, entries: readonly string[]): readonly string[] {
  const files = entries.flatMap((entry) =>
    (compilation.entrypoints.get(entry)?.getFiles() ?? []).filter((file) => file.endsWith('.js')),
  );
  return [...new Set(files)].map((file) => {
    if (/\.[0-9a-f]{8,}\.js$/.test(file)) return file;
    const content = compilation.getAsset(file)?.source.buffer() ?? Buffer.alloc(0);
    return `${file}?v=${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
  });
}
