import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type {
  ConditionalFormatPlan,
  PrintPlan,
  ValidationPlan,
} from '../../../functions/core/tracker/trackerPlan';
import { columnLetter } from '../../../functions/core/register/grid';
import { parseRange } from '../cellRange';
import { cellStyle, differentialStyle } from './excelStyles';
import type { Parts, WorkbookFrame } from './packageTarget';
import type { UsedStyle } from './styleTable';

type SheetFrame = WorkbookFrame['sheets'][number];

/**
 * The package of a plan without its rows, as ExcelJS writes it: views, validations, conditional formats, print setup,
 * protection, tables, properties.
 */
export async function buildSkeleton(plan: WorkbookFrame, now: Date): Promise<Parts> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = plan.title;
  workbook.creator = 'Kesu';
  workbook.lastModifiedBy = 'Kesu';
  workbook.created = now;
  workbook.modified = now;
  if (plan.company !== undefined) workbook.company = plan.company;
  workbook.calcProperties.fullCalcOnLoad = true;
  const activeTab = plan.sheets.findIndex(({ visibility }) => visibility === 'visible');
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  for (const sheet of plan.sheets) await addSheet(workbook, sheet);
  // Without a single text ExcelJS leaves out the shared strings' relationship; the row is replaced by ours.
  workbook.worksheets[0]!.getCell(1, 1).value = plan.title || 'Kesu';
  return partsOf(workbook);
}

/**
 * The same for the styles alone, once all are known: `styles` stand below each other in column A of the first
 * sheet, so that the numbers ExcelJS gave them can be read back.
 */
export async function buildStyles(plan: WorkbookFrame, styles: readonly UsedStyle[]): Promise<Parts> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, conditionalFormats } of plan.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const rule of conditionalFormats ?? []) sheet.addConditionalFormatting(conditionalFormat(rule));
  }
  const column = workbook.worksheets[0]!;
  styles.forEach(({ style }, index) => (column.getCell(index + 1, 1).style = cellStyle(style)));
  return partsOf(workbook);
}

async function partsOf(workbook: ExcelJS.Workbook): Promise<Parts> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => [name, decoder.decode(content)]),
  );
}

async function addSheet(workbook: ExcelJS.Workbook, plan: SheetFrame): Promise<void> {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.visibility,
    properties: {
      ...(plan.tabColor !== undefined && { tabColor: { argb: plan.tabColor } }),
      dyDescent: 0.25,
    },
    views: [view(plan)],
    ...(plan.print && print(plan.print)),
  });
  if (plan.autoFilter !== undefined) sheet.autoFilter = plan.autoFilter;
  if (plan.table) {
    // ExcelJS declares the part and its relationship; tablePart.ts writes what stands in it.
    const { left } = parseRange(plan.table.ref)!;
    sheet.addTable({
      name: plan.table.name,
      ref: `${columnLetter(left)}1`,
      columns: plan.table.columns.map(({ heading }) => ({ name: heading })),
      rows: [[]],
    });
  }
  for (const rule of plan.validations ?? []) validations(sheet).add(rule.ref, validation(rule));
  for (const rule of plan.conditionalFormats ?? []) sheet.addConditionalFormatting(conditionalFormat(rule));
  if (plan.protection)
    await sheet.protect('', Object.fromEntries(plan.protection.allow.map((name) => [name, true])));
}

/** ExcelJS keeps validations by range too, but its typings leave that out (pinned in test/assumptions). */
interface RangeValidations {
  add(ref: string, rule: ExcelJS.DataValidation): void;
}

function validations(sheet: ExcelJS.Worksheet): RangeValidations {
  return (sheet as unknown as { readonly dataValidations: RangeValidations }).dataValidations;
}

function view({ freeze, zoom, showGridLines }: SheetFrame): Partial<ExcelJS.WorksheetView> {
  const common = {
    ...(zoom !== undefined && { zoomScale: zoom }),
    ...(showGridLines !== undefined && { showGridLines }),
  };
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return { state: 'normal', ...common };
  return { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, ...common };
}

/** ST_PaperSize numbers; ExcelJS's typings leave A3 out. */
const paperNumber: Readonly<Record<PrintPlan['paper'], number>> = { A3: 8, A4: 9 };

function print({
  paper,
  landscape,
  fitToWidth,
  pagesWide = 1,
  header,
  footer,
}: PrintPlan): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: paperNumber[paper] as ExcelJS.PaperSize,
      orientation: landscape ? 'landscape' : 'portrait',
      ...(fitToWidth && { fitToPage: true, fitToWidth: pagesWide, fitToHeight: 0 }),
    },
    headerFooter: {
      ...(header !== undefined && { oddHeader: header }),
      ...(footer !== undefined && { oddFooter: footer }),
    },
  };
}

function validation(rule: ValidationPlan): ExcelJS.DataValidation {
  const common = {
    allowBlank: rule.allowBlank,
    errorStyle: rule.severity,
    showErrorMessage: true,
    ...(rule.error && { errorTitle: rule.error.title, error: rule.error.text }),
    ...(rule.prompt && { showInputMessage: true, promptTitle: rule.prompt.title, prompt: rule.prompt.text }),
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', formulae: [rule.source ?? `"${(rule.values ?? []).join(',')}"`] };
    case 'custom':
      return { ...common, type: 'custom', formulae: [rule.formula] };
    case 'date':
      return {
        ...common,
        type: 'date',
        operator: 'between',
        formulae: [serialDay(rule.min), serialDay(rule.max)],
      };
    default:
      return { ...common, type: rule.kind, operator: 'between', formulae: [rule.min, rule.max] };
  }
}

const EPOCH = 25_569; // serial of 1970-01-01

/** ExcelJS wants a Date, taken as UTC, and turns it back into the serial. */
function serialDay(serial: number): Date {
  return new Date(Math.round((serial - EPOCH) * 86_400_000));
}

function conditionalFormat(rule: ConditionalFormatPlan): ExcelJS.ConditionalFormattingOptions {
  return {
    ref: rule.ref,
    rules: [
      {
        type: 'expression',
        priority: rule.priority,
        formulae: [rule.formula],
        style: differentialStyle(rule),
      },
    ],
  };
}
