import type { Form } from '../../functions/core/procedure';
import { fieldLabel } from '../../functions/core/procedure';
import { readProfile, shippedProfileIds } from '../files/procedures';
import type { Run } from './index';

/** A form with the procedures that use it as it stands. */
interface ListedForm {
  readonly form: Form;
  readonly profiles: string[];
}

/** Every form of the shipped procedures; a name that two procedures fill differently is listed twice. */
export const run: Run = async (shell) => {
  const forms = await listForms(async (id) => (await readProfile(shell, id)).forms);
  if (shell.json) shell.out(JSON.stringify(forms.map(toContract)));
  else
    for (const { form, profiles } of forms)
      shell.out(`${form.id}\t${form.name[shell.lang]}\t${profiles.join(' ')}`);
  return undefined;
};

async function listForms(
  formsOf: (profile: string) => Promise<readonly Form[]>,
): Promise<readonly ListedForm[]> {
  const listed = new Map<string, ListedForm>();
  for (const profile of shippedProfileIds)
    for (const form of await formsOf(profile)) {
      const key = JSON.stringify(form);
      const known = listed.get(key);
      if (known) known.profiles.push(profile);
      else listed.set(key, { form, profiles: [profile] });
    }
  return [...listed.values()];
}

/** A form in the shape of contract section 5. */
function toContract({ form, profiles }: ListedForm): object {
  return {
    id: form.id,
    name: form.name.zh,
    nameEn: form.name.en,
    profiles,
    fields: form.fields.map(fieldLabel),
    required: form.fields.filter(({ required }) => required).map(fieldLabel),
    copies: form.copies.map(({ part, holder }) => ({ part, holder })),
    signatures: form.signatures.map(
      ({ role, anyOf, default: signers, parameter, purpose, when, optional, times }) => ({
        role: (anyOf ?? (role === undefined ? signers : [role])).join('/'),
        anyOf: anyOf !== undefined,
        purpose: purpose.zh,
        optional,
        times,
        ...(parameter === undefined ? {} : { parameter }),
        ...(when === undefined ? {} : { when }),
      }),
    ),
  };
}
