import type { FieldKey } from '../complaint/fields';
import { fieldLabel } from '../procedure/form/checkForm';
import type {
  Form,
  FormField as ProfileField,
  FormSignature as ProfileSignature,
} from '../procedure/profile';
import type {
  DocumentControl,
  FormDefinition,
  FormField,
  FormFieldKind,
  FormGroup,
  FormSignature,
} from './formDefinition';
import { formLooks } from './formLooks';

/** A form as a procedure profile declares it, with the look this form has on paper. */
export function profileForm(form: Form, profile: string, control?: DocumentControl): FormDefinition {
  const look = formLooks[form.id];
  const fields = form.fields.map(fieldOf);
  const groups = look?.groups ?? sectionGroups(form);
  return {
    id: form.id,
    name: form.name,
    profiles: [profile],
    ...(form.filledBy === undefined ? {} : { filledBy: form.filledBy }),
    fields,
    copies: form.copies.map(({ part, holder }) => ({ part, holder })),
    signatures: form.signatures.flatMap(signaturesOf),
    ...(control === undefined ? {} : { control }),
    ...(look?.layout === undefined ? {} : { layout: look.layout }),
    ...(groups.length === 0 ? {} : { groups }),
  };
}

function fieldOf(field: ProfileField): FormField {
  const kind = kinds[field.type];
  return {
    name: fieldLabel(field),
    en: field.name.en,
    required: field.required && field.when === undefined && field.oneOf === undefined,
    ...(field.field === undefined ? {} : { key: field.field satisfies FieldKey }),
    ...(kind === undefined ? {} : { kind }),
    ...(field.choices.length === 0 ? {} : { kind: 'choice' as const, options: field.choices }),
  };
}

/** Texts and files say nothing of their room on paper: the name of the field does (`fieldTerms`). */
const kinds: Readonly<Record<ProfileField['type'], FormFieldKind | undefined>> = {
  text: undefined,
  file: undefined,
  number: 'number',
  money: 'number',
  date: 'date',
  datetime: 'datetime',
  choice: 'choice',
  boolean: 'check',
};

function sectionGroups(form: Form): readonly FormGroup[] {
  return form.sections.map((section) => ({
    title: section.name,
    fields: form.fields.filter((field) => field.section === section.id).map(fieldLabel),
  }));
}

/** One box per post; posts of which one is enough share a box, posts that sign twice get two. */
function signaturesOf(signature: ProfileSignature): readonly FormSignature[] {
  const roles =
    signature.anyOf !== undefined
      ? [signature.anyOf.join(' / ')]
      : signature.role !== undefined
        ? [signature.role]
        : signature.default.length > 0
          ? signature.default
          : [''];
  return roles.flatMap((role) =>
    Array.from({ length: signature.times }, () => ({
      purpose: signature.purpose,
      role,
      stamp: stampOf(signature.purpose.zh),
    })),
  );
}

function stampOf(purpose: string): FormSignature['stamp'] {
  if (purpose.includes('签收')) return 'time';
  return purpose.includes('盖章') ? 'seal' : 'date';
}
