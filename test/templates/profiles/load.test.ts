import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { loadProfile } from '../../../functions/core/procedure/load/loadProfile';
import { formLibrary as formLibrarySchema } from '../../../functions/core/procedure/schema/form';
import { formLibrary, profileFiles } from '../../../templates/profiles';

const forms = v.parse(formLibrarySchema, formLibrary);

describe('shipped profiles', () => {
  it.each(Object.keys(profileFiles))('%s loads without a problem', (id) => {
    const loaded = loadProfile(profileFiles[id], { forms });
    expect(loaded.ok ? [] : loaded.problem).toEqual([]);
  });
});
