import { describe, expect, it } from 'vitest';
import type { FormModel } from '../../../functions/core/report/formModel';
import { sampleDocuments, sampleEightDReport } from '../../../scripts/documents/sampleDocuments';
import { nodePng } from '../../../scripts/documents/nodePng';
import { renderForm } from '../../../templates/word/renderForm';
import { partText } from '../../support/documentModel';
import { docxText, fieldCodes } from '../../support/docxText';
import { officeVersions, openXmlErrors } from '../../support/docxValidity';

/** All forms as parts of one file: a run of the validator costs more than all it checks. */
function inOneFile(models: readonly FormModel[]): FormModel {
  const [first] = models;
  if (first === undefined) throw new Error('no form to check');
  return { ...first, parts: models.flatMap(({ parts }) => parts) };
}

// Every sample and every language once; `scripts/documents/checkDocuments.ts` runs their whole product.
const leftBehind = /undefined|\bNaN\b|\bnull\b|\[object|\$\{(?!case\})|\{\{(?!caseNo\}\})/;

describe.each([
  { sample: 'full', language: 'zh-en', versions: officeVersions },
  { sample: 'sparse', language: 'zh', versions: ['Office2019'] },
  { sample: 'overlong', language: 'en', versions: ['Microsoft365'] },
  { sample: 'hostile', language: 'zh', versions: ['Office2019'] },
] as const)('every document, $sample in $language', ({ sample, language, versions }) => {
  const models = sampleDocuments(sample, language);
  const file = renderForm(inOneFile(models), nodePng);

  it('holds the whole text of its models and no field but page numbers', async () => {
    const text = docxText(await file);
    for (const line of models
      .flatMap(({ parts }) => parts.flatMap(partText))
      .flatMap((cell) => cell.split('\n'))
      // A picture is named in its description.
      .filter((shown) => !/^\[.*\]$/.test(shown))) {
      const shown = line
        .replaceAll('\t', '    ')
        .replaceAll(/([□☑])/g, '\n$1')
        .split('\n');
      for (const piece of shown) expect(text).toContain(piece.trim());
    }
    expect(text.match(leftBehind)).toBeNull();
    const codes = new Set(fieldCodes(await file));
    expect([...codes].filter((code) => !['PAGE', 'NUMPAGES', 'SECTIONPAGES'].includes(code))).toEqual([]);
  });

  it('is valid Open XML', async () => {
    for (const version of versions) expect(await openXmlErrors(await file, version), version).toEqual([]);
  });
});

it('an 8D report by itself, a draft, is valid Open XML', async () => {
  const bytes = await renderForm(
    { ...sampleEightDReport('full', 'zh-en'), watermark: '草稿 DRAFT' },
    nodePng,
  );
  expect(await openXmlErrors(bytes, 'Microsoft365')).toEqual([]);
});
