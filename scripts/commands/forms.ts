import { fields } from '../../functions/core/complaint/fields';
import type { Form } from '../../functions/core/procedure';
import { fieldLabel } from '../../functions/core/procedure';
import { letterFields, requiredLetterFields } from '../../functions/core/report/letter/buildLetter';
import { letterNames, type LetterKind } from '../../functions/core/report/letter/letterTexts';
import { readProfile, shippedProfileIds } from '../files/procedures';
import type { Run } from './index';

/** A form with the procedures that use it as it stands. */
interface ListedForm {
  readonly form: Form;
  readonly profiles: string[];
}

/** Every form of the shipped procedures, and the letters; a name that two procedures fill differently is listed twice. */
export const run: Run = async (shell) => {
  const forms = await listForms(async (id) => (await readProfile(shell, id)).forms);
  if (shell.json) shell.out(JSON.stringify([...forms.map(toContract), ...letters()]));
  else {
    for (const { form, profiles } of forms)
      shell.out(`${form.id}\t${form.name[shell.lang]}\t${profiles.join(' ')}`);
    for (const kind of letterKinds)
      shell.out(`${letterNames[kind].zh}\t${letterNames[kind][shell.lang]}\t${shell.say('全部', 'all')}`);
  }
  return undefined;
};

const letterKinds = Object.keys(letterNames) as readonly LetterKind[];

/** The letters to the customer, which every procedure has, in the shape of contract section 5. */
const letters = (): readonly object[] =>
  letterKinds.map((kind) => ({
    id: letterNames[kind].zh,
    name: letterNames[kind].zh,
    nameEn: letterNames[kind].en,
    profiles: shippedProfileIds,
    fields: letterFields(kind).map((key) => fields[key].zh),
    required: requiredLetterFields(kind).map((key) => fields[key].zh),
    copies: [],
    signatures: [],
  }));

async function listForms(
  formsOf: (profile: string) => Promise<readonly Form[]>,
): Promise<readonly ListedForm[]> {
  const listed = new Map<string, ListedForm>();
  for (const profile of shippedProfileIds)
    for (const form of await formsOf(profile)) {
      // Who fills it in does not make it another form.
      const key = JSON.stringify({ ...form, filledBy: null });
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
    signatures: signaturesOf(form),
  };
}

/** Signatures, receipts and seals; who only gets the finished form is no condition of its being complete. */
const signaturesOf = ({ signatures, recipient }: Form): readonly object[] => [
  ...signatures.map(({ role, anyOf, default: signers, parameter, purpose, when, optional, times }) => ({
    role: (anyOf ?? (role === undefined ? signers : [role])).join('/'),
    anyOf: anyOf !== undefined,
    purpose: purpose.zh,
    optional,
    times,
    ...(parameter === undefined ? {} : { parameter }),
    ...(when === undefined ? {} : { when }),
  })),
  ...(recipient === undefined
    ? []
    : [{ role: recipient, anyOf: false, purpose: '呈报', optional: true, times: 1 }]),
];
