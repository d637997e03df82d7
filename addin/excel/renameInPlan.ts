import type {
  ConditionalFormatPlan,
  PlanCell,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from '../../functions/core/tracker/trackerPlan';

/** New names by the plan's own names. */
export type Renames = ReadonlyMap<string, string>;

// A text, a sheet name before `!`, quoted or plain, or a table name before `[`.
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\d_.]*)!|([\p{L}_][\p{L}\d_.]*)(?=\[)/gu;

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The formula with its sheet and table names replaced; texts in it stay. */
function renameReferences(formula: string, { sheets, tables }: RenameOptions): string {
  return formula.replace(pieces, (all: string, quoted?: string, plain?: string, table?: string) => {
    if (table !== undefined) return tables.get(table) ?? all;
    const renamed = sheets.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
    return renamed === undefined ? all : `${quoteSheet(renamed)}!`;
  });
}

function renameLink(text: string, sheets: Renames): string {
  return text.replace(/#(?:'((?:[^']|'')+)'|([^'!"]+))!/, (all: string, quoted?: string, plain?: string) => {
    const renamed = sheets.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
    return renamed === undefined ? all : `#${quoteSheet(renamed)}!`;
  });
}

/** How to write a plan whose sheets get other names than it asks for. */
export interface RenameOptions {
  readonly sheets: Renames;
  readonly tables: Renames;
  /** Also links (`#Sheet!A1`): they do not follow when a sheet is renamed later, so they get final names. */
  readonly links: Renames;
}

/** The plan under other sheet names: every formula, rule, name and link follows. */
export function renameInPlan(plan: WorkbookPlan, options: RenameOptions): WorkbookPlan {
  const rename = (text: string): string => renameReferences(relink(text, options.links), options);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => renameInSheet(sheet, options, rename)),
    names: plan.names.map((n) => ({ ...n, refersTo: rename(n.refersTo) })),
  };
}

/** Only the link texts inside a formula. */
function relink(formula: string, links: Renames): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (text) =>
    text.startsWith('"#') ? renameLink(text, links) : text,
  );
}

function renameInSheet(
  sheet: SheetPlan,
  { sheets, tables, links }: RenameOptions,
  rename: (formula: string) => string,
): SheetPlan {
  const cell = (c: PlanCell): PlanCell => {
    if (c?.kind === 'formula') return { ...c, formula: rename(c.formula) };
    if (c?.kind === 'link' && c.target.startsWith('#')) return { ...c, target: renameLink(c.target, links) };
    return c;
  };
  const validation = (v: ValidationPlan): ValidationPlan => {
    if (v.kind === 'custom') return { ...v, formula: rename(v.formula) };
    return v.kind === 'list' && v.source !== undefined ? { ...v, source: rename(v.source) } : v;
  };
  const format = (f: ConditionalFormatPlan): ConditionalFormatPlan => ({ ...f, formula: rename(f.formula) });
  return {
    ...sheet,
    name: sheets.get(sheet.name) ?? sheet.name,
    row: (at) => {
      const row = sheet.row(at);
      return { ...row, cells: row.cells.map(cell) };
    },
    ...(sheet.table
      ? {
          table: {
            ...sheet.table,
            name: tables.get(sheet.table.name) ?? sheet.table.name,
            columns: sheet.table.columns.map((c) =>
              c.formula === undefined ? c : { ...c, formula: rename(c.formula) },
            ),
          },
        }
      : {}),
    ...(sheet.validations ? { validations: sheet.validations.map(validation) } : {}),
    ...(sheet.conditionalFormats ? { conditionalFormats: sheet.conditionalFormats.map(format) } : {}),
  };
}
