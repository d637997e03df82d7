import { bannerRow, textLine } from './cells';
import type { FieldKey } from '../complaint/fields';
import type { Bilingual } from '../shared/language';
import type { DocumentCase, DocumentContext } from './documentContext';
import { fieldRows } from './fieldRows';
import { documentWords } from './documentWords';
import { completeField } from './fieldTerms';
import type { CompleteField } from './fieldValue';
import type { FormCopy, FormDefinition, FormGroup, FormSignature } from './formDefinition';
import type { Block, Line, Row } from './formModel';
import { toLabel } from './label';
import { signatureRows } from './signatureRows';

/** One case on one bordered sheet: groups of fields, then the boxes to sign in, then the notes. */
export function sheetLayout(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Block[] {
  const rows: Row[] = [
    ...fieldRows(caseIdentity(fields), from, context),
    ...groupedRows(definition, fields, from, context),
    ...signatureRows(allSignatures(definition, fields), context.language),
  ];
  return [
    { kind: 'table', rows },
    { kind: 'paragraph', look: 'note', lines: noteLines(definition, fields, context) },
  ];
}

function groupedRows(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  from: DocumentCase,
  context: DocumentContext,
): readonly Row[] {
  const groups = definition.groups ?? [];
  const grouped = new Set(groups.flatMap((group) => group.fields));
  const loose = fields.filter((field) => !grouped.has(field.name));
  return [
    ...groups.flatMap((group) => {
      const members = group.fields.flatMap((name) => fields.filter((field) => field.name === name));
      return members.length === 0
        ? []
        : [
            bannerRow(toLabel(group.title, context.language)),
            ...fieldRows(members, caseOf(group, groups, fields, from, context), context),
          ];
    }),
    ...fieldRows(loose, from, context),
  ];
}

/**
 * A part of a form that bears the name of a category is for its cases: in a case of another category it does not say
 * again what stands in that category's own part.
 */
function caseOf(
  group: FormGroup,
  groups: readonly FormGroup[],
  fields: readonly CompleteField[],
  from: DocumentCase,
  { options }: DocumentContext,
): DocumentCase {
  const own = groups.find(({ title }) => title.zh === from.fields.category);
  const isCategory = options?.category?.some(({ zh }) => zh === group.title.zh) === true;
  if (own === undefined || own === group || !isCategory) return from;
  const said = fields.filter(({ name }) => own.fields.includes(name)).flatMap(({ key }) => key ?? []);
  return { ...from, fields: { ...from.fields, ...Object.fromEntries(said.map((key) => [key, null])) } };
}

/** Customer and product above a form that names neither, so that a paper alone tells which case it is about. */
export function caseIdentity(fields: readonly CompleteField[]): readonly CompleteField[] {
  const has = (...keys: readonly FieldKey[]): boolean =>
    fields.some(({ key }) => key !== undefined && keys.includes(key));
  return has('customerName', 'contactPerson', 'productName', 'productModel', 'partNo')
    ? []
    : [
        completeField({ name: '客户名称', required: true }),
        completeField({ name: '产品名称', required: true }),
      ];
}

/** Every form also carries those who fill it in and check it (catalogue section 8). */
export function allSignatures(
  definition: FormDefinition,
  fields: readonly CompleteField[],
): readonly FormSignature[] {
  const named = (purpose: FormSignature['purpose']): boolean =>
    definition.signatures.some((signature) => signature.purpose.zh === purpose.zh);
  const fill: FormSignature = {
    purpose: documentWords.fill,
    stamp: 'date',
    ...(definition.filledBy === undefined ? {} : { role: definition.filledBy }),
  };
  const check: FormSignature = {
    purpose: documentWords.check,
    stamp: 'date',
    ...(definition.checkedBy === undefined ? {} : { role: definition.checkedBy }),
  };
  return [fill, check]
    .filter(({ purpose }) => !named(purpose))
    .concat(definition.signatures.filter((signature) => !isSignedInPlace(signature, fields)));
}

/** An opinion with the signature's own name (核决) or that of its post before it (区域经理第一次审批) is signed there. */
const isSignedInPlace = ({ purpose, role }: FormSignature, fields: readonly CompleteField[]): boolean =>
  fields.some(
    ({ kind, name }) =>
      kind === 'opinion' && (name === purpose.zh || name === `${role?.zh ?? ''}${purpose.zh}`),
  );

/** What the form says below its table: its copies, what may stay empty, the procedure's own notes. */
export function noteLines(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  { language }: DocumentContext,
): readonly Line[] {
  const notes = [...copiesNote(definition.copies), ...requiredNote(fields), ...(definition.notes ?? [])];
  if (notes.length === 0) return [];
  const chinese = `注：${notes.map(({ zh }) => zh).join('')}`;
  const english = `Note: ${notes.map(({ en }) => en).join(' ')}`;
  return { zh: [chinese], en: [english], 'zh-en': [chinese, english] }[language].map((text) =>
    textLine(text),
  );
}

/** What must be filled in: everything but the fields that say otherwise below their name (convention C18). */
function requiredNote(fields: readonly CompleteField[]): readonly Bilingual[] {
  if (fields.every(({ required }) => required))
    return [{ zh: '各栏均为必填。', en: 'All boxes must be filled in.' }];
  if (fields.every(({ required, requiredWhen }) => !required && requiredWhen === undefined)) return [];
  return [
    {
      zh: '各栏均为必填，另有注明者除外。',
      en: 'All boxes must be filled in unless they say otherwise.',
    },
  ];
}

function copiesNote(copies: readonly FormCopy[]): readonly Bilingual[] {
  if (copies.length < 2) return [];
  const fates = new Set(copies.map(({ note }) => note?.zh));
  // Photocopies of one paper are no sheets of a carbonless set.
  const photocopied = fates.size === 1 && fates.has('复印件');
  const zh = copies.map(({ part, holder }) => `${circled(part)}${holder.zh}`).join('，');
  const en = copies.map(({ part, holder }) => `${String(part)} ${holder.en}`).join(', ');
  const count = String(copies.length);
  return photocopied
    ? [{ zh: `本单复印${count}份存档：${zh}。`, en: `Photocopied and filed by: ${en}.` }]
    : [{ zh: `本单一式${count}联：${zh}。`, en: `Parts: ${en}.` }];
}

/** ① ② ③ …, as Chinese forms number their parts. */
const circled = (part: number): string =>
  part >= 1 && part <= 20 ? String.fromCodePoint(0x2460 + part - 1) : `${String(part)}.`;
