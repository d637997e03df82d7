import { openZipPackage, type ZipPackage } from '../../../excel/read/zipPackage';
import { readRelationships } from '../../../excel/read/relationships';
import { defaultReadLimits } from '../../../excel/read/readLimits';
import { walkXml, type XmlAttributes } from '../../../excel/read/walkXml';
import { readAddins } from './readAddins';
import type {
  WireConditionalFormat,
  WireRules,
  WireSheetRules,
  WireTable,
  WireValidation,
} from '../wire/rulesWire';

const none: WireRules = { names: [], sheets: [], addins: [] };

/**
 * Reads of an .xlsx what a register does not need and a tracker does: tables, names, validations, conditional formats
 * and protection. Other kinds of files have none of them here.
 */
export async function readRules(path: string, file: string): Promise<WireRules> {
  if (!/\.xls[xm]$/i.test(file)) return none;
  const zip = await openZipPackage(path, file, defaultReadLimits);
  try {
    if (!zip.has('xl/workbook.xml')) return none;
    return await readPackage(zip);
  } finally {
    zip.close();
  }
}

async function readPackage(zip: ZipPackage): Promise<WireRules> {
  const { names, sheets } = readWorkbookPart(await zip.bytes('xl/workbook.xml'));
  const parts = await readRelationships(zip, 'xl/workbook.xml');
  const styles = [...parts.values()].find(({ type }) => type === 'styles')?.target;
  const looks = styles !== undefined && zip.has(styles) ? readLooks(await zip.bytes(styles)) : [];
  const found: WireSheetRules[] = [];
  for (const { name, relationship } of sheets) {
    const part = parts.get(relationship);
    if (part?.type === 'worksheet') found.push(await readSheetPart(zip, part.target, name, looks));
  }
  return { names, sheets: found, addins: await readAddins(zip) };
}

function readWorkbookPart(xml: Buffer): {
  readonly names: WireRules['names'];
  readonly sheets: readonly { readonly name: string; readonly relationship: string }[];
} {
  const names: { name: string; formula: string; scope: number | undefined }[] = [];
  const sheets: { name: string; relationship: string }[] = [];
  let inside = false;
  walkXml(xml, {
    open(element, { name = '', localSheetId, id = '' }) {
      if (element === 'sheet') sheets.push({ name, relationship: id });
      inside = element === 'definedName' && !name.startsWith('_xlnm');
      if (inside)
        names.push({
          name,
          formula: '',
          scope: localSheetId === undefined ? undefined : Number(localSheetId),
        });
    },
    text(text) {
      if (inside) names.at(-1)!.formula += text;
    },
    close() {
      inside = false;
    },
  });
  return {
    sheets,
    names: names.map(({ name, formula, scope }) => {
      const sheet = scope === undefined ? undefined : sheets[scope]?.name;
      return sheet === undefined ? { name, formula } : { name, formula, sheet };
    }),
  };
}

type Looks = readonly WireConditionalFormat['look'][];

const colour = ({ rgb }: XmlAttributes): string | undefined =>
  rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;

/** What each differential format changes, by its number. */
function readLooks(xml: Buffer): Looks {
  const looks: Record<string, string | boolean>[] = [];
  const inside: string[] = [];
  walkXml(xml, {
    open(element, attributes) {
      inside.push(element);
      if (!inside.includes('dxfs')) return;
      if (element === 'dxf') looks.push({});
      const look = looks.at(-1);
      if (!look) return;
      const isOn = !/^(0|false)$/.test(attributes['val'] ?? '1');
      if (element === 'b') look['bold'] = isOn;
      if (element === 'strike') look['strikethrough'] = isOn;
      const found = colour(attributes);
      if (found !== undefined && element === 'color' && inside.includes('font')) look['fontColor'] = found;
      // Of a solid fill in a differential format Excel takes the background colour.
      if (found !== undefined && element === 'bgColor') look['fillColor'] = found;
    },
    close() {
      inside.pop();
    },
  });
  return looks;
}

/** Words of the file for what a protected sheet allows, which is written as `0`. */
const permissions: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertRows: 'allowInsertRows',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
};

interface SheetReader {
  id?: string;
  readonly validations: (WireValidation & { formula1: string; formula2: string })[];
  readonly conditionalFormats: (WireConditionalFormat & { formula: string })[];
  protection?: readonly string[];
  frozenColumns?: number;
  tabColor?: string;
  showGridLines?: boolean;
}

async function readSheetPart(
  zip: ZipPackage,
  part: string,
  name: string,
  looks: Looks,
): Promise<WireSheetRules> {
  const found: SheetReader = { validations: [], conditionalFormats: [] };
  let areas = '';
  let field: 'formula1' | 'formula2' | 'formula' | undefined;
  walkXml(withoutCells(await zip.bytes(part)), {
    open(element, attributes) {
      if (element === 'conditionalFormatting') areas = attributes['sqref'] ?? '';
      else if (element === 'cfRule' && attributes['type'] === 'expression') {
        const look = looks[Number(attributes['dxfId'])] ?? {};
        const stopIfTrue = attributes['stopIfTrue'] === '1';
        found.conditionalFormats.push({
          areas,
          formula: '',
          priority: Number(attributes['priority']),
          stopIfTrue,
          look,
        });
      } else if (element === 'dataValidation') found.validations.push(validationOf(attributes));
      else readSheetLook(element, attributes, found);
      field = element === 'formula1' || element === 'formula2' || element === 'formula' ? element : undefined;
    },
    text(text) {
      if (field === 'formula') found.conditionalFormats.at(-1)!.formula += text;
      else if (field) found.validations.at(-1)![field] += text;
    },
    close() {
      field = undefined;
    },
  });
  return { name, tables: await readTables(zip, part), ...found };
}

function readSheetLook(element: string, attributes: XmlAttributes, found: SheetReader): void {
  if (element === 'worksheet' && attributes['uid'] !== undefined) found.id = attributes['uid'];
  if (element === 'sheetProtection' && attributes['sheet'] === '1')
    found.protection = Object.entries(permissions).flatMap(([word, option]) =>
      attributes[word] === '0' ? [option] : [],
    );
  if (element === 'pane' && attributes['state'] === 'frozen' && attributes['xSplit'] !== undefined)
    found.frozenColumns = Number(attributes['xSplit']);
  const tab = element === 'tabColor' ? colour(attributes) : undefined;
  if (tab !== undefined) found.tabColor = tab;
  if (element === 'sheetView' && attributes['showGridLines'] === '0') found.showGridLines = false;
}

/** The cells are the bulk of a sheet and were read already. */
function withoutCells(xml: Buffer): Buffer {
  const from = xml.indexOf('<sheetData>');
  const to = xml.indexOf('</sheetData>');
  return from < 0 || to < from
    ? xml
    : Buffer.concat([xml.subarray(0, from), xml.subarray(to + '</sheetData>'.length)]);
}

function validationOf(attributes: XmlAttributes): SheetReader['validations'][number] {
  const isOn = (name: string): boolean => /^(1|true)$/.test(attributes[name] ?? '');
  return {
    areas: attributes['sqref'] ?? '',
    type: attributes['type'] ?? 'none',
    operator: attributes['operator'] ?? 'between',
    formula1: '',
    formula2: '',
    allowBlank: isOn('allowBlank'),
    errorStyle: attributes['errorStyle'] ?? 'stop',
    showsError: isOn('showErrorMessage'),
    showsPrompt: isOn('showInputMessage'),
    errorTitle: attributes['errorTitle'] ?? '',
    error: attributes['error'] ?? '',
    promptTitle: attributes['promptTitle'] ?? '',
    prompt: attributes['prompt'] ?? '',
  };
}

async function readTables(zip: ZipPackage, part: string): Promise<WireTable[]> {
  const relationships = await readRelationships(zip, part);
  const tables: WireTable[] = [];
  for (const { type, target } of relationships.values())
    if (type === 'table' && zip.has(target)) tables.push(readTable(await zip.bytes(target)));
  return tables;
}

function readTable(xml: Buffer): WireTable {
  const columns: string[] = [];
  let table: Omit<WireTable, 'columns'> = {
    name: '',
    area: '',
    showHeaders: true,
    showTotals: false,
    style: '',
    showBandedRows: true,
  };
  walkXml(xml, {
    open(element, attributes) {
      if (element === 'table')
        table = {
          ...table,
          name: attributes['displayName'] ?? attributes['name'] ?? '',
          area: attributes['ref'] ?? '',
          showHeaders: attributes['headerRowCount'] !== '0',
          showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
          ...(attributes['uid'] === undefined ? {} : { id: attributes['uid'] }),
        };
      // Line breaks in headings are written as `_x000a_`.
      if (element === 'tableColumn')
        columns.push(
          (attributes['name'] ?? '').replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) =>
            String.fromCharCode(parseInt(code, 16)),
          ),
        );
      if (element === 'tableStyleInfo')
        table = {
          ...table,
          style: attributes['name'] ?? '',
          showBandedRows: attributes['showRowStripes'] === '1',
        };
    },
  });
  return { ...table, columns };
}
