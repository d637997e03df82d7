import { fieldKeys, fields, type FieldKey } from '../complaint/fields';
import type { Procedure } from '../procedure';
import type { TrackerColumnRead } from '../tracker/readTrackerColumns';
import type { TrackerCases } from './trackerCases';

/** A field a person fills in when a complaint comes in. */
export interface IntakeField {
  readonly column: TrackerColumnRead;
  readonly field: FieldKey;
  /** The procedure's own form asks for it, or nothing can be computed without it. */
  readonly required: boolean;
  /** Words to choose from: the procedure's and those in use. */
  readonly choices: readonly string[];
}

/** Without these nothing is a complaint. */
const always: readonly FieldKey[] = ['receivedAt', 'customerName', 'description'];
/** Not asked: given by the tracker, or learned later than the complaint. */
const notAsked: ReadonlySet<FieldKey> = new Set(['seq', 'caseNo', 'procedure', 'problemKey', 'facts']);
const learnedLater = new Set(fieldKeys.slice(fieldKeys.indexOf('grade')));
const MOST_CHOICES = 30;

/**
 * The fields a new complaint is entered with, in the order of the tracker: those its columns have and a person can know
 * when it comes in, the required ones by the form of the chart's first stage.
 */
export function intakeFields({ columns, input, cases }: TrackerCases): readonly IntakeField[] {
  const required = requiredFields(input.procedure);
  const seen = new Set<FieldKey>();
  return columns.flatMap((column): IntakeField[] => {
    const { field, data, also } = column;
    if (!data || field === null || also.length > 0 || seen.has(field)) return [];
    if (notAsked.has(field) || (learnedLater.has(field) && !laterButKnown.has(field))) return [];
    seen.add(field);
    const used = wordsInUse(cases.map((one) => one.fields[field]));
    const choices = [...new Set([...procedureWords(input.procedure, field), ...used])].slice(0, MOST_CHOICES);
    return [{ column, field, required: required.has(field), choices: isWordField(field) ? choices : [] }];
  });
}

/** Who takes care of it may be known at once. */
const laterButKnown: ReadonlySet<FieldKey> = new Set(['respDept', 'owner', 'partNo', 'region', 'remark']);

function requiredFields({ profile, stageById, formById, formNames }: Procedure): ReadonlySet<FieldKey> {
  const first = profile.flows[0];
  const names = (first && stageById.get(first.start)?.stage.forms) ?? [];
  const forms = names.flatMap((name) => formById.get(formNames.find(name) ?? name) ?? []);
  const asked = forms.flatMap((form) =>
    form.fields.flatMap(({ field, required, when }) =>
      field !== undefined && required && when === undefined ? [field] : [],
    ),
  );
  return new Set([...always, ...asked]);
}

const isWordField = (field: FieldKey): boolean =>
  fields[field].type === 'choice' ||
  ['customerName', 'productName', 'productModel', 'respDept', 'owner', 'receivedBy', 'region'].includes(
    field,
  );

function procedureWords({ channels, categories }: Procedure, field: FieldKey): readonly string[] {
  if (field === 'channel') return channels.names;
  return field === 'category' ? categories.names : [];
}

/** The most frequent first. */
function wordsInUse(values: readonly unknown[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (typeof value === 'string' && value !== '' && value.length <= 40)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
