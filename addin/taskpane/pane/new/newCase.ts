import { intakeFields, type IntakeField } from '../../../../functions/core/actions/intakeFields';
import { similarCases, type SimilarCase } from '../../../../functions/core/actions/similarCases';
import type { TrackerCases } from '../../../../functions/core/actions/trackerCases';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { fields, type FieldKey } from '../../../../functions/core/complaint/fields';
import { CaseNumbers } from '../../../../functions/core/tracker/caseNumbers';
import type { NewCase } from '../live/liveServices';
import { momentEntry } from '../momentEntry';

/** What a person has typed, by field; days and times as `MomentInput` gives them. */
export type Entries = Readonly<Partial<Record<FieldKey, string>>>;

export type InputKind = 'text' | 'longText' | 'number' | 'date' | 'datetime';

export interface EntryField extends IntakeField {
  readonly kind: InputKind;
}

const longTexts: ReadonlySet<FieldKey> = new Set(['description', 'demand', 'remark', 'evidence']);

/** Required fields first, each part in the order of the tracker. */
export function entryFields(cases: TrackerCases): readonly EntryField[] {
  return intakeFields(cases)
    .map((one): EntryField => ({ ...one, kind: kindOf(one.field) }))
    .sort((a, b) => Number(b.required) - Number(a.required));
}

function kindOf(field: FieldKey): InputKind {
  switch (fields[field].type) {
    case 'date':
      return 'date';
    case 'datetime':
      return 'datetime';
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      return 'number';
    default:
      return longTexts.has(field) ? 'longText' : 'text';
  }
}

/** Whether an entry is not what its field asks for; such an entry is not to be written. */
export function isUnreadable({ kind }: EntryField, text: string): boolean {
  if (kind === 'number') return Number.isNaN(Number(text));
  return isMoment(kind) && momentEntry(text, kind === 'date').kind === 'unreadable';
}

/** The entries as cells of a new row, with its number; what cannot be read is left out. */
export function newCaseValues(cases: TrackerCases, form: readonly EntryField[], entries: Entries): NewCase {
  const values = new Map<string, string | number>();
  for (const { column, field, kind } of form) {
    const text = (entries[field] ?? '').trim();
    const value = text === '' ? undefined : cellValue(kind, text);
    if (value !== undefined) values.set(column.id, value);
  }
  const numberColumn = cases.columns.find(
    ({ data, field, also }) => data && field === 'caseNo' && !also.length,
  );
  const caseNo = (entries.caseNo ?? '').trim() || nextCaseNo(cases, entries);
  if (numberColumn && caseNo !== '') values.set(numberColumn.id, caseNo);
  const state = cases.columns.find(({ data, field, also }) => data && field === 'status' && !also.length);
  if (state) values.set(state.id, cases.input.texts.status.open);
  return values;
}

function cellValue(kind: InputKind, text: string): string | number | undefined {
  if (kind === 'number') return Number.isNaN(Number(text)) ? undefined : Number(text);
  if (!isMoment(kind)) return text;
  const entry = momentEntry(text, kind === 'date');
  return entry.kind === 'moment' ? entry.serial : undefined;
}

const isMoment = (kind: InputKind): kind is 'date' | 'datetime' => kind === 'date' || kind === 'datetime';

/** The next number by the procedure's pattern; empty while the complaint has no date. */
export function nextCaseNo({ cases, input }: TrackerCases, entries: Entries): string {
  const given = cases.flatMap(({ caseNo }) => (caseNo === '' ? [] : [caseNo]));
  return new CaseNumbers(input.procedure.profile, given).next(enteredFields(entries));
}

/** Earlier complaints that look like the one being entered. */
export const similarTo = ({ cases }: TrackerCases, entries: Entries): readonly SimilarCase[] =>
  similarCases(cases, enteredFields(entries));

function enteredFields(entries: Entries): ComplaintFields {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([field, text]) => {
      if (text.trim() === '') return [];
      const kind = kindOf(field as FieldKey);
      if (!isMoment(kind)) return [[field, text.trim()]];
      const entry = momentEntry(text, kind === 'date');
      return entry.kind === 'moment' ? [[field, entry.moment]] : [];
    }),
  );
}

/** What was kept of a form, of any shape. */
export function readEntries(kept: unknown): Entries {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => key in fields && typeof value === 'string'),
  );
}
