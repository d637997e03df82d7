import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderForm } from '../../templates/word/renderForm';
import { nodePng } from './nodePng';
import { pdfOf, toPdf, writeContactSheet } from './renderPictures';
import { documentLanguages, sampleDocuments, sampleNames, type SampleName } from './sampleDocuments';

/**
 * Draws every document for looking at: `tsx scripts/documents/documentPictures.ts OUT [sample or
 * language …]` writes the documents, their PDF files and one contact sheet of all pages per language and sample.
 */
async function main([out, ...wanted]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error('name the folder to write to');
  const chosen = <T extends string>(names: readonly T[]): readonly T[] =>
    names.some((name) => wanted.includes(name)) ? names.filter((name) => wanted.includes(name)) : names;
  const samples = chosen(sampleNames);
  await mkdir(out, { recursive: true });
  for (const sample of samples) {
    for (const language of chosen(documentLanguages)) {
      const documents = await writeDocuments(join(out, `${sample}-${language}`), sample, language);
      const pdfs = join(out, `${sample}-${language}`);
      await toPdf(documents, pdfs);
      await writeContactSheet(
        documents.map((document) => pdfOf(document, pdfs)),
        join(out, `${sample}-${language}.png`),
        { resolution: 30, perRow: 12 },
      );
    }
  }
}

async function writeDocuments(
  folder: string,
  sample: SampleName,
  language: (typeof documentLanguages)[number],
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [at, { model }] of sampleDocuments(sample, language).entries()) {
    const name = `${String(at + 1).padStart(2, '0')} ${model.formId.replaceAll('/', '／')}`;
    const path = join(folder, `${name}.docx`);
    await writeFile(path, await renderForm(model, nodePng));
    written.push(path);
  }
  return written;
}

await main(process.argv.slice(2));
