import { readFile, writeFile } from 'node:fs/promises';
import { escapeXml } from '../../../excel/write/escapeXml';
import { PackageParts } from '../../../excel/write/replaceParts';
import type { WireKept } from '../wire/keptWire';
import type { WireAddin } from '../wire/rulesWire';

/**
 * Puts into a saved .xlsx what Excel keeps there for an add-in: its settings as the properties of a web extension part
 * ([MS-OWEXML] 2.2), and the ids of sheets and tables as `xr:uid`.
 */
export async function writeKept(path: string, { addin, sheetIds, tableIds }: WireKept): Promise<void> {
  const parts = new PackageParts(await readFile(path));
  sheetIds.forEach((id, at) => identify(parts, `xl/worksheets/sheet${String(at + 1)}.xml`, id));
  for (const part of parts.names.filter((name) => /^xl\/tables\/[^/]+\.xml$/.test(name))) {
    const name = /\sdisplayName="([^"]*)"/.exec(parts.read(part) ?? '')?.[1];
    const id = tableIds.find(([known]) => known === name)?.[1];
    if (id !== undefined) identify(parts, part, id);
  }
  if (addin.settings.length > 0) addWebExtension(parts, addin);
  await writeFile(path, parts.pack());
}

const revision = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Writes the id into the root element; readers that do not know it are told to pass over it. */
function identify(parts: PackageParts, part: string, id: string): void {
  const xml = parts.read(part);
  const root = xml === undefined ? null : /<(?:worksheet|table)\s[^>]*>/.exec(xml);
  if (xml === undefined || !root) throw new Error(`the saved file has no part ${part}`);
  const [tag] = root;
  const ignoring = tag.includes('mc:Ignorable="')
    ? tag.replace('mc:Ignorable="', 'mc:Ignorable="xr ')
    : tag.replace(/>$/, ` xmlns:mc="${compatibility}" mc:Ignorable="xr">`);
  parts.write(
    part,
    xml.replace(tag, () => ignoring.replace(/>$/, ` xmlns:xr="${revision}" xr:uid="${id}">`)),
  );
}

const office = 'http://schemas.microsoft.com/office/2011/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function addWebExtension(parts: PackageParts, { id, settings }: WireAddin): void {
  const properties = settings.map(
    ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`,
  );
  parts.write(
    'xl/webextensions/webextension1.xml',
    `${declaration}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" ` +
      `id="{${id.toUpperCase()}}"><we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`,
  );
  parts.write(
    'xl/webextensions/taskpanes.xml',
    `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
  );
  parts.write(
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `${declaration}<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${office}/webextension" ` +
      'Target="webextension1.xml"/></Relationships>',
  );
  append(
    parts,
    '_rels/.rels',
    'Relationships',
    `<Relationship Id="rIdTaskpanes" Type="${office}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
  );
  append(
    parts,
    '[Content_Types].xml',
    'Types',
    '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
      '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>',
  );
}

function append(parts: PackageParts, part: string, element: string, xml: string): void {
  const before = parts.read(part);
  const end = `</${element}>`;
  if (!before?.includes(end)) throw new Error(`the saved file has no part ${part}`);
  parts.write(
    part,
    before.replace(end, () => xml + end),
  );
}
