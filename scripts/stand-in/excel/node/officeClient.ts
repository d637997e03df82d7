import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** The half of office.js that talks to the host: messages as JSON texts, both ways. */
export interface HostBridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
}

/** What the script leaves on its `window`. */
export interface OfficeClient {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
}

type LoadScript = (window: Record<string, unknown>) => void;

let compiled: { readonly load: LoadScript; readonly globals: readonly string[] } | undefined;

/**
 * Compiles `excel-web-16.00.debug.js` of `@microsoft/office-js`, unmodified. It runs in this realm, with
 * `window` in front of its globals, because the client tells plain objects by their prototype and would
 * not know those of another realm.
 */
function compile(): typeof compiled & object {
  if (compiled) return compiled;
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const source = readFileSync(file, 'utf8');
  const wrapped = `(function (window) { with (window) {\n${source}\n} })`;
  const load = vm.runInThisContext(wrapped, { filename: file, lineOffset: -1 }) as LoadScript;
  // Its top-level variables are properties of `window` in a browser; later parts look for them there.
  const globals = [...source.matchAll(/^var (\w+)/gm)].map((m) => m[1]!);
  compiled = { load, globals };
  return compiled;
}

function browserLike(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  const document = {
    createElement: () => ({ setAttribute: nothing, appendChild: nothing, style: {} }),
    getElementsByTagName: () => [],
    addEventListener: nothing,
    body: {},
    documentElement: {},
    cookie: '',
    URL: 'https://localhost/',
  };
  const location = {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    search: '',
    hash: '',
  };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator: { userAgent: 'Node' },
    addEventListener: nothing,
    removeEventListener: nothing,
    XMLHttpRequest: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

/** A fresh client that reaches its host through the bridge. */
export function loadOfficeClient(bridge: HostBridge): OfficeClient {
  const { load, globals } = compile();
  const window = browserLike();
  for (const name of globals) window[name] ??= undefined;
  window['_richApiNativeBridge'] = bridge;
  load(window);
  return { Excel: window['Excel'], OfficeExtension: window['OfficeExtension'] };
}
