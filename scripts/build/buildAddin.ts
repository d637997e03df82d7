import webpack from 'webpack';
import { addinConfig, type ConfigOptions } from './addinConfig';
import { weigh, type WeighedFile } from './budget';

/** @throws Error with webpack's own words when the sources cannot be bundled. */
export async function buildAddin(options: ConfigOptions): Promise<readonly WeighedFile[]> {
  const compiler = webpack(addinConfig(options));
  try {
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler.run((error, result) => (error ? reject(error) : resolve(result))),
    );
    if (!stats || stats.hasErrors() || stats.hasWarnings())
      throw new Error(
        stats?.toString({ all: false, errors: true, warnings: true }) ?? 'webpack gave no result',
      );
    return weigh(stats.compilation, options.outdir);
  } finally {
    await new Promise((resolve) => compiler.close(resolve));
  }
}
