import type {
  CellStyle,
  SheetGrid,
  SheetVisibility,
  WorkbookGrid,
} from '../../../functions/core/register/grid';
import { InputProblem } from '../inputProblem';
import { officeTheme, readThemeColours } from './colours';
import type { ReadLimits } from './readLimits';
import { readRelationships, type Relationship } from './relationships';
import { readSheet, type ReadProgress } from './readSheet';
import { readStyles } from './readStyles';
import type { SheetContext } from './rowCollector';
import { SharedStringScanner, type SharedStrings } from './sharedStrings';
import { utf8Chunks } from './utf8Chunks';
import { walkXml } from './walkXml';
import type { ZipPackage } from './zipPackage';

interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationship: string;
}

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
}

/**
 * Reads an Office Open XML workbook (.xlsx, .xlsm, .xltx, Transitional or Strict).
 *
 * @throws InputProblem naming the file and the part or sheet
 */
export async function readXlsx(
  zip: ZipPackage,
  limits: ReadLimits,
  onProgress?: ReadProgress,
): Promise<WorkbookGrid> {
  const part = await workbookPart(zip);
  const relationships = await inPart(zip, part, () => readRelationships(zip, part));
  const workbook = await inPart(zip, part, async () => readWorkbookPart(await zip.bytes(part)));
  const targets = [...relationships.values()];
  const context: SheetContext = {
    strings: await readSharedStrings(zip, targets, limits),
    styles: [...(await readStylesPart(zip, targets))],
    dateSystem: workbook.is1904 ? '1904' : '1900',
  };
  const sheets: SheetGrid[] = [];
  let cells = 0;
  for (const { name, visibility, relationship } of workbook.sheets) {
    const target = relationships.get(relationship);
    // Chart sheets, dialog sheets and Excel 4 macro sheets hold no cells of a register.
    if (target?.type !== 'worksheet') continue;
    const read = await inPart(zip, target.target, () =>
      readSheet(zip, target.target, { name, visibility, context, limits, cellsBefore: cells, onProgress }),
    );
    cells = read.cells;
    sheets.push(read.sheet);
  }
  if (sheets.length === 0) throw new InputProblem('input.noSheets', zip.file);
  return { file: zip.file, dateSystem: context.dateSystem, sheets };
}

/** Any failure to parse becomes a problem that names the part. */
async function inPart<T>(zip: ZipPackage, part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem('input.damagedPart', zip.file, { part, reason }, { cause: error });
  }
}

async function workbookPart(zip: ZipPackage): Promise<string> {
  const root = await inPart(zip, '_rels/.rels', () => readRelationships(zip, ''));
  const found = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!zip.has(found)) throw new InputProblem('input.missingPart', zip.file, { part: found });
  return found;
}

async function readWorkbookPart(xml: Buffer): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const state = attributes['state'];
      sheets.push({
        name: attributes['name'] ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationship: attributes['id'] ?? '',
      });
    },
  });
  return { sheets, is1904 };
}

async function readSharedStrings(
  zip: ZipPackage,
  targets: readonly Relationship[],
  limits: ReadLimits,
): Promise<SharedStrings> {
  const part = targets.find(({ type }) => type === 'sharedStrings')?.target;
  const scanner = new SharedStringScanner(limits.elementBytes);
  if (part !== undefined && zip.has(part))
    await inPart(zip, part, async () => {
      for await (const chunk of utf8Chunks(zip.chunks(part))) scanner.push(chunk);
      scanner.end();
    });
  return scanner;
}

async function readStylesPart(
  zip: ZipPackage,
  targets: readonly Relationship[],
): Promise<readonly CellStyle[]> {
  const part = targets.find(({ type }) => type === 'styles')?.target;
  if (part === undefined || !zip.has(part)) return [{ numberFormat: 'General' }];
  const themePart = targets.find(({ type }) => type === 'theme')?.target;
  const theme =
    themePart !== undefined && zip.has(themePart)
      ? await inPart(zip, themePart, async () => readThemeColours(await zip.bytes(themePart)))
      : officeTheme;
  return inPart(zip, part, async () => readStyles(await zip.bytes(part), theme));
}
