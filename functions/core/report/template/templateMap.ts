/** Place of a table cell in a template: tables in the order they begin, those inside cells included, all from 1. */
export interface CellPlace {
  /** Header or footer the table stands in, `word/header1.xml`; in the body without. */
  readonly part?: string;
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A table cell of a template as far as mapping needs it. */
export interface TemplateCell extends CellPlace {
  /** First column of the table's grid it covers, from 0. */
  readonly column: number;
  readonly text: string;
  /** Part of a cell that began in a row above. */
  readonly continued: boolean;
  /** Below its text it has an empty line to write in. */
  readonly hasRoom?: boolean;
  /** Its room is taken by a table inside. */
  readonly hasTable?: boolean;
}

/** One cell of a customer's form and what is written into it. */
export type TemplateMapEntry = CellPlace &
  (
    | {
        /** Into an empty cell, behind the text that stands there, or as a tick in one of its boxes. */
        readonly how: 'fill' | 'append' | 'tick';
        /** Name of a field; empty where nobody has decided yet. */
        readonly field: string;
        /** Text the entry was proposed from: if it changes, the entry no longer holds. */
        readonly label: string;
        readonly labelCell: CellPlace;
        readonly alternatives?: readonly string[];
      }
    | {
        /** The row is repeated for each row of an 8D table. */
        readonly how: 'rows';
        readonly field: string;
        readonly label: string;
        readonly labelCell: CellPlace;
        /** Column of the table for each cell of the row; empty texts leave a cell alone. */
        readonly columns: readonly string[];
        /** Empty rows below it that go as the table grows. */
        readonly spare?: number;
        readonly alternatives?: readonly string[];
      }
  );

/** A saved mapping of one template. */
export interface TemplateMap {
  readonly cells: readonly TemplateMapEntry[];
}

/** Why a mapping does not fit the template any more. */
export type TemplateMapProblem =
  | (CellPlace & {
      readonly code: 'template.moved';
      readonly entry: number;
      readonly label: string;
      readonly seen: string;
    })
  | (CellPlace & { readonly code: 'template.noCell'; readonly entry: number });

/** A place as text, to find cells by it. */
export const placeKey = ({ part = '', table, row, cell }: CellPlace): string =>
  `${part} ${String(table)}.${String(row)}.${String(cell)}`;

/** The place alone, of something that has more to it. */
export const placeOf = ({ part, table, row, cell }: CellPlace): CellPlace => ({
  ...(part === undefined ? {} : { part }),
  table,
  row,
  cell,
});

/** Whether two cells stand in the same table. */
export const sameTable = (one: CellPlace, other: CellPlace): boolean =>
  one.part === other.part && one.table === other.table;

/** Entries whose label no longer stands where it stood. */
export function checkTemplateMap(
  map: TemplateMap,
  cells: readonly TemplateCell[],
): readonly TemplateMapProblem[] {
  const at = new Map(cells.map((cell) => [placeKey(cell), cell]));
  return map.cells.flatMap((entry, index): readonly TemplateMapProblem[] => {
    if (!at.has(placeKey(entry))) return [{ code: 'template.noCell', entry: index + 1, ...placeOf(entry) }];
    const seen = at.get(placeKey(entry.labelCell))?.text ?? '';
    return joined(seen) === joined(entry.label)
      ? []
      : [{ code: 'template.moved', entry: index + 1, label: entry.label, seen, ...entry.labelCell }];
  });
}

/** Where lines break inside a label does not matter. */
const joined = (text: string): string => text.replace(/\s+/g, '');
