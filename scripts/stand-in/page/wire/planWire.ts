import type { RowPlan, SheetPlan, WorkbookPlan } from '../../../../functions/core/tracker/trackerPlan';

/** A plan in the form JSON can carry: the rows written out. */
export interface WirePlan extends Omit<WorkbookPlan, 'sheets'> {
  readonly sheets: readonly (Omit<SheetPlan, 'row'> & { readonly rows: readonly RowPlan[] })[];
}

export function planToWire(plan: WorkbookPlan): WirePlan {
  return {
    ...plan,
    sheets: plan.sheets.map(({ row, ...sheet }) => ({
      ...sheet,
      rows: Array.from({ length: sheet.rowCount }, (_, at) => row(at + 1)),
    })),
  };
}

export function planFromWire(wire: WirePlan): WorkbookPlan {
  return {
    ...wire,
    sheets: wire.sheets.map(({ rows, ...sheet }) => ({
      ...sheet,
      row: (at) => rows[at - 1] ?? { cells: [] },
    })),
  };
}
