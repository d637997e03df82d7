import { dayNumber, toIsoDate } from '../../calendar/isoDate';
import type { Complaint, FieldValue } from '../../complaint/complaint';
import type { FieldKey } from '../../complaint/fields';
import type { Finding } from '../../shared/finding';
import { cellAddress } from '../grid';
import type { ColumnInspection } from '../inspection';
import { registerFinding, type RegisterCode } from '../registerFinding';
import { customerKey } from './customerKey';
import type { CustomerVariant } from './customerVariants';

/** Where an entry stands, for naming it in a finding about another one. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly day: number | null;
}

/** Days between two entries of the same complaint by two people. */
const NEAR_DAYS = 3;
/** A jump further than this starts a new series rather than leaving numbers out. */
const LONGEST_GAP = 20;

/** What makes two entries the same complaint, the number and the dates left out. */
const sameness: readonly FieldKey[] = [
  'customerName',
  'productName',
  'productModel',
  'partNo',
  'batchNo',
  'quantity',
  'description',
];
const more: readonly FieldKey[] = ['receivedAt', 'defectQuantity', 'contactPerson', 'orderNo'];

/**
 * Compares each complaint with those read before it: repeats, one number for two complaints, the same complaint a day
 * apart, numbers left out, names written in several ways, dates in the wrong order. Constant time per row.
 *
 * @param variants - Customer names with what they may stand for.
 * @returns A function to be called once per complaint, in reading order.
 */
export function watchRows(
  variants: ReadonlyMap<string, CustomerVariant>,
): (complaint: Complaint, columns: readonly ColumnInspection[]) => readonly Finding[] {
  const byNumber = new Map<string, Place>();
  const byContent = new Map<number, Place>();
  const bySameness = new Map<number, Place>();
  const series = new Map<string, { readonly number: number; readonly place: Place }>();
  let last: Place | undefined;
  return (complaint, columns) => {
    const place = placeOf(complaint);
    const hashes = hashesOf(complaint);
    const telling = isTelling(complaint);
    const report = reporter(complaint, columns);
    const number = textOf(complaint.fields.caseNo);
    const twin = telling ? byContent.get(hashes.content) : undefined;
    const namesake = number === '' ? undefined : byNumber.get(number);
    const near = telling ? bySameness.get(hashes.sameness) : undefined;
    const found: Finding[] = [];
    if (twin) found.push(report('row.duplicate', 'caseNo', { other: twin.row, otherSheet: twin.sheet }));
    else if (namesake && complaint.raw.caseNo === undefined)
      found.push(report('row.continuation', 'caseNo', { other: namesake.row, otherSheet: namesake.sheet }));
    else if (namesake)
      found.push(report('caseNo.repeated', 'caseNo', { other: namesake.row, otherSheet: namesake.sheet }));
    if (!twin && near && isNear(near, place))
      found.push(report('row.nearDuplicate', 'receivedAt', { other: near.row, otherSheet: near.sheet }));
    if (isBelow(place, last) && isWithoutHead(complaint))
      found.push(report('row.withoutHead', 'description', { other: last.row }));
    last = place;
    const gap = numberGap(number, place, series);
    if (gap) found.push(report('caseNo.gap', 'caseNo', gap));
    const name = complaint.fields.customerName;
    const variant = typeof name === 'string' ? variants.get(name) : undefined;
    if (variant) {
      const { suggest, candidates } = variant;
      const code = suggest === null ? 'customer.severalFit' : 'customer.variant';
      found.push(
        report(
          code,
          'customerName',
          { candidates: candidates.join('、') },
          { suggest, ...unseen(complaint) },
        ),
      );
    }
    found.push(...dateOrder(complaint, report));
    if (number !== '' && !namesake) byNumber.set(number, place);
    if (!twin) byContent.set(hashes.content, place);
    bySameness.set(hashes.sameness, place);
    return found;
  };
}

type Report = (
  code: RegisterCode,
  field: FieldKey,
  params: NonNullable<Finding['params']>,
  more?: Pick<Finding, 'suggest' | 'seen'>,
) => Finding;

function reporter({ sheet, row, raw }: Complaint, columns: readonly ColumnInspection[]): Report {
  return (code, field, params, more) => {
    const column = columns.find((c) => c.field === field)?.column ?? columns[0]?.column ?? 1;
    return registerFinding(code, {
      sheet,
      cell: cellAddress(row, column),
      field,
      seen: raw[field] ?? '',
      ...more,
      params,
    });
  };
}

/** The name a merged cell lends to rows in which nothing stands. */
function unseen({ raw, fields }: Complaint): { readonly seen?: string } {
  return (raw.customerName ?? '') === '' ? { seen: textOf(fields.customerName) } : {};
}

function placeOf(complaint: Complaint): Place {
  const received = toIsoDate(textOf(complaint.fields.receivedAt).slice(0, 10));
  return {
    sheet: complaint.sheet,
    row: complaint.row,
    day: received ? dayNumber(received) : null,
  };
}

const textOf = (value: FieldValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** Entries that say too little are not compared: two empty descriptions are no repeat. */
function isTelling({ fields: f }: Complaint): boolean {
  return (
    (f.description ?? null) !== null &&
    sameness.reduce((count, field) => count + ((f[field] ?? null) === null ? 0 : 1), 0) >= 4
  );
}

/** What the first line of an entry says of it; further lines leave it out. */
const head: readonly FieldKey[] = ['seq', 'caseNo', 'receivedAt', 'customerName'];

/** Nothing says which complaint it is, though the register has columns for that. */
function isWithoutHead({ fields: f }: Complaint): boolean {
  const kept = head.filter((field) => f[field] !== undefined);
  return kept.length > 1 && kept.every((field) => f[field] === null);
}

const isBelow = (place: Place, last: Place | undefined): last is Place =>
  last !== undefined && last.sheet === place.sheet && last.row === place.row - 1;

/** Hashes of an entry, so that rows are compared without keeping their texts. */
interface Hashes {
  /** Of what makes it the same complaint. */
  readonly sameness: number;
  /** Of that and of its date and particulars. */
  readonly content: number;
}

function hashesOf({ fields: f }: Complaint): Hashes {
  const hash = { low: 0x811c9dc5, high: 0x1b873593 };
  for (const field of sameness)
    mix(hash, field === 'customerName' ? customerKey(textOf(f[field])) : textOf(f[field]));
  const same = numberOf(hash);
  for (const field of more) mix(hash, textOf(f[field]));
  return { sameness: same, content: numberOf(hash) };
}

function mix(hash: { low: number; high: number }, text: string): void {
  let { low, high } = hash;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i === text.length ? 1 : text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
  }
  hash.low = low;
  hash.high = high;
}

/** 53 bits, as many as a number holds exactly. */
const numberOf = ({ low, high }: { low: number; high: number }): number =>
  (high >>> 11) * 0x1_0000_0000 + (low >>> 0);

const isNear = (a: Place, b: Place): boolean =>
  a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= NEAR_DAYS;

/** Numbers left out between two neighbours of a series (TS2025007, TS2025009). */
function numberGap(
  number: string,
  place: Place,
  series: Map<string, { readonly number: number; readonly place: Place }>,
): { from: string; to: string; missing: number } | undefined {
  const match = /^(.*?)(\d{2,9})$/.exec(number);
  if (!match) return undefined;
  const [, prefix, digits] = match as unknown as [string, string, string];
  const last = series.get(prefix);
  const value = Number(digits);
  if (!last || value > last.number) series.set(prefix, { number: value, place });
  const missing = last ? value - last.number - 1 : 0;
  if (!last || missing < 1 || missing > LONGEST_GAP) return undefined;
  return {
    from: prefix + String(last.number + 1).padStart(digits.length, '0'),
    to: prefix + String(value - 1).padStart(digits.length, '0'),
    missing,
  };
}

/** Steps that would lie before the complaint, goods made after it. */
function dateOrder({ fields: f }: Complaint, report: Report): readonly Finding[] {
  const received = textOf(f.receivedAt).slice(0, 10);
  if (received === '') return [];
  const found: Finding[] = [];
  for (const field of ['closedAt', 'repliedAt', 'report8DDate', 'closeDueAt', 'promisedAt'] as const) {
    const day = textOf(f[field]).slice(0, 10);
    if (day !== '' && day < received)
      found.push(report('date.beforeReceived', field, { date: day, received }));
  }
  for (const field of ['productionDate', 'shippedDate', 'orderDate'] as const) {
    const day = textOf(f[field]).slice(0, 10);
    if (day !== '' && day > received)
      found.push(report('date.afterReceived', field, { date: day, received }));
  }
  return found;
}
