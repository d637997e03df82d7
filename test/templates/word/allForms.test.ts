import { describe, expect, it } from 'vitest';
import type { FormModel } from '../../../functions/core/report/formModel';
import { documentFlaws } from '../../../scripts/documents/documentFlaws';
import { nodePng } from '../../../scripts/documents/nodePng';
import {
  documentLanguages,
  sampleDocuments,
  sampleEightDReport,
  sampleNames,
} from '../../../scripts/documents/sampleDocuments';
import { renderForm } from '../../../templates/word/renderForm';
import { officeVersions, openXmlErrors } from '../../support/docxValidity';

describe.each(documentLanguages)('every document in %s', (language) => {
  it.each(sampleNames)(
    'says all the %s case gives, leaves nothing behind, and is nothing but text',
    async (sample) => {
      const flaws: string[] = [];
      for (const { model, given } of sampleDocuments(sample, language))
        for (const flaw of documentFlaws(await renderForm(model, nodePng), given))
          flaws.push(`${model.formId}: ${flaw}`);
      expect(flaws).toEqual([]);
    },
  );
});

/** All documents as parts of one file: a run of the validator costs more than all it checks. */
function inOneFile(models: readonly FormModel[]): FormModel {
  const [first] = models;
  if (first === undefined) throw new Error('no form to check');
  return { ...first, parts: models.flatMap(({ parts }) => parts) };
}

// Every sample and every language once; `scripts/documents/checkDocuments.ts` runs their whole product, and LibreOffice.
it.each([
  { sample: 'full', language: 'zh-en', versions: officeVersions },
  { sample: 'sparse', language: 'zh', versions: ['Office2019'] },
  { sample: 'overlong', language: 'en', versions: ['Microsoft365'] },
  { sample: 'hostile', language: 'zh', versions: ['Office2019'] },
] as const)(
  'is valid Open XML: every document, $sample in $language',
  async ({ sample, language, versions }) => {
    const models = sampleDocuments(sample, language).map(({ model }) => model);
    const bytes = await renderForm(inOneFile(models), nodePng);
    for (const version of versions) expect(await openXmlErrors(bytes, version), version).toEqual([]);
  },
);

it('an 8D report by itself, a draft, is valid Open XML', async () => {
  const bytes = await renderForm(
    { ...sampleEightDReport('full', 'zh-en'), watermark: '草稿 DRAFT' },
    nodePng,
  );
  expect(await openXmlErrors(bytes, 'Microsoft365')).toEqual([]);
});
