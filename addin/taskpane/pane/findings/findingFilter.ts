import type { Severity } from '../../../../functions/core/shared/finding';
import type { FindingLine } from './findingLines';

/** Which findings a person looks at. */
export type FindingFilter = Severity | 'settled';

export const findingFilters: readonly FindingFilter[] = ['error', 'warning', 'info', 'settled'];

export const filterOf = ({ severity, settled }: FindingLine): FindingFilter =>
  settled === '' ? severity : 'settled';

/** How many findings each filter shows. */
export function countFindings(lines: readonly FindingLine[]): Readonly<Record<FindingFilter, number>> {
  const counts = { error: 0, warning: 0, info: 0, settled: 0 };
  for (const line of lines) counts[filterOf(line)] += 1;
  return counts;
}

/** The findings of a filter that contain what was typed, in number, field, text or cell. */
export function filterFindings<Line extends FindingLine>(
  lines: readonly Line[],
  filter: FindingFilter,
  typed: string,
): readonly Line[] {
  const wanted = typed.trim().toLowerCase();
  return lines.filter(
    (line) =>
      filterOf(line) === filter &&
      [line.caseNo, line.field, line.seen, line.message, line.place.cell].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
}

/** The filter to begin with: the gravest that has something to do. */
export const firstFilter = (counts: Readonly<Record<FindingFilter, number>>): FindingFilter =>
  (['error', 'warning', 'info'] as const).find((filter) => counts[filter] > 0) ?? 'error';
