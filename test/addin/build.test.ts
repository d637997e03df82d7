import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customFunctions } from '../../functions/functions';
import { toExcelSerial, toLocalTime } from '../../functions/core/calendar';
import { shippedProfileIds } from '../../functions/shippedTables';
import { buildAddin } from '../../scripts/build/buildAddin';
import { ArgumentProblem, readBuildArguments } from '../../scripts/build/buildArguments';
import { describeWeight, firstLoad, FIRST_LOAD_LIMIT, type WeighedFile } from '../../scripts/build/budget';
import { clouds, contentSecurityPolicy } from '../../scripts/build/clouds';
import { iconNames, iconSizes } from '../../scripts/build/drawIcons';
import { taskpanePage } from '../../scripts/build/pages';
import { checkManifest } from '../../scripts/manifest/checkManifest';
import { CellError } from '../support/cellRuntime';

let folder: string;
let files: readonly WeighedFile[];
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-build-'));
  files = await buildAddin({
    mode: 'production',
    host: 'https://kesu.example.com',
    cloud: '21vianet',
    connect: ['http://127.0.0.1:8080'],
    version: '1.2.3',
    outdir: folder,
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built add-in', () => {
  it('stays inside the budget of its first load', () => {
    expect(firstLoad(files)).toBeGreaterThan(10_000);
    expect(firstLoad(files), describeWeight(files)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });

  it('keeps out of the first load what is loaded on demand', () => {
    const first = files.filter((file) => file.first).map(({ file }) => read(file));
    expect(first.length).toBeGreaterThanOrEqual(3);
    for (const script of first) {
      expect(script).not.toContain('word/document.xml'); // docx
      expect(script).not.toContain('core-js'); // office-js-helpers
    }
    // The schema library reads profiles in the pane; cells get them checked.
    expect(read('functions.js')).not.toContain('strict_object');
  });

  it('has every script under a name that changes with its content, but for functions.js', () => {
    for (const { file } of files) expect(file).toMatch(/^(functions\.js|assets\/[\w-]+\.[0-9a-f]{8}\.js)$/);
  });

  it('loads office.js of the chosen cloud first, then functions, then the pane', () => {
    const page = read('taskpane.html');
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1]!);
    expect(scripts[0]).toBe(clouds['21vianet'].officeJs);
    expect(scripts[1]).toMatch(/^functions\.js\?v=[0-9a-f]{8}$/);
    expect(scripts[2]).toMatch(/^assets\/taskpane\.[0-9a-f]{8}\.js$/);
    expect(scripts).toHaveLength(3);
    for (const script of scripts.slice(1)) expect(existsSync(join(folder, script.split('?')[0]!))).toBe(true);
    expect(page).not.toContain('appsforoffice.microsoft.com');
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(page).toContain('http://127.0.0.1:8080');
    expect(page).toContain('content="1.2.3"');
  });

  it('explains every function in the help page', () => {
    const help = read('help.html');
    for (const id of Object.keys(customFunctions)) expect(help).toContain(`<dt id="${id}">`);
    expect(help).not.toContain('{{');
  });

  it('has icons of every size, as large as their names say', () => {
    for (const name of iconNames)
      for (const size of iconSizes) {
        const png = readFileSync(join(folder, `assets/${name}-${size}.png`));
        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([size, size]);
      }
  });

  it('has a manifest for the host whose files are all there', () => {
    const manifest = read('manifest.xml');
    expect(checkManifest(manifest)).toEqual([]);
    const addresses = [...manifest.matchAll(/"https:\/\/kesu\.example\.com\/([^"?]+)/g)].map(
      (match) => match[1]!,
    );
    expect(addresses.length).toBeGreaterThan(70);
    for (const path of addresses) expect(existsSync(join(folder, path)), path).toBe(true);
    expect(manifest).not.toContain('localhost');
  });

  it('leaves nothing else behind', () => {
    const known =
      /^(functions(\.en-US)?\.json|functions\.js|taskpane\.html|help\.html|signin\.html|manifest\.xml|assets)$/;
    for (const name of readdirSync(folder)) expect(name).toMatch(known);
  });
});

describe('functions.js', () => {
  /** Runs the script as a page would, without Office. */
  function load(): Readonly<Record<string, (...args: unknown[]) => unknown>> {
    const found: Record<string, (...args: unknown[]) => unknown> = {};
    const page: Record<string, unknown> = {
      document: { currentScript: { tagName: 'SCRIPT', src: 'https://kesu.example.com/functions.js' } },
      CustomFunctions: {
        Error: CellError,
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
        associate: (id: string, implementation: (...args: unknown[]) => unknown) => {
          found[id] = implementation;
        },
      },
    };
    page['self'] = page['window'] = page;
    runInContext(read('functions.js'), createContext(page));
    return found;
  }

  it('associates every function and calculates without anything else', () => {
    const functions = load();
    expect(Object.keys(functions).sort()).toEqual(Object.keys(customFunctions).sort());
    const start = toExcelSerial(toLocalTime('2026-03-06T17:00')!);
    expect(functions['DUE']!('P04', 'P04-D1', start)).toBe(toExcelSerial(toLocalTime('2026-03-06T18:00')!));
    expect(() => functions['DUE']!('P99', 'x', start)).toThrow(
      `可用：${[...shippedProfileIds].sort().join(', ')}`,
    );
  });

  it('gives the same answers as the sources for every shipped procedure', () => {
    const functions = load();
    const facts = [['人身安全、媒体、可能减少订货']];
    for (const id of shippedProfileIds) {
      const answer = (call: (...args: unknown[]) => unknown, ...args: unknown[]): unknown => {
        try {
          return call(...args);
        } catch (error) {
          return error instanceof Error ? error.message : error;
        }
      };
      expect(answer(functions['GRADE']!, id, facts), id).toEqual(
        answer(customFunctions.GRADE as (...args: unknown[]) => unknown, id, facts),
      );
      expect(answer(functions['APPROVALS']!, id, 8000), id).toEqual(
        answer(customFunctions.APPROVALS as (...args: unknown[]) => unknown, id, 8000),
      );
    }
  });
});

describe('build arguments', () => {
  it.each([
    { argv: ['--host', 'http://kesu.example.com'], says: '--host http://kesu.example.com' },
    { argv: ['--host', 'kesu'], says: '--host kesu' },
    { argv: ['--host', 'https://kesu.example.com?x=1'], says: '--host' },
    { argv: ['--cloud', 'mars'], says: '--cloud mars: use global or 21vianet' },
    { argv: ['--hots', 'x'], says: '--hots' },
  ])('$argv is refused', ({ argv, says }) => {
    expect(() => readBuildArguments(argv)).toThrow(ArgumentProblem);
    expect(() => readBuildArguments(argv)).toThrow(says);
  });

  it('takes a host with a path and drops the last slash', () => {
    const read = readBuildArguments(['--host', 'https://kesu.example.com/app/', '--outdir', 'out/web']);
    expect(read).toMatchObject({ host: 'https://kesu.example.com/app', cloud: 'global', connect: [] });
    expect(read.outdir).toBe(join(process.cwd(), 'out/web'));
    expect(read.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('the page of each cloud', () => {
  it.each(Object.keys(clouds) as (keyof typeof clouds)[])('%s names its own hosts only', (cloud) => {
    const page = taskpanePage(['functions.js'], { cloud, connect: [], version: '1.0.0' });
    for (const [other, hosts] of Object.entries(clouds))
      for (const origin of hosts.connect) expect(page.includes(origin)).toBe(other === cloud);
    expect(contentSecurityPolicy(cloud)).toMatch(/^default-src 'none'; script-src 'self' https:\S+;/);
    expect(contentSecurityPolicy(cloud)).not.toContain('unsafe-eval');
  });
});

it('says by how much a page has become too heavy', () => {
  const heavy = [{ file: 'a.js', bytes: 900_000, gzip: 300 * 1024, first: true }];
  expect(describeWeight(heavy)).toContain(
    'first load 300.0 KB of 250.0 KB gzip (office.js apart), 50.0 KB too much',
  );
});
