import type { SheetPlan, WorkbookPlan } from '../../../functions/core/tracker/trackerPlan';

/* Workbooks and plans as JSON between the browser and Node: maps, sets and lazy rows do not survive it by themselves. */

export const toWire = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return { $map: [...(part as Map<unknown, unknown>)] };
    if (part instanceof Set) return { $set: [...(part as Set<unknown>)] };
    return part;
  });

export const fromWire = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    const tagged = part as Partial<Record<'$map' | '$set', unknown[]>>;
    if (tagged.$map) return new Map(tagged.$map as [unknown, unknown][]);
    if (tagged.$set) return new Set(tagged.$set);
    return part;
  });

interface WrittenSheet extends Omit<SheetPlan, 'row'> {
  readonly rows: readonly ReturnType<SheetPlan['row']>[];
}

/** The plan with its rows written out. */
export const writtenPlan = (plan: WorkbookPlan): unknown => ({
  ...plan,
  sheets: plan.sheets.map(({ row, ...sheet }) => ({
    ...sheet,
    rows: Array.from({ length: sheet.rowCount }, (_, at) => row(at + 1)),
  })),
});

export function readPlan(written: unknown): WorkbookPlan {
  const plan = written as Omit<WorkbookPlan, 'sheets'> & { readonly sheets: readonly WrittenSheet[] };
  return {
    ...plan,
    sheets: plan.sheets.map(({ rows, ...sheet }) => ({ ...sheet, row: (at) => rows[at - 1]! })),
  };
}
