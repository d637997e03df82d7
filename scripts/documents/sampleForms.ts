import { readFormLibrary } from '../../functions/core/procedure/load/readFormLibrary';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import { profileForm } from '../../functions/core/report/profileForm';
import { formLibrary } from '../../templates/profiles/index';
import { shippedProfiles } from '../files/procedures';

/**
 * Every form of the shipped library, as the first procedure that asks for it has it, with the parties of that procedure;
 * `客户投诉处理单@P04` belongs to P04.
 */
export function libraryForms(): readonly { readonly key: string; readonly definition: FormDefinition }[] {
  const library = readFormLibrary(formLibrary);
  if (!library.ok) throw new Error(`the form library is not valid: ${JSON.stringify(library.problem)}`);
  const profiles = shippedProfiles();
  return Object.entries(library.value).map(([key, { id }]) => {
    const owner = key.split('@')[1];
    for (const profile of profiles) {
      const form = profile.forms.find((one) => one.id === id);
      if (form === undefined || (owner !== undefined && owner !== profile.id)) continue;
      return { key, definition: profileForm(form, profile) };
    }
    throw new Error(`no procedure asks for the form '${key}'`);
  });
}
