import { fields, type FieldKey, type FieldType } from '../complaint/fields';
import type { ColumnInspection, Inspection, TableInspection } from '../register';
import type { UniqueHeadings } from './uniqueHeadings';

/** A column of the company's own, as it stands in the tracker. */
export interface CompanyColumn {
  /** Stable across runs: `field:receivedAt`, `field:partNo+productName`, `extra:客户信息/备注`. */
  readonly id: string;
  readonly heading: string;
  /** The whole heading, groups included, as the register has it. */
  readonly fullHeading: string;
  readonly field: FieldKey | null;
  /** `text` for unmapped columns and for headings that name several fields, whose cells stay as they are. */
  readonly type: FieldType;
  /** The cell holds several fields (料号&品名) and is kept as one text. */
  readonly composite: boolean;
  readonly hidden: boolean;
}

/** Where the cells of a table's rows come from: 1-based sheet column per company column, 0 where it has none. */
export interface TableSource {
  readonly sheet: string;
  readonly table: TableInspection;
  readonly columns: Int32Array;
}

export interface CompanyColumns {
  readonly columns: readonly CompanyColumn[];
  readonly sources: readonly TableSource[];
}

/**
 * One set of columns over all register tables of the workbook: a column is the same where it has the same field or,
 * unmapped, the same heading. The order is the first table's; a column that only a later table has
 * (one more from July on) stands behind the neighbour it has there.
 *
 * @param unnamed - Heading for a column without one, from its letter.
 * @param headings - Keeps all headings of the tracker apart.
 * @param own - Fields whose columns are Kesu's own, in a tracker that is read again.
 */
export function mergeColumns(
  inspection: Inspection,
  unnamed: (letter: string) => string,
  headings: UniqueHeadings,
  own: ReadonlySet<FieldKey> = new Set(),
): CompanyColumns {
  const merged: { key: string; column: ColumnInspection; hidden: boolean }[] = [];
  const tables = inspection.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({ sheet: sheet.name, table, keys: keysOf(table) })),
  );
  for (const { table, keys } of tables) {
    let after = -1;
    table.columns.forEach((column, at) => {
      if (column.field !== null && own.has(column.field)) return;
      const key = keys[at]!;
      const known = merged.findIndex((entry) => entry.key === key);
      if (known < 0) merged.splice((after += 1), 0, { key, column, hidden: column.hidden });
      else {
        after = known;
        if (!column.hidden) merged[known]!.hidden = false;
      }
    });
  }
  const leaves = countBy(merged.map(({ column }) => leafOf(column, unnamed)));
  return {
    columns: merged.map(({ key, column, hidden }) =>
      companyColumn(key, column, hidden, leaves, unnamed, headings),
    ),
    sources: tables.map(({ sheet, table, keys }) => ({
      sheet,
      table,
      columns: Int32Array.from(merged, ({ key }) => {
        const at = keys.indexOf(key);
        return at < 0 ? 0 : table.columns[at]!.column;
      }),
    })),
  };
}

function companyColumn(
  key: string,
  column: ColumnInspection,
  hidden: boolean,
  leaves: ReadonlyMap<string, number>,
  unnamed: (letter: string) => string,
  headings: UniqueHeadings,
): CompanyColumn {
  const leaf = leafOf(column, unnamed);
  const path = column.path.filter((part) => part.trim() !== '');
  const fullHeading = path.join(' / ') || leaf;
  const shown = (leaves.get(leaf) ?? 0) > 1 && path.length > 1 ? path.join('·') : leaf;
  const composite = (column.also?.length ?? 0) > 0;
  return {
    id: key,
    heading: headings.take(shown),
    fullHeading,
    field: column.field,
    type: column.field && !composite ? fields[column.field].type : 'text',
    composite,
    hidden,
  };
}

/** A name per column of a table; a second column of the same name gets a number. */
function keysOf(table: TableInspection): string[] {
  const seen = new Map<string, number>();
  return table.columns.map((column) => {
    const name = column.field
      ? `field:${[column.field, ...(column.also ?? [])].join('+')}`
      : `extra:${(column.path.length > 0 ? column.path.join('/') : column.header).replace(/\s+/g, ' ').trim() || column.letter}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}

const leafOf = (column: ColumnInspection, unnamed: (letter: string) => string): string =>
  column.header.replace(/\s+/g, ' ').trim() || unnamed(column.letter);

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
