import type PizZip from 'pizzip';
import { customProperties } from '../customProperties';
import { documentFrame } from '../documentFrame';
import { escapeXml } from '../xmlText';
import { addRelations, withRelations } from './templatePictures';
import { mainPartOf, mainXml } from './templateParts';

const contentTypes = '[Content_Types].xml';
const customPart = 'docProps/custom.xml';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function addType(zip: PizZip, part: string, type: string): void {
  const types = zip.file(contentTypes)?.asText() ?? '';
  zip.file(
    contentTypes,
    types.replace('</Types>', () => `<Override PartName="/${part}" ContentType="${type}"/></Types>`),
  );
}

/** Writes what the document was made from beside the properties the template has of its own. */
export function markProperties(zip: PizZip, properties: Readonly<Record<string, string>>): void {
  // A list without entries may be written as one tag.
  const present = zip
    .file(customPart)
    ?.asText()
    .replace(/<((?:\w+:)?Properties)\b([^>]*)\/>\s*$/, '<$1$2></$1>');
  if (present === undefined) {
    zip.file(customPart, customProperties(properties));
    addType(zip, customPart, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
    // The package's own list is `_rels/.rels`.
    const list = zip.file('_rels/.rels')?.asText() ?? '';
    const relation = `<Relationship Id="kesuProperties" Type="${officeRelations}/custom-properties" Target="${customPart}"/>`;
    zip.file('_rels/.rels', withRelations(list, relation));
    return;
  }
  const used = [...present.matchAll(/\bpid="(\d+)"/g)].map(([, pid]) => Number(pid));
  const first = Math.max(1, ...used) + 1;
  const others = present.replace(/<property\b[^>]*\bname="Kesu\.[^"]*"[^>]*>.*?<\/property>/gs, '');
  const own = Object.entries(properties).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(first + at)}" name="${escapeXml(name)}">` +
      `<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${escapeXml(value)}</vt:lpwstr></property>`,
  );
  zip.file(
    customPart,
    others.replace(/<\/(\w+:)?Properties>\s*$/, (end) => own.join('') + end),
  );
}

const shapeSpaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';

/** Puts the watermark into every header, and a header for it where the template has none. */
export async function markDraft(zip: PizZip, watermark: string): Promise<void> {
  const frame = await documentFrame('normal', watermark);
  const shape = frame.watermark.replace('<w:pict>', `<w:pict ${shapeSpaces}>`);
  const headers = Object.keys(zip.files).filter((path) => /^word\/header[^/]*\.xml$/.test(path));
  for (const path of headers) {
    const xml = zip.file(path)?.asText() ?? '';
    const at = xml.lastIndexOf('</w:p>');
    zip.file(
      path,
      at < 0
        ? xml.replace('</w:hdr>', `<w:p>${shape}</w:p></w:hdr>`)
        : xml.slice(0, at) + shape + xml.slice(at),
    );
  }
  addMissingHeader(zip, `${frame.headerHead}<w:p>${shape}</w:p></w:hdr>`);
}

/** The first section hands its headers on to those that have none: one for each kind of page the document has. */
function addMissingHeader(zip: PizZip, header: string): void {
  const path = mainPartOf(zip);
  if (path === undefined) return;
  const xml = withSection(mainXml(zip));
  const section = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/s.exec(xml);
  if (section === null) return;
  const [own] = section;
  const settings = zip.file('word/settings.xml')?.asText() ?? '';
  const kinds = [
    'default',
    ...(isOn(xml, 'titlePg') ? ['first'] : []),
    ...(isOn(settings, 'evenAndOddHeaders') ? ['even'] : []),
  ].filter((kind) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${kind}"`).test(own));
  if (kinds.length === 0) return;
  zip.file('word/headerKesuDraft.xml', header);
  addType(
    zip,
    'word/headerKesuDraft.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  );
  addRelations(zip, path, [
    `<Relationship Id="kesuDraft" Type="${officeRelations}/header" Target="/word/headerKesuDraft.xml"/>`,
  ]);
  const references = kinds
    .map((kind) => `<w:headerReference xmlns:r="${officeRelations}" w:type="${kind}" r:id="kesuDraft"/>`)
    .join('');
  const opened =
    own.endsWith('/>') && !own.includes('</')
      ? own.replace(/\/>$/, `>${references}</w:sectPr>`)
      : own.replace(/^<w:sectPr\b[^>]*>/, `$&${references}`);
  zip.file(path, xml.slice(0, section.index) + opened + xml.slice(section.index + own.length));
}

/** A document may leave its only section unsaid. */
const withSection = (xml: string): string =>
  /<w:sectPr\b/.test(xml) ? xml : xml.replace('</w:body>', '<w:sectPr/></w:body>');

/** Whether a setting stands somewhere and is not switched off (ECMA-376 part 1, 17.17.4). */
const isOn = (xml: string, name: string): boolean =>
  [...xml.matchAll(new RegExp(`<w:${name}\\b[^>]*>`, 'g'))].some(
    ([tag]) => !/w:val="(?:0|false|off)"/.test(tag),
  );
