import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../build/root';
import { checkManifest, describeManifestProblem } from './checkManifest';
import { checkSchema } from './checkSchema';

/*
 * npm run validate [-- MANIFEST] [--xsd OfficeAppManifestV1_1.xsd]
 * Checks the manifest by our own rules and, given the official schema, by that too.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { xsd: { type: 'string' } },
});
const path = positionals[0] ?? join(root, 'manifest.xml');
for (const needed of [path, values.xsd])
  if (needed !== undefined && !existsSync(needed)) {
    process.stderr.write(`${needed}: there is no such file\n`);
    process.exit(2);
  }
const xml = readFileSync(path, 'utf8');
const problems = [
  ...checkManifest(xml),
  ...(values.xsd === undefined ? [] : await checkSchema(xml, values.xsd)),
];
for (const problem of problems) process.stderr.write(`${path}: ${describeManifestProblem(problem)}\n`);
if (problems.length === 0)
  process.stdout.write(`${path}: no problems${values.xsd === undefined ? '' : ', valid by the schema'}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
