import { isFieldKey, type FieldKey } from '../complaint/fields';
import type { CellValue, SheetGrid } from '../register/grid';
import { ids } from './kesuColumns';

/** The id row is looked for in the first rows only; people may have put lines above it. */
const SEARCHED_ROWS = 40;

/** A column of a tracker that is read again. */
export interface TrackerColumnRead {
  /** 1-based. */
  readonly column: number;
  readonly id: string;
  readonly heading: string;
  readonly field: FieldKey | null;
  readonly also: readonly FieldKey[];
  /** Added by Kesu for a field the register had no column for. */
  readonly own: boolean;
  /** Holds complaint data, the company's or such an added field. */
  readonly data: boolean;
}

/** The hidden row of column ids, wherever people have moved it. */
export function findIdRow(sheet: SheetGrid): number | undefined {
  for (let row = 1; row <= SEARCHED_ROWS; row += 1)
    if (sheet.rows[row]?.values.includes(ids.rowId)) return row;
  return undefined;
}

/** Columns by their hidden ids; a column somebody inserted has a heading only and is the company's own. */
export function trackerColumns(sheet: SheetGrid, idRow: number): TrackerColumnRead[] {
  const idCells = sheet.rows[idRow]?.values ?? [];
  const headings = sheet.rows[idRow + 1]?.values ?? [];
  const columns: TrackerColumnRead[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < Math.max(idCells.length, headings.length); at += 1) {
    const heading = cellWords(headings[at]);
    const written = cellWords(idCells[at]);
    const id = written === '' || seen.has(written) ? `extra:${heading}` : written;
    if (written === '' && heading === '') continue;
    seen.add(id);
    const kind = id.slice(0, id.indexOf(':'));
    const names = id.slice(id.indexOf(':') + 1).split('+');
    const keys = kind === 'field' || kind === 'own' ? names.filter(isFieldKey) : [];
    columns.push({
      column: at + 1,
      id,
      heading,
      field: keys[0] ?? null,
      also: keys.slice(1),
      own: kind === 'own',
      data: kind === 'field' || kind === 'own' || kind === 'extra',
    });
  }
  return columns;
}

/** The words of a cell; nothing for an empty one. */
export const cellWords = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? value.error : String(value);
