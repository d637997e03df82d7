import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { ZipFile } from 'yazl';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook with one sheet, as text; tests change what they are about. */
export function rawParts(sheet: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': rels(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ['r3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
}

/** A worksheet part around the inside of `<sheetData>`. */
export function rawSheet(data: string, behind = '', before = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${data}</sheetData>${behind}</worksheet>`;
}

/** A relationships part from id, last word of the type, target and, for addresses, `External`. */
export function rels(...entries: readonly (readonly [string, string, string, string?])[]): string {
  const elements = entries.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${packageRels}">${elements.join('')}</Relationships>`;
}

/** Zips parts given as text or bytes. */
export function zipped(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 1 | 6 = 1,
): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level });
}

/** The same for parts of many megabytes, through zlib. */
export async function zippedLarge(
  parts: Readonly<Record<string, string | Uint8Array>>,
  compressionLevel: 1 | 9 = 1,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content), name, {
      compressionLevel,
    });
  zip.end();
  return buffer(zip.outputStream);
}
