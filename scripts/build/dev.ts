import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { addinConfig } from './addinConfig';
import { readBuildArguments } from './buildArguments';

/*
 * The add-in on https://localhost:3000, rebuilt at every change. Excel must trust the certificate that the server
 * makes for itself: open the address in a browser once and accept it, or install it as a trusted root.
 */
const options = readBuildArguments(process.argv.slice(2));
const compiler = webpack(
  addinConfig({ ...options, mode: 'development', connect: [...options.connect, 'wss://localhost:3000'] }),
);
const server = new WebpackDevServer(
  {
    host: 'localhost',
    port: 3000,
    server: 'https',
    // Excel on the web fetches functions.json from its own origin.
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    hot: false,
    liveReload: true,
    client: { overlay: false },
  },
  compiler,
);
await server.start();
process.stderr.write(`${options.host}/taskpane.html\n${options.host}/manifest.xml\n`);
