import { fromExcelSerial, toIsoDate, type DateSystem, type IsoDate } from '../calendar';
import { fields, type FieldKey } from '../complaint/fields';
import type { Procedure } from '../procedure/compileProfile';
import { UNDECIDED_GRADE } from '../procedure/vocabulary/states';

/** One cell of a tracker row, with the field its column stands for. */
export interface RowCell {
  readonly field: FieldKey;
  readonly value: unknown;
}

export const rowCheckCodes = [
  'check.missing',
  'check.notADate',
  'check.notANumber',
  'check.negative',
  'check.beforeReceived',
  'check.inFuture',
  'check.gradeUnknown',
  'check.closedWithoutDate',
  'check.dateButOpen',
  'check.moreDefects',
] as const;
export type RowCheckCode = (typeof rowCheckCodes)[number];

/** Something in a row a person should put right; sentences in `messages/rowCheckMessages`. */
export interface RowProblem {
  readonly code: RowCheckCode;
  readonly field: FieldKey;
  readonly seen: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface RowCheckOptions {
  readonly procedure: Procedure;
  /** Today; without it nothing is called a date in the future. */
  readonly today?: IsoDate;
  readonly dateSystem: DateSystem;
}

/** What every complaint needs before anything else can be computed, where the row has a column for it. */
const needed: readonly FieldKey[] = ['caseNo', 'receivedAt', 'customerName', 'description'];
/** Steps that cannot lie before the complaint. */
const laterSteps: readonly FieldKey[] = [
  'registeredAt',
  'informedAt',
  'signedAt',
  'ticketIssuedAt',
  'assignedAt',
  'onSiteAt',
  'investigatedAt',
  'reviewedAt',
  'repliedAt',
  'implementedAt',
  'followUpAt',
  'closedAt',
];
const closedWords = /^(已?结案|已?关闭|closed)$/i;

/**
 * Checks one row of a tracker, where every value already stands in its own column: what is missing, of the wrong
 * kind, out of order or unknown to the procedure. A row without any content has no problems.
 *
 * @param row - Cells with a known field; dates are Excel serials or ISO days.
 */
export function checkRow(row: readonly RowCell[], options: RowCheckOptions): readonly RowProblem[] {
  const values = new Map<FieldKey, unknown>();
  for (const { field, value } of row) if (!values.has(field)) values.set(field, value);
  if ([...values.values()].every(isBlank)) return [];
  return [
    ...missing(values),
    ...[...values].flatMap(([field, value]) => wrongKind(field, value, options)),
    ...dateOrder(values, options),
    ...unknownGrade(values, options.procedure),
    ...closing(values),
    ...quantities(values),
  ];
}

type Values = ReadonlyMap<FieldKey, unknown>;

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function problem(
  code: RowCheckCode,
  field: FieldKey,
  seen: unknown,
  params?: RowProblem['params'],
): RowProblem {
  return { code, field, seen: isBlank(seen) ? '' : String(seen), ...(params ? { params } : {}) };
}

function missing(values: Values): readonly RowProblem[] {
  return needed
    .filter((field) => values.has(field) && isBlank(values.get(field)))
    .map((field) => problem('check.missing', field, ''));
}

function wrongKind(
  field: FieldKey,
  value: unknown,
  { dateSystem, today }: RowCheckOptions,
): readonly RowProblem[] {
  if (isBlank(value)) return [];
  switch (fields[field].type) {
    case 'date':
    case 'datetime': {
      const day = dayOf(value, dateSystem);
      if (day === undefined) return [problem('check.notADate', field, value)];
      const happened = laterSteps.includes(field) || field === 'receivedAt';
      return happened && today !== undefined && day > today
        ? [problem('check.inFuture', field, day, { today })]
        : [];
    }
    case 'number':
    case 'quantity':
    case 'money':
    case 'rate':
      if (typeof value !== 'number') return [problem('check.notANumber', field, value)];
      return value < 0 ? [problem('check.negative', field, value)] : [];
    default:
      return [];
  }
}

function dayOf(value: unknown, system: DateSystem): IsoDate | undefined {
  if (typeof value === 'number') return fromExcelSerial(value, system)?.date;
  return typeof value === 'string' ? toIsoDate(value.trim().slice(0, 10)) : undefined;
}

function dateOrder(values: Values, { dateSystem }: RowCheckOptions): readonly RowProblem[] {
  const received = dayOf(values.get('receivedAt'), dateSystem);
  if (received === undefined) return [];
  return laterSteps.flatMap((field) => {
    const day = dayOf(values.get(field), dateSystem);
    return day !== undefined && day < received
      ? [problem('check.beforeReceived', field, day, { received })]
      : [];
  });
}

function unknownGrade(values: Values, { gradeNames, profile }: Procedure): readonly RowProblem[] {
  const grade = values.get('grade');
  if (isBlank(grade) || grade === UNDECIDED_GRADE || gradeNames.names.length === 0) return [];
  if (gradeNames.find(String(grade)) !== undefined) return [];
  const expected = gradeNames.names.join('、');
  return [problem('check.gradeUnknown', 'grade', grade, { expected, profile: profile.id })];
}

function closing(values: Values): readonly RowProblem[] {
  if (!values.has('status') || !values.has('closedAt')) return [];
  const closed = closedWords.test(String(values.get('status') ?? '').trim());
  const dated = !isBlank(values.get('closedAt'));
  if (closed && !dated) return [problem('check.closedWithoutDate', 'closedAt', '')];
  return !closed && dated ? [problem('check.dateButOpen', 'status', values.get('status'))] : [];
}

function quantities(values: Values): readonly RowProblem[] {
  const [all, defective] = [values.get('quantity'), values.get('defectQuantity')];
  if (typeof all !== 'number' || typeof defective !== 'number' || defective <= all) return [];
  return [problem('check.moreDefects', 'defectQuantity', defective, { quantity: String(all) })];
}
