import { expect, it } from 'vitest';
import { buildForm } from '../../../../functions/core/report/buildForm';
import { eightDFormId } from '../../../../functions/core/report/eightD/buildEightD';
import { completeField } from '../../../../functions/core/report/fieldTerms';
import { lookNames } from '../../../../functions/core/report/formLooks';
import { profileChoices, profileForm } from '../../../../functions/core/report/profileForm';
import { sampleForm } from '../../../../scripts/documents/sampleDocuments';
import { libraryForms } from '../../../../scripts/documents/sampleForms';
import { shippedProfiles } from '../../../../scripts/files/procedures';
import { aContext, partText } from '../../../support/documentModel';

const forms = libraryForms().filter(({ definition }) => definition.id !== eightDFormId);

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

it('leaves no Chinese in an English form that the case does not bring, whatever the procedure', () => {
  const fields = { caseNo: 'C-1', customerName: 'ACME', description: 'scratched', grade: 'A' };
  const context = aContext({ language: 'en', company: 'ACME', number: 'C-1' });
  for (const profile of shippedProfiles())
    for (const form of profile.forms.filter(({ id }) => id !== eightDFormId)) {
      const model = buildForm(
        profileForm(form, profile),
        { fields },
        { ...context, profile: profile.id, options: profileChoices(profile) },
      );
      const { title, headLeft, headRight, pageHeader, pageFooter, parts } = model;
      const texts = [
        ...[title.main, headLeft, headRight, pageHeader.left, pageHeader.right, pageFooter.left],
        // A wording the procedure prescribes is quoted as it is.
        ...parts.flatMap((part) => [
          part.copy ?? '',
          ...partText(part).map((text) => text.replace(/“.*?”/g, '')),
        ]),
      ];
      expect(
        texts.filter((text) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text)),
        `${profile.id} ${form.id}`,
      ).toEqual([]);
    }
});

it('has a look for no form that the library does not know', () => {
  const known = new Set(forms.flatMap(({ key, definition }) => [key, definition.id]));
  expect(lookNames.filter((name) => !known.has(name))).toEqual([]);
});
