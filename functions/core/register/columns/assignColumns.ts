import type { FieldKey } from '../../complaint/fields';
import type { HeadingMatches } from '../headings/matchHeading';
import { matchHeading } from '../headings/matchHeading';
import type { ColumnProfile } from './columnProfile';
import { contentFit } from './contentFit';

/** A column before it is mapped. */
export interface CandidateColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly profile: ColumnProfile;
  /** The user's choice; null keeps the column unmapped. */
  readonly fixed?: FieldKey | null;
}

/** What became of a column. */
export interface AssignedColumn {
  readonly column: number;
  readonly field: FieldKey | null;
  readonly confidence: number;
  readonly named: readonly FieldKey[];
  /** Fields that were nearly as likely, best first. */
  readonly alternatives: readonly FieldKey[];
  /** The column that took the field this one was best for. */
  readonly lostTo?: { readonly field: FieldKey; readonly column: number };
}

interface Option {
  readonly at: number;
  readonly field: FieldKey;
  readonly score: number;
}

const LEAST = 0.45;
/** From here on a column has a claim worth telling when another one takes the field. */
const WANTED = 0.6;
const CLEAR = 0.85;
/** Every register has these: a doubtful heading is taken for them if no other column is. */
const essential: readonly FieldKey[] = [
  'receivedAt',
  'customerName',
  'description',
  'owner',
  'closedAt',
  'closeDueAt',
];
const ESSENTIAL_BONUS = 0.12;
const NEAR = 0.12;

/** Maps each column to at most one field and each field to at most one column, best scores first. */
export function assignColumns(columns: readonly CandidateColumn[]): readonly AssignedColumn[] {
  const headings = columns.map((column) => matchHeading(column.path));
  const options = columns.map((column, at) => optionsOf(column, headings[at]!, at, headings));
  const taken = new Map<FieldKey, number>();
  const chosen = new Map<number, Option>();
  columns.forEach((column, at) => {
    if (column.fixed === undefined) return;
    if (column.fixed !== null) taken.set(column.fixed, at);
    chosen.set(at, { at, field: column.fixed ?? 'remark', score: 1 });
  });
  for (const option of options.flat().sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (option.score < LEAST || chosen.has(option.at) || taken.has(option.field)) continue;
    taken.set(option.field, option.at);
    chosen.set(option.at, option);
  }
  return columns.map((column, at): AssignedColumn => {
    const base = { column: column.column, named: headings[at]!.named };
    if (column.fixed !== undefined) return { ...base, field: column.fixed, confidence: 1, alternatives: [] };
    return { ...base, ...outcome(at, options[at]!, chosen.get(at), taken, columns) };
  });
}

/** What became of one column, with what else it might have been. */
function outcome(
  at: number,
  own: readonly Option[],
  pick: Option | undefined,
  taken: ReadonlyMap<FieldKey, number>,
  columns: readonly CandidateColumn[],
): Omit<AssignedColumn, 'column' | 'named'> {
  const first = own[0];
  const winner =
    first && first.score >= WANTED && first.field !== pick?.field ? taken.get(first.field) : undefined;
  const lostTo =
    first && winner !== undefined && winner !== at
      ? { lostTo: { field: first.field, column: columns[winner]!.column } }
      : {};
  if (!pick) {
    const alternatives = own.filter((o) => o.score >= LEAST - 0.05).map((o) => o.field);
    return {
      field: null,
      confidence: round(1 - Math.min(0.9, first?.score ?? 0) * 0.5),
      alternatives,
      ...lostTo,
    };
  }
  const isFree = (field: FieldKey): boolean => (taken.get(field) ?? at) === at;
  const alternatives = own
    .filter((o) => o.field !== pick.field && o.score >= pick.score - NEAR && isFree(o.field))
    .map((o) => o.field);
  return { field: pick.field, confidence: round(Math.min(1, pick.score)), alternatives, ...lostTo };
}

function optionsOf(
  column: CandidateColumn,
  heading: HeadingMatches,
  at: number,
  all: readonly HeadingMatches[],
): readonly Option[] {
  if (column.fixed !== undefined) return [];
  return heading.matches
    .map(({ field, score }) => {
      const isMissing =
        essential.includes(field) &&
        !all.some((other) => other.matches.some((m) => m.field === field && m.score >= CLEAR));
      const bonus = isMissing && score >= 0.6 ? ESSENTIAL_BONUS : 0;
      return { at, field, score: (score + bonus) * contentFit(field, column.profile) };
    })
    .sort((a, b) => b.score - a.score);
}

const round = (value: number): number => Math.round(value * 100) / 100;
