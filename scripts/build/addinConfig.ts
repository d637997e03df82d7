import { join } from 'node:path';
import { EsbuildPlugin } from 'esbuild-loader';
import webpack from 'webpack';
import { AddinPlugin, type AddinOptions } from './addinPlugin';
import { root } from './root';
import { writeShippedTables } from './shippedTablesModule';

export interface ConfigOptions extends AddinOptions {
  readonly mode: 'production' | 'development';
  readonly outdir: string;
}

/** Excel's web views: WebView2 on Windows, Safari's engine on the Mac. */
const TARGET = 'es2021';

/**
 * The add-in's bundles. `functions.js` holds the custom functions, the part of the core they need and webpack's own
 * runtime; the pane depends on it, so that both share one registry and nothing is loaded twice. Everything a person
 * only sees in the pane, and docx and SharePoint above all, loads on demand.
 */
export function addinConfig(options: ConfigOptions): webpack.Configuration {
  const production = options.mode === 'production';
  return {
    mode: options.mode,
    context: root,
    target: ['web', TARGET],
    devtool: production ? false : 'cheap-module-source-map',
    entry: {
      functions: './functions/functions.ts',
      taskpane: { import: './addin/taskpane/taskpane.ts', dependOn: 'functions' },
      // A page of its own in Office's dialog.
      signin: './addin/sharepoint/signInDialog.ts',
    },
    output: {
      path: options.outdir,
      clean: true,
      publicPath: 'auto',
      filename: ({ chunk }) =>
        chunk?.name === 'functions' ? 'functions.js' : 'assets/[name].[contenthash:8].js',
      chunkFilename: 'assets/[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      uniqueName: 'kesu',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: TARGET, jsx: 'automatic', tsconfigRaw: { compilerOptions: {} } },
        },
        // What is not imported by name is not needed: these folders only declare.
        { test: /[\\/](functions[\\/](core|cells)|templates)[\\/].*\.ts$/, sideEffects: false },
        { test: /\.svg$/, type: 'asset/inline' },
      ],
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(/[\\/]shippedTables$/, writeShippedTables()),
      new AddinPlugin(options),
    ],
    optimization: {
      minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none', charset: 'utf8' })],
    },
    performance: false, // `budget.ts` weighs what the page really loads, compressed
    infrastructureLogging: { level: 'error' },
  };
}

export const defaultOutdir = join(root, 'dist');
