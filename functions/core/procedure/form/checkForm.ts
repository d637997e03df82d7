import { toIsoDate, toLocalTime } from '../../calendar/isoDate';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { readNumber } from '../factIndex';
import type { Form, FormField, FormSignature } from '../profile';
import { indexNames, type NameIndex } from '../vocabulary/nameIndex';
import { readYesNo } from '../vocabulary/yesNo';

export type InvalidReason =
  | { readonly code: 'notADate' }
  | { readonly code: 'notANumber' }
  | { readonly code: 'negative' }
  | { readonly code: 'notAChoice'; readonly choices: readonly string[] }
  | { readonly code: 'placeholder'; readonly text: string };

export interface FormCheck {
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly invalid: readonly { readonly field: string; readonly reason: InvalidReason }[];
  readonly missingSignatures: readonly string[];
  readonly copies: readonly { readonly part: number; readonly holder: string }[];
}

export interface FormInput {
  /** By label; canonical labels, see `readFormValues`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Canonical names of those who have signed; one entry per signature. */
  readonly signedBy: readonly string[];
  /** Signatories a company has listed, where the form leaves that open. */
  readonly signers?: readonly string[];
  /** Only this part of the form is looked at. */
  readonly section?: string;
}

/** K17 to K19, C18: what a form still lacks. */
export function checkForm(procedure: Procedure, form: Form, input: FormInput, view: CaseView): FormCheck {
  const seen: CaseView = { ...view, values: input.values };
  const fields = form.fields.filter((f) => inSection(f.section, input.section));
  const missing = missingFields(procedure, fields, input.values, seen);
  const invalid = fields.flatMap((field) => {
    const reason = invalidReason(field, input.values[fieldLabel(field)]);
    return reason ? [{ field: fieldLabel(field), reason }] : [];
  });
  const signatures = form.signatures.filter((s) => inSection(s.section, input.section));
  const owed = owedSignatures(procedure, signatures, seen, input.signers);
  const missingSignatures = lackingSignatures(procedure, owed, input.signedBy);
  return {
    complete: missing.length === 0 && invalid.length === 0 && missingSignatures.length === 0,
    missing,
    invalid,
    missingSignatures,
    copies: form.copies.map(({ part, holder }) => ({ part, holder })),
  };
}

/** Label of a field; where two groups carry the same one, the group stands before it. */
export function fieldLabel({ name, group }: FormField): string {
  return group === undefined ? name.zh : `${group}${name.zh}`;
}

/** Finds the fields of a form by any of their labels, or by the register's key of the field. */
export function fieldIndex(form: Form): NameIndex {
  const labels = form.fields.map((f) => f.name.zh);
  const unique = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  const keys = form.fields.map((f) => f.field);
  return indexNames(
    form.fields.map((f) => ({
      name: fieldLabel(f),
      aliases: [
        ...f.aliases,
        ...(unique(f.name.zh) ? [f.name.zh] : []),
        f.name.en,
        ...(f.field !== undefined && keys.indexOf(f.field) === keys.lastIndexOf(f.field) ? [f.field] : []),
      ],
    })),
  );
}

/** A part is checked alone: fields of no part belong to the whole form only. */
function inSection(of: string | undefined, asked: string | undefined): boolean {
  return asked === undefined || of === asked;
}

const blank = /^[\s/\\—–\-－·.…]*$/u;
const blankWords = new Set(['n/a', 'na', 'null', 'undefined', '待定', '无']);

/** Nothing, dashes and slashes fill no field; words such as 无 only fill text. */
export function isFilled(value: unknown, type: FormField['type'] = 'text'): boolean {
  if (value === undefined || value === null || value === false) return value === false && type === 'boolean';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'string') return true;
  if (blank.test(value)) return false;
  return type === 'text' || !blankWords.has(value.trim().toLowerCase());
}

function missingFields(
  procedure: Procedure,
  fields: readonly FormField[],
  values: Readonly<Record<string, unknown>>,
  view: CaseView,
): readonly string[] {
  const isMissing = (f: FormField) => !isFilled(values[fieldLabel(f)], f.type);
  const needed = fields.filter(
    (f) => f.required && (f.when === undefined || procedure.condition(f.when)(view) === true),
  );
  const missing: string[] = [];
  for (const field of needed) {
    if (!isMissing(field)) continue;
    const group = field.oneOf === undefined ? [field] : fields.filter((f) => f.oneOf === field.oneOf);
    if (!group.every(isMissing)) continue;
    const label = group.map(fieldLabel).join('或');
    if (!missing.includes(label)) missing.push(label);
  }
  return missing;
}

function invalidReason(field: FormField, value: unknown): InvalidReason | undefined {
  if (!isFilled(value, field.type)) return undefined;
  const { placeholder } = field;
  if (placeholder && typeof value === 'string') {
    if (value.trim() === placeholder.text) return undefined;
    if (placeholder.insteadOf.some((words) => value.trim() === words))
      return { code: 'placeholder', text: placeholder.text };
  }
  switch (field.type) {
    case 'number':
    case 'money': {
      const number = typeof value === 'string' ? readQuantity(value) : readNumber(value);
      if (number === undefined) return { code: 'notANumber' };
      return number < 0 ? { code: 'negative' } : undefined;
    }
    case 'date':
    case 'datetime':
      return isDate(value) ? undefined : { code: 'notADate' };
    case 'choice':
      return field.choices.length === 0 || field.choices.includes(String(value).trim())
        ? undefined
        : { code: 'notAChoice', choices: field.choices };
    case 'boolean':
      return readYesNo(value) === undefined ? { code: 'notAChoice', choices: ['是', '否'] } : undefined;
    default:
      return undefined;
  }
}

/** A quantity on a form may carry its unit (`500件`). */
function readQuantity(value: string): number | undefined {
  return readNumber(value) ?? readNumber(value.normalize('NFKC').replace(/[\p{Script=Han}a-zA-Z%‰]+$/u, ''));
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const plain = value.normalize('NFKC').trim();
  const numbers = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(.*)$/u.exec(plain);
  if (!numbers) return toLocalTime(plain.slice(0, 19)) !== undefined;
  const [, year, month, day, rest] = numbers;
  const clock = /^[T\s]*(\d{1,2}:\d{2}(:\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/u.test(rest ?? '');
  return clock && toIsoDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) !== undefined;
}

/** A signature a form must carry, by any of its posts. */
export interface OwedSignature {
  readonly posts: readonly string[];
  readonly purpose: string;
}

/** The signatures owed in this case, one entry each; `signers` where the company lists them itself. */
export function owedSignatures(
  procedure: Procedure,
  signatures: readonly FormSignature[],
  view: CaseView,
  signers?: readonly string[],
): readonly OwedSignature[] {
  return signatures.flatMap((signature) => {
    if (signature.optional || procedure.condition(signature.when)(view) !== true) return [];
    const owed = signatories(signature, signers).map((posts) => ({ posts, purpose: signature.purpose.zh }));
    return owed.flatMap((one) => Array.from({ length: signature.times }, () => one));
  });
}

/** Those nobody has given yet; each name signs once. */
export function lackingSignatures(
  procedure: Procedure,
  owed: readonly OwedSignature[],
  signedBy: readonly string[],
): readonly string[] {
  const left = [...signedBy];
  return owed.flatMap(({ posts }) => {
    const at = left.findIndex((name) =>
      posts.some((post) => post === name || procedure.actsFor(post).has(name)),
    );
    if (at < 0) return [posts.join('或')];
    left.splice(at, 1);
    return [];
  });
}

/** Each entry is one signature owed, by any of its posts. */
function signatories(
  { role, anyOf, parameter, default: standard }: FormSignature,
  listed: readonly string[] | undefined,
): readonly (readonly string[])[] {
  if (parameter !== undefined) return (listed ?? standard).map((name) => [name]);
  return anyOf ? [anyOf] : role === undefined ? [] : [[role]];
}

/** The signatories a parameter lists for a form that leaves them open. */
export function listedSigners(
  procedure: Procedure,
  form: Form,
  view: CaseView,
): readonly string[] | undefined {
  for (const { parameter } of form.signatures) {
    const listed = parameter === undefined ? undefined : view.parameters[parameter];
    if (Array.isArray(listed))
      return listed.map((name) => procedure.roles.find(String(name)) ?? String(name));
  }
  return undefined;
}
