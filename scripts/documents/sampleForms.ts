import { readFormLibrary } from '../../functions/core/procedure/load/readFormLibrary';
import { profileForm } from '../../functions/core/report/profileForm';
import type { FormDefinition } from '../../functions/core/report/formDefinition';
import { formLibrary } from '../../templates/profiles/index';

/** Every form of the shipped library, as far as it is one by itself; `客户投诉处理单@P04` belongs to P04. */
export function libraryForms(): readonly { readonly key: string; readonly definition: FormDefinition }[] {
  const library = readFormLibrary(formLibrary);
  if (!library.ok) throw new Error(`the form library is not valid: ${JSON.stringify(library.problem)}`);
  return Object.entries(library.value).map(([key, form]) => ({
    key,
    definition: profileForm(form, { id: key.split('@')[1] ?? '', roles: [] }),
  }));
}
