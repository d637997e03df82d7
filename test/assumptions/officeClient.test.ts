import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { describedTypes } from '../../scripts/stand-in/excel/objects/describedTypes';
import { openBlank } from '../scripts/stand-in/excel/excelForTest';

const require = createRequire(import.meta.url);
const version = (require('@microsoft/office-js/package.json') as { readonly version: string }).version;
const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

/** The part of the client that defines a class, and what is set for it by hand elsewhere. */
function definitionOf(name: string): string {
  const start = source.indexOf(`\n    var ${name} = (function (_super) {`, source.indexOf('var _BeginExcel'));
  const end = source.indexOf('\n    }(OfficeExtension.ClientObject));', start);
  expect(start, name).toBeGreaterThan(0);
  const byHand = [
    ...source.matchAll(new RegExp(`function ${name}_\\w+_Set[\\s\\S]{0,400}?\\n        }`, 'g')),
  ];
  return source.slice(start, end) + byHand.map((m) => m[0]).join('\n');
}

describe('the stand-in speaks the names of the pinned client', () => {
  it('is made for this version of office.js', () => {
    expect(version).toBe('1.1.110');
  });

  it.each(describedTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const definition = definitionOf(name);
    const members = [type.properties, type.objects, type.methods].flatMap((part) => Object.keys(part ?? {}));
    // `XOrNullObject` members the stand-in derives need no name of their own.
    const unknown = members.filter((member) => !definition.includes(`"${member}"`));
    expect(unknown).toEqual([]);
  });
});

describe('what the client does', () => {
  it('cuts a large write into parts within the same request', async () => {
    const { host, run } = openBlank();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2000');
      range.values = Array.from({ length: 2_000 }, (_, i) => [i, i]);
      await context.sync();
    });
    const [batch] = host.batches;
    expect(batch!.actions).toBeGreaterThan(10);
    expect(host.batches.filter((b) => b.requestBytes > 2_000)).toHaveLength(1);
  });

  it('sends nothing for a further sync without calls', async () => {
    const { host, run } = openBlank();
    await run(async (context) => {
      await context.sync();
      await context.sync();
    });
    expect(host.batches).toHaveLength(1);
  });

  it('takes an untracked range out of the request before it is kept', async () => {
    const sizes: number[] = [];
    for (const untrack of [false, true]) {
      const { host, run } = openBlank();
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        if (untrack) range.untrack();
        range.values = [['x']];
        await context.sync();
      });
      sizes.push(host.batches[0]!.requestBytes);
    }
    expect(sizes[1]!).toBeLessThan(sizes[0]!);
  });

  it('knows the id of a sheet it added without loading it', async () => {
    const { run } = openBlank();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      await context.sync();
      expect(sheet.id).toMatch(/^\{/);
    });
  });
});
