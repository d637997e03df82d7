import { disciplinePages, type PageItem } from '../../report/eightD/disciplinePages';
import type { Discipline } from '../../report/eightD/eightD';
import type { EightDFieldDefinition, EightDFieldKey } from '../../report/eightD/eightDFields';
import { eightDTables, type EightDColumn, type EightDTableKey } from '../../report/eightD/eightDTables';
import { eightDField } from '../../report/eightD/fillEightD';
import type { Bilingual } from '../../shared/language';

/** One line (an answer) or one block of lines (a table) of the sheet 8D数据. */
export type EightDItem =
  | {
      readonly kind: 'field';
      readonly section: Discipline | 'head';
      readonly key: EightDFieldKey;
      readonly field: EightDFieldDefinition;
    }
  | {
      readonly kind: 'table';
      readonly section: Discipline | 'head';
      readonly key: EightDTableKey;
      readonly caption: Bilingual;
      readonly columns: readonly (EightDColumn & { readonly key: string })[];
      readonly fixedRows: Readonly<Record<string, Bilingual>> | undefined;
      /** What the fixed rows are, for example 地点. */
      readonly rowCaption: Bilingual | undefined;
      /** Lines offered to be filled in where there are no fixed ones. */
      readonly blanks: number;
    };

/** Everything an 8D holds, in the order of the report. */
export const eightDItems: readonly EightDItem[] = disciplinePages.flatMap(({ id, items }) =>
  items.flatMap((item) => itemsOf(item, id)),
);

function itemsOf(item: PageItem, section: Discipline | 'head'): readonly EightDItem[] {
  switch (item.kind) {
    case 'fields':
    case 'photos':
      return item.keys.map((key) => ({ kind: 'field', section, key, field: eightDField(key) }));
    case 'table': {
      const { zh, en, columns, ...table } = eightDTables[item.key];
      return [
        {
          kind: 'table',
          section,
          key: item.key,
          caption: { zh, en },
          columns: Object.entries<EightDColumn>(columns).map(([key, column]) => ({ ...column, key })),
          fixedRows: 'fixedRows' in table ? table.fixedRows : undefined,
          rowCaption: 'rowCaption' in table ? table.rowCaption : undefined,
          blanks: 'minRows' in table ? table.minRows : 0,
        },
      ];
    }
    default:
      return [];
  }
}

/** Value columns the widest table needs. */
export const valueColumns = Math.max(
  ...eightDItems.map((item) => (item.kind === 'table' ? item.columns.length : 1)),
);

/** What stands in the column 章节. */
export const sectionNames: Readonly<Record<Discipline | 'head', Bilingual>> = Object.fromEntries(
  disciplinePages.map(({ id, title }) => [id, title]),
) as Record<Discipline | 'head', Bilingual>;
