import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, describeManifestProblem } from '../manifest/checkManifest';
import { describeWeight, firstLoad, FIRST_LOAD_LIMIT } from './budget';
import { buildAddin } from './buildAddin';
import { ArgumentProblem, buildUsage, readBuildArguments } from './buildArguments';

/** Builds the add-in for a host; fails when the manifest is wrong or the pane has become too heavy. */
async function main(): Promise<number> {
  const options = readBuildArguments(process.argv.slice(2));
  const files = await buildAddin({ ...options, mode: 'production' });
  process.stdout.write(`${describeWeight(files)}\n`);
  const problems = checkManifest(readFileSync(join(options.outdir, 'manifest.xml'), 'utf8'));
  for (const problem of problems) process.stderr.write(`manifest.xml: ${describeManifestProblem(problem)}\n`);
  process.stdout.write(`${options.outdir}: ${options.host}, ${options.cloud}, ${options.version}\n`);
  return problems.length > 0 || firstLoad(files) > FIRST_LOAD_LIMIT ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (problem) {
  if (!(problem instanceof ArgumentProblem)) throw problem;
  process.stderr.write(`${problem.message}\n${buildUsage}\n`);
  process.exitCode = 2;
}
