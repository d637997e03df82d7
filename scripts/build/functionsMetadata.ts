import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root';

/** One function as Excel reads it (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: 'matrix' };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: 'matrix';
  readonly optional?: boolean;
}

export interface MetadataFile {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export type MetadataLanguage = 'zh' | 'en';

interface Generator {
  generateCustomFunctionsMetadata(files: string[]): Promise<{ metadataJson: string; errors: string[] }>;
}

/** Source files with `@customfunction` tags, in the order the reference lists them. */
export function functionSources(): readonly string[] {
  const folder = join(root, 'functions/cells');
  const order = ['grade', 'deadline', 'workingTime', 'approval', 'recurrence', 'row'];
  return readdirSync(folder)
    .filter((name) => name.endsWith('Functions.ts'))
    .sort(
      (a, b) => order.indexOf(a.replace('Functions.ts', '')) - order.indexOf(b.replace('Functions.ts', '')),
    )
    .map((name) => join(folder, name));
}

/**
 * Reads the functions and their help out of the sources, with both languages still in one text (`中文 | English`).
 * Only the package's generator is loaded: its command line would report usage to Microsoft.
 *
 * @throws Error naming what the generator cannot use; it would answer with an empty list otherwise.
 */
export async function readFunctions(): Promise<readonly FunctionMetadata[]> {
  const generator = createRequire(import.meta.url)('custom-functions-metadata/lib/generate.js') as Generator;
  const { metadataJson, errors } = await generator.generateCustomFunctionsMetadata([...functionSources()]);
  if (errors.length > 0) throw new Error(`custom function metadata: ${errors.join('; ')}`);
  return (JSON.parse(metadataJson) as MetadataFile).functions;
}

/** The metadata file of one language. Cell values are asked for plain: no function wants Excel's data types. */
export function metadataFile(
  functions: readonly FunctionMetadata[],
  language: MetadataLanguage,
  helpUrl: string,
): MetadataFile {
  return {
    allowCustomDataForDataTypeAny: false,
    functions: functions.map((one) => ({
      ...one,
      description: inLanguage(one.description, language, one.id),
      helpUrl: `${helpUrl}#${one.id}`,
      parameters: one.parameters.map((parameter) => localParameter(parameter, language, one.id)),
    })),
  };
}

/** In Chinese a parameter's name stands before the colon; the English one is the name in the code. */
function localParameter(
  parameter: ParameterMetadata,
  language: MetadataLanguage,
  id: string,
): ParameterMetadata {
  const place = `${id} ${parameter.name}`;
  const text = inLanguage(parameter.description, language, place);
  if (language === 'en') return { ...parameter, description: text };
  const match = /^([^：]+)：(.+)$/u.exec(text);
  if (!match) throw new Error(`${place}: the Chinese help names the parameter before a colon`);
  return { ...parameter, name: match[1]!, description: match[2]! };
}

function inLanguage(text: string, language: MetadataLanguage, place: string): string {
  const parts = text.split(' | ');
  if (parts.length !== 2) throw new Error(`${place}: help is written "中文 | English", not "${text}"`);
  return parts[language === 'zh' ? 0 : 1]!.trim();
}

/** The reference table of the documentation, one line a function. */
export function referenceTable(functions: readonly FunctionMetadata[]): string {
  const zh = metadataFile(functions, 'zh', '').functions;
  const en = metadataFile(functions, 'en', '').functions;
  const signature = (one: FunctionMetadata): string =>
    `KESU.${one.name}(${one.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
  const rows = zh.map((one, at) => {
    const other = en[at]!;
    const names = one.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join('，');
    const spills = one.result.dimensionality === 'matrix' ? '✓' : '';
    return `| \`${signature(other)}\` | ${one.description}<br>（${names}） | ${other.description} | ${spills} |`;
  });
  return ['| 函数 function | 说明 | description | 溢出 spills |', '|---|---|---|---|', ...rows].join('\n');
}

/** The table of a README: one language, one line a function. */
export function readmeTable(functions: readonly FunctionMetadata[], language: MetadataLanguage): string {
  const head = language === 'zh' ? '| 函数 | 说明 |' : '| function | what it answers |';
  const rows = metadataFile(functions, language, '').functions.map(
    ({ name, description }) => `| \`KESU.${name}\` | ${description} |`,
  );
  return [head, '|---|---|', ...rows].join('\n');
}

const MARKS = { from: '<!-- functions -->', to: '<!-- /functions -->' } as const;

/** A page with the table put between its marks. @throws Error when the page has none. */
export function withReference(page: string, table: string): string {
  const from = page.indexOf(MARKS.from);
  const to = page.indexOf(MARKS.to);
  if (from === -1 || to < from) throw new Error(`the page has no ${MARKS.from} … ${MARKS.to}`);
  return `${page.slice(0, from + MARKS.from.length)}\n\n${table}\n\n${page.slice(to)}`;
}

/** The pages that carry the table, with the table each of them has. */
export const referencePages: Readonly<Record<string, (functions: readonly FunctionMetadata[]) => string>> = {
  'docs/functions.md': referenceTable,
  'README.md': (functions) => readmeTable(functions, 'en'),
  'README.zh-CN.md': (functions) => readmeTable(functions, 'zh'),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const functions = await readFunctions();
  for (const [page, table] of Object.entries(referencePages)) {
    const path = join(root, page);
    writeFileSync(path, withReference(readFileSync(path, 'utf8'), table(functions)));
    process.stderr.write(`${page} written\n`);
  }
}
