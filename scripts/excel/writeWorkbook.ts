import type { FileHandle } from 'node:fs/promises';
import type { WorkbookPlan } from '../../functions/core/tracker/trackerPlan';
import { writeAtomically } from './write/atomicFile';
import type { WorkbookTables } from './write/cellWriter';
import { checkPlan } from './write/checkPlan';
import { SharedStringTable } from './write/sharedStringTable';
import { sheetPart } from './write/sheetPart';
import { SheetRows } from './write/sheetRows';
import { buildSkeleton, buildStyles, type Parts } from './write/skeleton';
import { StyleTable } from './write/styleTable';
import { patchStyles } from './write/stylesPart';
import { tablePart } from './write/tablePart';
import { patchWorkbook } from './write/workbookPart';
import { ZipWriter } from './write/zipWriter';

export interface WriteWorkbookOptions {
  /** Time put into the document properties; now where absent. */
  readonly now?: Date;
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
  await writeAtomically(path, (handle) => writePackage(plan, path, handle, { ...options, now }));
}

async function writePackage(
  plan: WorkbookPlan,
  path: string,
  handle: FileHandle,
  { now, onProgress }: WriteWorkbookOptions & { readonly now: Date },
): Promise<void> {
  const frame = await buildSkeleton(plan, now);
  const tables: WorkbookTables = { strings: new SharedStringTable(), styles: new StyleTable(), file: path };
  const zip = new ZipWriter(handle, path, now);
  const add = (name: string, text: string): Promise<void> => zip.add(name, [Buffer.from(text)], TIGHT);
  await add('[Content_Types].xml', part(frame, '[Content_Types].xml'));
  await add('_rels/.rels', part(frame, '_rels/.rels'));
  for (const [index, sheet] of plan.sheets.entries()) {
    const name = sheetName(index);
    const rows = new SheetRows(sheet, tables);
    await zip.add(name, sheetPart(part(frame, name), sheet, rows, tables.styles, onProgress), FAST);
    const rels = sheetRelationships(frame, index, rows.links.relationships());
    if (rels !== '') await add(relsName(index), rels);
  }
  await zip.add('xl/sharedStrings.xml', tables.strings.chunks(), FAST);
  const styled = await buildStyles(plan, tables.styles.used);
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
  await zip.finish();
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
