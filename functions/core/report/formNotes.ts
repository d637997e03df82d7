import { fieldLabel } from '../procedure/form/checkForm';
import type { Form, Profile } from '../procedure/profile';
import type { Bilingual } from '../shared/language';

/** What a procedure asks of a form beyond its boxes, as sentences below it. */
export const formNotes = (
  form: Form,
  profile: Pick<Profile, 'roles' | 'authorities'>,
): readonly Bilingual[] => [...placeholderNotes(form), ...authorityNotes(form, profile)];

/** The wording prescribed while a value is not known (C18). */
const placeholderNotes = ({ fields }: Form): readonly Bilingual[] =>
  fields.flatMap((field) => {
    if (field.placeholder === undefined) return [];
    const { text, meaning } = field.placeholder;
    return [
      {
        zh: `${withoutStop(meaning.zh)}时，“${fieldLabel(field)}”栏填“${text}”。`,
        en: `“${field.name.en}” reads “${text}” while ${withoutStop(meaning.en)}.`,
      },
    ];
  });

/** Who signs by authority, where a form names nobody but "the approver". */
const authorityNotes = (
  { signatures }: Form,
  { roles, authorities }: Pick<Profile, 'roles' | 'authorities'>,
): readonly Bilingual[] =>
  signatures.flatMap(({ role }) => {
    const members = roles.find(({ name }) => name.zh === role)?.members ?? [];
    const authority = authorities.find(({ above }) => above !== undefined && members.includes(above));
    if (authority === undefined || role === undefined) return [];
    const english = members.map((member) => roles.find(({ name }) => name.zh === member)?.name.en ?? member);
    return [
      {
        zh: `${role}：按${authority.name.zh}为${members.join('、')}之一。`,
        en: `Decided, by authority, by one of: ${english.join(', ')}.`,
      },
    ];
  });

const withoutStop = (text: string): string => text.replace(/[。.]$/, '');
