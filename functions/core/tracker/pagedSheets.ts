import { fittedRow } from './rowHeight';
import type { SheetNames } from './sheetNames';
import { styles } from './styles';
import { MAX_ROWS } from './trackerLayout';
import type { ColumnPlan, PlanCell, PrintPlan, SheetPlan } from './trackerPlan';

export interface PagedList {
  readonly name: string;
  readonly headings: readonly string[];
  readonly columns: readonly ColumnPlan[];
  readonly count: number;
  /** Cells of the entry at 0-based `at`; asked in order. */
  readonly entry: (at: number) => readonly PlanCell[];
  /** Shown in place of entries where there are none. */
  readonly none: string;
  readonly tabColor: string;
  readonly footer: string;
}

/** Heading row repeated on every page, wide lists lying on the side. */
const print = (footer: string): PrintPlan => ({
  paper: 'A4',
  landscape: true,
  repeatRows: '1:1',
  fitToWidth: true,
  footer,
});

/** A list with headings and a filter, continued on further sheets where one sheet has too few rows. */
export function planPagedSheets(
  list: PagedList,
  sheetNames: SheetNames,
  rowsPerSheet = MAX_ROWS - 1,
): SheetPlan[] {
  const pages = Math.max(1, Math.ceil(list.count / rowsPerSheet));
  return Array.from({ length: pages }, (_, page) => {
    const first = page * rowsPerSheet;
    const count = Math.min(rowsPerSheet, list.count - first);
    return {
      name: sheetNames.take(list.name),
      visibility: 'visible',
      tabColor: list.tabColor,
      columns: list.columns,
      rowCount: Math.max(count, 1) + 1,
      row: (number) => {
        if (number === 1)
          return {
            cells: list.headings.map((text) => ({ kind: 'text', text, style: styles.heading })),
            height: 24,
          };
        if (count === 0) return { cells: [{ kind: 'text', text: list.none, style: styles.subtitle }] };
        return fittedRow(list.entry(first + number - 2), list.columns);
      },
      freeze: { rows: 1, columns: 0 },
      ...(count > 0 ? { autoFilter: `A1:${lastLetter(list.headings.length)}${String(count + 1)}` } : {}),
      print: print(list.footer),
    } satisfies SheetPlan;
  });
}

const lastLetter = (columns: number): string => String.fromCharCode(64 + columns);
