import type { SheetPlan, WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { writeAtomically } from './write/atomicFile';
import type { WorkbookTables } from './write/cellWriter';
import { checkPlan } from './write/checkPlan';
import type { PackageTarget, Parts, WorkbookFrame } from './write/packageTarget';
import type { PackageThread } from './write/packageThread';
import { PieceTable } from './write/pieceTable';
import { RowBlockWriter } from './write/rowBlock';
import { SharedStringTable } from './write/sharedStringTable';
import { sheetFrame } from './write/sheetFrame';
import type { SheetLinks } from './write/sheetLinks';
import { SheetRows } from './write/sheetRows';
import { StyleTable } from './write/styleTable';
import { patchStyles } from './write/stylesPart';
import { tablePart } from './write/tablePart';
import { patchWorkbook } from './write/workbookPart';

export interface WriteWorkbookOptions {
  /** Time put into the document properties; now where absent. */
  readonly now?: Date;
  /** Puts the package together in this thread of its own, which is ended then; worth its start for large plans. */
  readonly thread?: PackageThread;
  /** Told now and then how many rows of a sheet are written. */
  readonly onProgress?: (sheet: string, row: number, rows: number) => void;
}

/** zlib levels: sheets are large and must keep up with the rows, other parts are small. */
const FAST = 1;
const TIGHT = 6;

/**
 * Writes a plan as a new .xlsx. ExcelJS writes the frame of the package; rows stream from the plan into the
 * archive, so that memory does not grow with the number of rows beyond their distinct texts.
 *
 * @throws OutputProblem whose sentence names the file and the reason; nothing is left behind
 * @throws PlanError where the plan asks for what no workbook can hold
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  path: string,
  options: WriteWorkbookOptions = {},
): Promise<void> {
  checkPlan(plan);
  const now = options.now ?? new Date();
  await writeAtomically(path, async ({ fd }) => {
    const target = options.thread ?? new (await import('./write/packageFile')).PackageFile();
    try {
      await target.start(fd, path, now);
      await writePackage(plan, path, target, { ...options, now });
    } finally {
      await target.end(); // before the file is closed
    }
  });
}

async function writePackage(
  plan: WorkbookPlan,
  path: string,
  target: PackageTarget,
  { now, onProgress }: WriteWorkbookOptions & { readonly now: Date },
): Promise<void> {
  // Functions cannot be handed to another thread.
  const bare: WorkbookFrame = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, row: undefined })) };
  const frame = await target.skeleton(bare, now);
  const add = async (name: string, text: string): Promise<void> => {
    await target.open(name, TIGHT);
    await target.text(text);
    await target.close();
  };
  const pieces = new PieceTable();
  const tables: WorkbookTables = {
    strings: new SharedStringTable(),
    styles: new StyleTable(),
    pieces,
    rows: new RowBlockWriter(pieces),
    file: path,
  };
  await add('[Content_Types].xml', part(frame, '[Content_Types].xml'));
  await add('_rels/.rels', part(frame, '_rels/.rels'));
  for (const [index, sheet] of plan.sheets.entries()) {
    const name = sheetName(index);
    await target.open(name, FAST);
    const links = await writeSheet(part(frame, name), sheet, tables, target, onProgress);
    await target.close();
    const rels = sheetRelationships(frame, index, links.relationships());
    if (rels !== '') await add(relsName(index), rels);
  }
  await target.open('xl/sharedStrings.xml', FAST);
  for (const text of tables.strings.markup()) await target.text(text);
  await target.close();
  const styled = await target.styles(bare, tables.styles.used);
  await add(
    'xl/styles.xml',
    patchStyles(part(styled, 'xl/styles.xml'), part(styled, sheetName(0)), tables.styles.used),
  );
  await add('xl/workbook.xml', patchWorkbook(part(frame, 'xl/workbook.xml'), plan));
  let table = 0;
  for (const sheet of plan.sheets)
    if (sheet.table) await add(`xl/tables/table${++table}.xml`, tablePart(sheet.table, table));
  for (const name of [
    'xl/_rels/workbook.xml.rels',
    'xl/theme/theme1.xml',
    'docProps/core.xml',
    'docProps/app.xml',
  ])
    await add(name, part(frame, name));
  await target.finish();
}

async function writeSheet(
  frame: string,
  plan: SheetPlan,
  tables: WorkbookTables,
  target: PackageTarget,
  onProgress: WriteWorkbookOptions['onProgress'],
): Promise<SheetLinks> {
  const rows = new SheetRows(plan, tables);
  const { head, tail } = sheetFrame(frame, plan, tables.styles);
  await target.text(head);
  for (let row = 1; row <= plan.rowCount; row++) {
    rows.write(row);
    if (!tables.rows.isFull) continue;
    onProgress?.(plan.name, row, plan.rowCount);
    await target.rows(tables.rows.take());
  }
  await target.rows(tables.rows.take());
  await target.text(tail(rows.links));
  return rows.links;
}

const sheetName = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const relsName = (index: number): string => `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;

function sheetRelationships(frame: Parts, index: number, links: string): string {
  const head =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  const own = frame.get(relsName(index));
  if (own !== undefined) return own.replace('</Relationships>', () => `${links}</Relationships>`);
  return links === '' ? '' : `${head}${links}</Relationships>`;
}

function part(parts: Parts, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`ExcelJS wrote no part ${name}`);
  return text;
}
