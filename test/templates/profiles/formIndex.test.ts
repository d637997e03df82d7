import { describe, expect, it } from 'vitest';
import { fieldLabel } from '../../../functions/core/procedure';
import { profileFiles } from '../../../templates/profiles';
import { shipped } from '../../functions/core/procedure/shippedProcedures';
import { formDemands } from '../../support/formDemands';

describe('forms of the shipped profiles', () => {
  it.each(formDemands)(
    '$profile has $form with its fields and copies',
    ({ form, profile, fields, copies }) => {
      const found = shipped(profile).forms.find(({ id }) => id === form);
      expect(found, `${profile} ${form}`).toBeDefined();
      expect(found!.fields.map((f) => `${fieldLabel(f)}${f.required ? '' : '*'}`)).toEqual(fields);
      expect(found!.copies.map(({ holder }) => holder)).toEqual(copies);
      expect(found!.copies.map(({ part }) => part)).toEqual(copies.map((_, at) => at + 1));
    },
  );

  it('has no form the texts do not name', () => {
    const demanded = formDemands.map(({ form, profile }) => `${profile} ${form}`);
    const had = Object.keys(profileFiles).flatMap((id) =>
      shipped(id).forms.map((form) => `${id} ${form.id}`),
    );
    expect(had.sort()).toEqual(demanded.sort());
  });
});
