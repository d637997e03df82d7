import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { associated } from '../support/cellRuntime';
import { customFunctions } from '../../functions/functions';
import { functionNames } from '../../functions/core/tracker/functionFormulas';
import {
  metadataFile,
  readFunctions,
  referencePages,
  withReference,
  type FunctionMetadata,
  type MetadataFile,
} from '../../scripts/build/functionsMetadata';

let functions: readonly FunctionMetadata[];
let zh: MetadataFile;
let en: MetadataFile;
beforeAll(async () => {
  functions = await readFunctions();
  zh = metadataFile(functions, 'zh', 'https://kesu.example.com/help.html');
  en = metadataFile(functions, 'en', 'https://kesu.example.com/help.html');
});

/** Excel's own functions whose names come near ours, and macro functions that a name may not be. */
const builtIn = [
  'WORKDAY',
  'WORKDAY.INTL',
  'NETWORKDAYS',
  'NETWORKDAYS.INTL',
  'DAYS',
  'DAYS360',
  'DATE',
  'TIME',
  'NOW',
  'TODAY',
  'HOUR',
  'RANK',
  'GROWTH',
  'TYPE',
  'CELL',
  'INFO',
  'NEXT',
  'RUN',
  'ECHO',
  'STEP',
  'HALT',
  'RETURN',
  'GOTO',
  'ERROR',
  'RESULT',
];
const cjk = /[\u3400-\u9fff]/u;

describe('metadata of the custom functions', () => {
  it('lists exactly the functions that are associated', () => {
    const ids = functions.map(({ id }) => id).sort();
    expect(Object.keys(customFunctions).sort()).toEqual(ids);
    expect([...associated.keys()].sort()).toEqual(ids);
  });

  it('gives every function as many parameters as its help names', () => {
    for (const { id, parameters } of functions)
      expect(customFunctions[id as keyof typeof customFunctions].length, id).toBe(parameters.length);
  });

  it('has the functions the tracker writes, with the arguments it gives them', () => {
    const named = (name: string) =>
      functions.find(({ id }) => `KESU.${id}` === name)?.parameters.map(({ name: argument }) => argument);
    const first = (name: string, count: number) => named(name)?.slice(0, count).join(' ');
    expect(first(functionNames.due, 6)).toBe('profile rule start grade promised special');
    expect(first(functionNames.state, 8)).toBe('profile rule due completed closedAt closed now grade');
    expect(first(functionNames.timeLeft, 2)).toBe('due now');
  });

  it('uses legal ids and names that mean nothing else in Excel', () => {
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(name).toBe(id);
      expect(id, 'reads like a cell address').not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
      expect(builtIn).not.toContain(id);
    }
  });

  it('helps in both languages, neither inside the other', () => {
    for (const [at, one] of zh.functions.entries()) {
      const other = en.functions[at]!;
      for (const text of [one.description, ...one.parameters.flatMap((p) => [p.name, p.description])])
        expect(text, one.id).toMatch(cjk);
      for (const text of [other.description, ...other.parameters.map((p) => p.name)])
        expect(text, one.id).not.toMatch(cjk);
      expect(one.helpUrl).toBe(`https://kesu.example.com/help.html#${one.id}`);
    }
  });

  it('differs between languages in words only', () => {
    const bare = ({ functions: list }: MetadataFile) =>
      list.map(({ id, name, result, parameters }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({
          type,
          dimensionality,
          optional,
        })),
      }));
    expect(bare(zh)).toEqual(bare(en));
  });

  it('names no parameter twice and puts optional ones last', () => {
    for (const { functions: list } of [zh, en])
      for (const { id, parameters } of list) {
        expect(new Set(parameters.map(({ name }) => name)).size, id).toBe(parameters.length);
        const optional = parameters.map((p) => p.optional === true);
        expect(optional, id).toEqual([...optional].sort());
      }
  });

  it('spills where the name says range, and APPROVALS', () => {
    for (const { id, result } of functions)
      expect(result.dimensionality === 'matrix', id).toBe(id.endsWith('.RANGE') || id === 'APPROVALS');
  });

  it.each(Object.entries(referencePages))('is what %s shows', (path, table) => {
    const page = readFileSync(path, 'utf8');
    expect(page, 'run npm run functions:metadata').toBe(withReference(page, table(functions)));
  });
});
