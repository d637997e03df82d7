import type { CellRange } from '../../../../functions/core/register/grid';
import type {
  PlanCell,
  PrintPlan,
  ProtectionPlan,
  RowPlan,
  SheetPlan,
  StylePlan,
  TablePlan,
  WorkbookPlan,
} from '../../../../functions/core/tracker/trackerPlan';
import { areaText, wholeSheet } from '../model/area';
import type { CellFormat } from '../model/cellFormat';
import { defaultFormat } from '../model/cellFormat';
import type { Cell } from '../model/cellStore';
import { copyFormula } from '../model/formulaText';
import { charactersFromWidth } from '../model/sizes';
import type { Table } from '../model/table';
import { bodyArea } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import { planConditionalFormats, planValidations } from './rulesToPlan';
import { planStyle } from './styleToPlan';

export interface ReadBack {
  readonly plan: WorkbookPlan;
  /** What a plan has no words for, for example `设置: names of the sheet`. */
  readonly lost: readonly string[];
}

/** The workbook as a plan, which the writer of .xlsx files takes: this is how the stand-in saves. */
export function planFromWorkbook(workbook: Workbook): ReadBack {
  const lost: string[] = [];
  const styles = new Map<CellFormat, StylePlan>();
  const styleOf = (format: CellFormat): StylePlan => {
    const known = styles.get(format) ?? planStyle(format);
    styles.set(format, known);
    return known;
  };
  const sheets = workbook.sheets.map((sheet) => planSheet(sheet, styleOf, lost));
  const names = workbook.names.map((n) => ({ name: n.name, refersTo: n.formula.slice(1) }));
  if (workbook.comments.length > 0) lost.push('comments');
  if (workbook.customXmlParts.length > 0) lost.push('custom XML parts');
  if (workbook.customProperties.size > 0) lost.push('custom properties');
  const title = String(workbook.properties['Title'] ?? '');
  const company = String(workbook.properties['Company'] ?? '');
  return { plan: { sheets, names, title, ...(company === '' ? {} : { company }) }, lost };
}

type StyleOf = (format: CellFormat) => StylePlan;

function planSheet(sheet: Worksheet, styleOf: StyleOf, lost: string[]): SheetPlan {
  const used = sheet.cells.used(wholeSheet, false);
  const width = Math.max(used?.right ?? 0, 0, ...sheet.cells.columns.keys());
  const [table, ...more] = sheet.tables;
  if (more.length > 0) lost.push(`${sheet.name}: tables after the first`);
  if (sheet.names.length > 0) lost.push(`${sheet.name}: names of the sheet`);
  const validations = planValidations(sheet, lost);
  const conditionalFormats = planConditionalFormats(sheet, lost);
  const print = planPrint(sheet);
  const columns = table && { table, formulas: table.columns.map((_, i) => columnFormula(table, i)) };
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === '' ? {} : { tabColor: `FF${sheet.tabColor.slice(1)}` }),
    columns: Array.from({ length: width }, (_, i) => {
      const column = sheet.cells.columns.get(i + 1);
      const points = column?.width ?? sheet.standardWidth;
      return { width: charactersFromWidth(points), ...(column?.hidden ? { hidden: true } : {}) };
    }),
    rowCount: Math.max(used?.bottom ?? 0, sheet.cells.rows.length - 1),
    row: (at) => planRow(sheet, at, width, columns, styleOf),
    ...(sheet.merges.length > 0 ? { merges: sheet.merges.map(areaText) } : {}),
    ...(table ? { table: planTable(table) } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
    ...(sheet.freeze ? { freeze: sheet.freeze } : {}),
    ...(sheet.filter ? { autoFilter: areaText(sheet.filter.area) } : {}),
    ...(print ? { print } : {}),
    ...(sheet.protection ? { protection: planProtection(sheet.protection.options) } : {}),
    zoom: sheet.zoom,
    showGridLines: sheet.showGridlines,
  };
}

function planRow(
  sheet: Worksheet,
  at: number,
  width: number,
  columns: CalculatedColumns | undefined,
  styleOf: StyleOf,
): RowPlan {
  const row = sheet.cells.rows[at];
  const cells: PlanCell[] = [];
  for (let column = 1; row && column <= width; column++)
    cells.push(planCell(sheet, at, column, isFilled(columns, at, column), styleOf));
  while (cells.at(-1) === null) cells.pop();
  return {
    cells,
    ...(row?.height === undefined ? {} : { height: row.height }),
    ...(row?.hidden || row?.filtered ? { hidden: true } : {}),
  };
}

function planCell(sheet: Worksheet, at: number, column: number, filled: boolean, styleOf: StyleOf): PlanCell {
  const cell: Cell = sheet.cells.cell(at, column) ?? { value: null };
  const format = sheet.cells.format(at, column);
  const style = format === defaultFormat ? {} : { style: styleOf(format) };
  const { formula, link } = cell;
  // What a list fills beside its formula is computed again wherever the file is opened.
  const value = cell.spilled ? null : cell.value;
  if (formula !== undefined) {
    const result = typeof value === 'object' ? (value?.error ?? null) : value;
    return filled
      ? { kind: 'filled', result, ...style }
      : { kind: 'formula', formula: formula.slice(1), result, ...style };
  }
  if (link) {
    const target = link.address ?? `#${link.documentReference ?? ''}`;
    return { kind: 'link', text: String(value ?? ''), target, ...style };
  }
  if (value === null) return style.style ? { kind: 'blank', style: style.style } : null;
  if (typeof value === 'number') return { kind: 'number', number: value, ...style };
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...style };
  if (typeof value === 'string') return { kind: 'text', text: value, ...style };
  return { kind: 'error', error: value.error, ...style };
}

/** The formula a column of a table holds in its first data row, when most rows follow it. */
function columnFormula(table: Table, index: number): string | undefined {
  const body = bodyArea(table);
  const column = table.area.left + index;
  const first = table.sheet.cells.cell(body.top, column)?.formula;
  if (first === undefined) return undefined;
  const second = table.sheet.cells.cell(body.top + 1, column)?.formula;
  return body.bottom === body.top || second === copyFormula(first, 1, 0) ? first.slice(1) : undefined;
}

/** A table with the formula of each calculated column. */
interface CalculatedColumns {
  readonly table: Table;
  readonly formulas: readonly (string | undefined)[];
}

function isFilled(columns: CalculatedColumns | undefined, at: number, column: number): boolean {
  if (!columns) return false;
  const { table, formulas } = columns;
  const body: CellRange = bodyArea(table);
  const formula = at < body.top || at > body.bottom ? undefined : formulas[column - body.left];
  if (formula === undefined) return false;
  return table.sheet.cells.cell(at, column)?.formula === copyFormula(`=${formula}`, at - body.top, 0);
}

function planTable(table: Table): TablePlan {
  return {
    name: table.name,
    ref: areaText(table.area),
    style: table.style,
    columns: table.columns.map(({ name }, i) => {
      const formula = columnFormula(table, i);
      return formula === undefined ? { heading: name } : { heading: name, formula };
    }),
  };
}

function planPrint({ page }: Worksheet): PrintPlan | undefined {
  const fits = (page.values['Zoom'] as { readonly horizontalFitToPages?: number }).horizontalFitToPages;
  const header = page.headerFooter['DefaultForAllPages.CenterHeader'];
  const footer = page.headerFooter['DefaultForAllPages.CenterFooter'];
  const landscape = page.values['Orientation'] === 'Landscape';
  const plain = !fits && !header && !footer && !landscape && page.printArea.length === 0 && !page.titleRows;
  if (plain) return undefined;
  return {
    paper: page.values['PaperSize'] === 'A3' ? 'A3' : 'A4',
    landscape,
    fitToWidth: fits !== undefined,
    ...(fits === undefined || fits === 1 ? {} : { pagesWide: fits }),
    ...(page.titleRows ? { repeatRows: areaText(page.titleRows) } : {}),
    ...(page.titleColumns ? { repeatColumns: areaText(page.titleColumns) } : {}),
    ...(page.printArea[0] ? { area: areaText(page.printArea[0]) } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
}

const permissions = {
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowInsertRows: 'insertRows',
  allowDeleteRows: 'deleteRows',
} as const;

function planProtection(options: Readonly<Record<string, boolean | string>>): ProtectionPlan {
  const allow = Object.entries(permissions).filter(([option]) => options[option] === true);
  return { allow: allow.map(([, word]) => word) };
}
