import { bannerRow } from './cells';
import type { FieldKey } from '../complaint/fields';
import type { DocumentCase, DocumentContext } from './documentContext';
import { fieldRows } from './fieldRows';
import { documentWords } from './documentWords';
import { completeField } from './fieldTerms';
import type { CompleteField } from './fieldValue';
import type { FormDefinition, FormSignature } from './formDefinition';
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
    ...signatureRows(allSignatures(definition), context.language),
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
        : [bannerRow(toLabel(group.title, context.language)), ...fieldRows(members, from, context)];
    }),
    ...fieldRows(loose, from, context),
  ];
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
export function allSignatures(definition: FormDefinition): readonly FormSignature[] {
  const named = (purpose: FormSignature['purpose']): boolean =>
    definition.signatures.some((signature) => signature.purpose.zh === purpose.zh);
  const fill: FormSignature = {
    purpose: documentWords.fill,
    stamp: 'date',
    ...(definition.filledBy === undefined ? {} : { role: definition.filledBy }),
  };
  const check: FormSignature = { purpose: documentWords.check, stamp: 'date' };
  return [fill, check].filter(({ purpose }) => !named(purpose)).concat(definition.signatures);
}

/** What the form says below its table: its copies, what may stay empty, the procedure's own notes. */
export function noteLines(
  definition: FormDefinition,
  fields: readonly CompleteField[],
  { language }: DocumentContext,
): readonly Line[] {
  const english = language === 'en';
  const lines: string[] = [];
  if (definition.copies.length > 1) {
    const holders = definition.copies.map(({ part, holder }) =>
      english ? `${String(part)} ${holder.en}` : `${circled(part)}${holder.zh}`,
    );
    lines.push(
      english
        ? `Parts: ${holders.join(', ')}.`
        : `本单一式${String(definition.copies.length)}联：${holders.join('，')}。`,
    );
  }
  if (fields.some((field) => !field.required) && fields.some((field) => field.required)) {
    lines.push(
      english ? 'All boxes not marked optional must be filled in.' : '除注明“选填”外，各栏均须填写。',
    );
  }
  for (const note of definition.notes ?? []) lines.push(english ? note.en : note.zh);
  if (lines.length === 0) return [];
  return [{ kind: 'text', text: `${english ? 'Note: ' : '注：'}${lines.join(english ? ' ' : '')}` }];
}

/** ① ② ③ …, as Chinese forms number their parts. */
const circled = (part: number): string =>
  part >= 1 && part <= 20 ? String.fromCodePoint(0x2460 + part - 1) : `${String(part)}.`;
