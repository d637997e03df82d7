import { describe, expect, it } from 'vitest';
import { completeField } from '../../../../functions/core/report/fieldTerms';
import { printedValue } from '../../../../functions/core/report/fieldValue';
import { lookNames } from '../../../../functions/core/report/formLooks';
import { sampleCases } from '../../../../scripts/documents/sampleCases';
import { documentLanguages, sampleForm, sampleNames } from '../../../../scripts/documents/sampleDocuments';
import { libraryForms } from '../../../../scripts/documents/sampleForms';
import { partText } from '../../../support/documentModel';

const forms = libraryForms().filter(({ definition }) => definition.id !== '8D报告');

/** Choices print in the document's language and are tested by themselves. */
const printedAsText = (kind: string): boolean => !['choice', 'check', 'table'].includes(kind);

describe.each(documentLanguages)('every form in %s', (language) => {
  it.each(sampleNames)(
    'prints every given value of the %s case and nothing a program left behind',
    (sample) => {
      const from = sampleCases[sample];
      for (const { key, definition } of forms) {
        const model = sampleForm(definition, sample, language);
        const text = [model.headLeft, model.headRight, ...model.parts.flatMap(partText)].join('\n');
        for (const field of definition.fields.map(completeField)) {
          if (!printedAsText(field.kind)) continue;
          expect(text.includes(printedValue(field, from, language)), `${key}: ${field.name}`).toBe(true);
        }
        expect(text, key).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      }
    },
  );
});

it('labels every field of a form', () => {
  for (const { key, definition } of forms) {
    const texts = partText(sampleForm(definition, 'sparse', 'zh').parts[0]);
    for (const { name } of definition.fields) {
      expect(
        texts.some((text) => text.startsWith(name)),
        `${key}: ${name}`,
      ).toBe(true);
    }
  }
});

it('knows an English name for every field of the library', () => {
  const unnamed = forms.flatMap(({ key, definition }) =>
    definition.fields
      .map(completeField)
      .filter(({ en }) => en === undefined || en === '')
      .map(({ name }) => `${key}: ${name}`),
  );
  expect(unnamed).toEqual([]);
});

it('leaves no English in a Chinese form that the case does not bring', () => {
  for (const { key, definition } of forms) {
    const texts = sampleForm(definition, 'sparse', 'zh').parts.flatMap(partText);
    expect(
      texts.filter((text) => /[A-Za-z]{3,}/.test(text)),
      key,
    ).toEqual([]);
  }
});

it('has a look for no form that the library does not know', () => {
  const known = new Set(forms.flatMap(({ key, definition }) => [key, definition.id]));
  expect(lookNames.filter((name) => !known.has(name))).toEqual([]);
});
