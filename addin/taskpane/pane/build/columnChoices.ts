import type { FieldKey } from '../../../../functions/core/complaint/fields';
import type { ColumnInspection, Inspection } from '../../../../functions/core/register';
import type { WorkbookGrid } from '../../../../functions/core/register/grid';
import { viewSheet } from '../../../../functions/core/register/sheetView';
import type { ColumnChoices } from './buildDraft';

/** How sure the reading of a column is, in steps a person can act on. */
export type Sureness = 'chosen' | 'doubtful' | 'likely' | 'sure' | 'kept';

/** One column of a register as the mapping table shows it. */
export interface ColumnLine {
  readonly sheet: string;
  readonly letter: string;
  /** Cell of the heading, to go there; of the first entry where there is no heading. */
  readonly cell: string;
  /** Group headings and heading, as written; empty where the column has none. */
  readonly heading: string;
  readonly samples: readonly string[];
  readonly field: FieldKey | null;
  readonly sureness: Sureness;
  readonly hidden: boolean;
}

const SURE = 0.95;
const LIKELY = 0.8;
const SAMPLES = 3;
/** Rows looked at for samples: registers have empty columns at the start of the year. */
const SEARCHED_ROWS = 300;
const LONGEST_SAMPLE = 40;

/** What the reader itself calls doubtful about a column. */
const doubts: ReadonlySet<string> = new Set([
  'column.ambiguous',
  'column.taken',
  'column.unsure',
  'column.twoThings',
]);

const order: readonly Sureness[] = ['doubtful', 'likely', 'chosen', 'kept', 'sure'];

/** Every column of the registers that are read, those a person should look at first. */
export function columnLines(
  grid: WorkbookGrid,
  inspection: Inspection,
  choices: ColumnChoices,
): ColumnLine[] {
  const doubtful = new Set(
    inspection.findings
      .filter(({ code }) => doubts.has(code))
      .map(({ sheet, cell }) => `${sheet}!${cell ?? ''}`),
  );
  const lines = inspection.sheets.flatMap((sheet, at) => {
    if (sheet.role !== 'register') return [];
    const view = viewSheet(grid.sheets[at]!, grid.dateSystem);
    return sheet.tables.flatMap(({ columns, headerRows, top, firstDataRow, bottom }) =>
      columns.map((column): ColumnLine => {
        const cell = `${column.letter}${String(headerRows.at(-1) ?? firstDataRow ?? top)}`;
        const chosen = choices[sheet.name]?.[column.letter] !== undefined;
        return {
          sheet: sheet.name,
          letter: column.letter,
          cell,
          heading: headingOf(column),
          samples: firstDataRow === null ? [] : samplesOf(view, column.column, firstDataRow, bottom),
          field: column.field,
          sureness: chosen ? 'chosen' : surenessOf(column, doubtful.has(`${sheet.name}!${cell}`)),
          hidden: column.hidden,
        };
      }),
    );
  });
  return lines.sort((a, b) => order.indexOf(a.sureness) - order.indexOf(b.sureness));
}

function surenessOf({ field, confidence, header }: ColumnInspection, doubtful: boolean): Sureness {
  if (doubtful) return 'doubtful';
  if (field === null) return header === '' ? 'doubtful' : 'kept';
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'doubtful';
}

const headingOf = ({ path }: ColumnInspection): string =>
  path.map((part) => part.replace(/\s+/g, ' ').trim()).join(' / ');

function samplesOf(
  view: ReturnType<typeof viewSheet>,
  column: number,
  first: number,
  bottom: number,
): string[] {
  const samples = new Set<string>();
  const last = Math.min(bottom, first + SEARCHED_ROWS);
  for (let row = first; row <= last && samples.size < SAMPLES; row += 1) {
    const text = view.textAt(row, column).replace(/\s+/g, ' ');
    if (text !== '') samples.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
  }
  return [...samples];
}
