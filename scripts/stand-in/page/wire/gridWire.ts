import type { CellExtra, SheetGrid, WorkbookGrid } from '../../../../functions/core/register/grid';

/** A workbook as read from a file, in the form JSON can carry: maps as lists of pairs. */
export interface WireWorkbook extends Omit<WorkbookGrid, 'sheets'> {
  readonly sheets: readonly WireSheet[];
}

interface WireSheet extends Omit<SheetGrid, 'rows' | 'extras' | 'hiddenColumns' | 'columnWidths'> {
  /** Row number and row, missing rows left out. */
  readonly rows: readonly (readonly [number, NonNullable<SheetGrid['rows'][number]>])[];
  readonly extras: readonly (readonly [number, CellExtra])[];
  readonly hiddenColumns: readonly number[];
  readonly columnWidths: readonly (readonly [number, number])[];
}

export function toWire(grid: WorkbookGrid): WireWorkbook {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows.entries()].flatMap(([at, row]) =>
        row ? [[at, { ...row, styles: Array.from(row.styles) }] as const] : [],
      ),
      extras: [...sheet.extras],
      hiddenColumns: [...sheet.hiddenColumns],
      columnWidths: [...sheet.columnWidths],
    })),
  };
}

export function fromWire(wire: WireWorkbook): WorkbookGrid {
  return {
    ...wire,
    sheets: wire.sheets.map((sheet) => {
      const rows: SheetGrid['rows'][number][] = [];
      for (const [at, row] of sheet.rows) rows[at] = row;
      return {
        ...sheet,
        rows,
        extras: new Map(sheet.extras),
        hiddenColumns: new Set(sheet.hiddenColumns),
        columnWidths: new Map(sheet.columnWidths),
      };
    }),
  };
}
