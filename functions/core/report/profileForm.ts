import type { FieldKey } from '../complaint/fields';
import { fieldLabel } from '../procedure/form/checkForm';
import type {
  Form,
  FormField as ProfileField,
  FormSignature as ProfileSignature,
  Profile,
} from '../procedure/profile';
import type { Bilingual } from '../shared/language';
import { choices } from './choiceLists';
import type { DocumentContext } from './documentContext';
import type {
  DocumentControl,
  FormDefinition,
  FormField,
  FormFieldKind,
  FormGroup,
  FormSignature,
} from './formDefinition';
import { formLook } from './formLooks';
import { formNotes } from './formNotes';

/** What a form takes from its procedure beside its own content. */
export type FormProfile = Pick<Profile, 'id' | 'roles' | 'authorities' | 'grades' | 'documentControl'>;

/** A form as a procedure profile declares it, with the look this form has on paper. */
export function profileForm(form: Form, profile: FormProfile): FormDefinition {
  const look = formLook(form.id, profile.id);
  const party = partyNames(profile);
  const control = profileControl(profile);
  const groups = look.groups ?? sectionGroups(form);
  const writers = typeof form.filledBy === 'string' ? [form.filledBy] : (form.filledBy ?? []);
  const annex = form.otherNames.find((name) => /^附[表件][一二三四五六七八九十\d]+$/.test(name));
  const notes = formNotes(form, profile);
  return {
    id: form.id,
    name: form.name,
    profiles: [profile.id],
    ...(writers.length === 0 ? {} : { filledBy: anyOf(writers, party) }),
    ...(form.checkedBy === undefined ? {} : { checkedBy: party(form.checkedBy) }),
    ...(annex === undefined ? {} : { annex }),
    fields: form.fields.map(fieldOf),
    copies: form.copies.map(({ part, holder, note }) => ({
      part,
      holder: party(holder),
      ...(note === undefined ? {} : { note }),
    })),
    signatures: [
      ...form.signatures.flatMap((signature) => signaturesOf(signature, party, profile.grades)),
      ...(form.recipient === undefined ? [] : [receipt(party(form.recipient))]),
    ],
    ...(control === undefined ? {} : { control }),
    ...(look.layout === undefined ? {} : { layout: look.layout }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Boxes a procedure itself gives for fields of choice: its grades and categories. */
export function profileChoices(
  profile: Pick<Profile, 'grades' | 'categories'>,
): NonNullable<DocumentContext['options']> {
  return {
    grade: profile.grades.map(({ name }) => name),
    category: profile.categories.map(({ name }) => name),
  };
}

type PartyNames = (name: string) => Bilingual;

/** Both names of a party; one the procedure does not declare keeps its Chinese name. */
function partyNames({ roles }: FormProfile): PartyNames {
  const names = new Map(
    roles.flatMap(({ name, aliases }) => [name.zh, ...aliases].map((text) => [text, name.en] as const)),
  );
  return (name) => ({ zh: name, en: names.get(name) ?? name });
}

/** Several posts of which one is enough, or each of which keeps its own. */
function anyOf(names: readonly string[], party: PartyNames): Bilingual {
  const both = names.map(party);
  return { zh: both.map(({ zh }) => zh).join(' / '), en: both.map(({ en }) => en).join(' / ') };
}

/** Who gets the finished form says so on it. */
const receipt = (role: Bilingual): FormSignature => ({
  purpose: { zh: '呈报', en: 'Reported to' },
  stamp: 'date',
  role,
});

/** Document control data of the procedure, which its forms carry (K31). */
export function profileControl({
  documentControl,
}: Pick<Profile, 'documentControl'>): DocumentControl | undefined {
  if (documentControl === undefined) return undefined;
  const { number, version, revision, effective } = documentControl;
  const edition = [version, revision].filter((part) => part !== undefined).join('/');
  return {
    ...(number === undefined ? {} : { number }),
    ...(edition === '' ? {} : { version: edition }),
    ...(effective === undefined ? {} : { effective }),
  };
}

function fieldOf(field: ProfileField): FormField {
  const kind = field.choices.length > 0 ? 'choice' : kinds[field.type];
  const key: FieldKey | undefined = field.field;
  const when = requiredWhen(field);
  return {
    name: fieldLabel(field),
    ...(field.name.en === field.name.zh ? {} : { en: field.name.en }),
    required: field.required && field.when === undefined && field.oneOf === undefined,
    ...(when === undefined ? {} : { requiredWhen: when }),
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(key === undefined ? {} : { key }),
    ...(kind === undefined ? {} : { kind }),
    ...(field.choices.length === 0 ? {} : { options: choices(...field.choices) }),
  };
}

/** What is required in some cases only says in which: where its part of the form applies, or one of several. */
function requiredWhen({ required, when, oneOf, group }: ProfileField): Bilingual | undefined {
  if (!required) return undefined;
  if (oneOf !== undefined) return { zh: '至少填一项', en: 'at least one' };
  if (when === undefined) return undefined;
  return group === undefined
    ? { zh: '适用时必填', en: 'if applicable' }
    : { zh: `涉及${group}时必填`, en: 'if concerned' };
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
    title: { zh: section.name.zh, en: capitalised(section.name.en) },
    fields: form.fields.filter((field) => field.section === section.id).map(fieldLabel),
  }));
}

/** One box per post; posts of which one is enough share a box, posts that sign twice get two. */
function signaturesOf(
  signature: ProfileSignature,
  party: PartyNames,
  grades: Profile['grades'],
): readonly FormSignature[] {
  const remark = remarkOf(signature, grades);
  return signers(signature, party).flatMap((role) =>
    Array.from({ length: signature.times }, () => ({
      purpose: { zh: signature.purpose.zh, en: capitalised(signature.purpose.en) },
      stamp: stampOf(signature.purpose.zh),
      ...(role === undefined ? {} : { role }),
      ...(remark === undefined ? {} : { remark }),
    })),
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function signers(signature: ProfileSignature, party: PartyNames): readonly (Bilingual | undefined)[] {
  const { anyOf: several, role } = signature;
  if (several !== undefined) return [anyOf(several, party)];
  if (role !== undefined) return [party(role)];
  return signature.default.length > 0 ? signature.default.map(party) : [undefined];
}

/** A signature bound to grades names them; another condition is said in general, a person judges it. */
function remarkOf({ when, optional }: ProfileSignature, grades: Profile['grades']): Bilingual | undefined {
  if (when === undefined) return optional ? { zh: '需要时', en: 'if needed' } : undefined;
  if (typeof when === 'object' && 'grade' in when && when.grade !== undefined) {
    const asked = typeof when.grade === 'string' ? [when.grade] : when.grade;
    const named = choices(...asked).map((one) => grades.find(({ name }) => name.zh === one.zh)?.name ?? one);
    return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') };
  }
  return { zh: '适用时', en: 'where applicable' };
}

function stampOf(purpose: string): FormSignature['stamp'] {
  if (purpose.includes('签收')) return 'time';
  return purpose.includes('盖章') ? 'seal' : 'date';
}
