import type PizZip from 'pizzip';
import type { Picture } from '../../../functions/core/report/formModel';
import { escapeXml } from '../xmlText';
import { guardBraces } from './guardBraces';
import { textParts } from './templateParts';

const emuPerMillimetre = 36_000;
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const drawingPattern = /<w:drawing>(?:(?!<w:drawing>).)*?<\/w:drawing>/gs;
const altPattern = /<wp:docPr\b[^>]*\bdescr="\{\{\s*([^"{}]+?)\s*\}\}"/;

/** The name a placeholder picture carries; shapes and groups cannot be exchanged for a picture. */
const pictureName = (drawing: string): string | undefined =>
  /<a:blip\b/.test(drawing) && !drawing.includes('<w:txbxContent') && !drawing.includes(':wgp>')
    ? altPattern.exec(drawing)?.[1]
    : undefined;

/** Names written as the alternative text of placeholder pictures, `{{photoBad}}` for one. */
export const pictureNames = (xml: string): readonly string[] =>
  [...xml.matchAll(drawingPattern)].flatMap(([drawing]) => pictureName(drawing) ?? []);

/** The text of a part without the names of its placeholder pictures. */
export const withoutPictureNames = (xml: string): string =>
  xml.replace(drawingPattern, (drawing) =>
    pictureName(drawing) === undefined ? drawing : drawing.replace(/descr="\{\{[^"]*\}\}"/g, ''),
  );

/**
 * Puts the pictures of a case in the places of placeholder pictures, as large as their frame allows. A placeholder
 * without a picture is taken out.
 */
export function placePictures(
  zip: PizZip,
  pictureOf: (name: string) => Picture | undefined,
  blank: (name: string) => void,
): void {
  let number = 0;
  const kinds = new Set<string>();
  for (const path of textParts(zip)) {
    const xml = zip.file(path)?.asText() ?? '';
    if (pictureNames(xml).length === 0) continue;
    const relations: string[] = [];
    const filled = xml.replace(drawingPattern, (drawing) => {
      const name = pictureName(drawing);
      if (name === undefined) return drawing;
      const picture = pictureOf(name);
      if (picture === undefined || picture.type === 'drawing') {
        blank(name);
        return '';
      }
      number += 1;
      kinds.add(picture.type);
      const [id, target] = [`kesuPicture${String(number)}`, `media/kesu${String(number)}.${picture.type}`];
      zip.file(`word/${target}`, picture.bytes);
      relations.push(`<Relationship Id="${id}" Type="${imageType}" Target="${target}"/>`);
      return withPicture(drawing, id, picture);
    });
    zip.file(path, filled);
    addRelations(zip, path, relations);
  }
  addContentTypes(zip, kinds);
}

/** The frame of the placeholder keeps its place; the picture fits into it in its own proportions. */
function withPicture(drawing: string, id: string, picture: Picture): string {
  const [, cx = '0', cy = '0'] = /<wp:extent\b[^>]*\bcx="(\d+)"[^>]*\bcy="(\d+)"/.exec(drawing) ?? [];
  const own = { width: picture.width * emuPerMillimetre, height: picture.height * emuPerMillimetre };
  const scale = Math.min(Number(cx) / own.width, Number(cy) / own.height);
  const size = `cx="${String(Math.round(own.width * scale))}" cy="${String(Math.round(own.height * scale))}"`;
  return drawing
    .replace(/(<wp:extent\b[^>]*?)cx="\d+"\s+cy="\d+"/, `$1${size}`)
    .replace(/(<a:ext\b[^>]*?)cx="\d+"\s+cy="\d+"/, `$1${size}`)
    .replace(/<a:blip\b[^>]*>/, (blip) => withSource(blip, id))
    .replace(svgCopy, '')
    .replace(/<a:srcRect\b[^>]*\/>/, '')
    .replace(/descr="\{\{[^"]*\}\}"/g, () => `descr="${escapeXml(guardBraces(picture.alt))}"`);
}

/** Word shows the SVG beside a picture in its place (MS-ODRAWXML 2.23.1). */
const svgCopy = /<a:ext\b[^>]*uri="\{96DAC541-7B7A-43D3-8B79-37D633B846F1\}"[^>]*>.*?<\/a:ext>/is;

/** The picture inside the file, also where the placeholder was one beside it. */
const withSource = (blip: string, id: string): string =>
  blip.replace(/\s+r:(?:embed|link)=(?:"[^"]*"|'[^']*')/g, '').replace(/^<a:blip/, `<a:blip r:embed="${id}"`);

/** Adds relations to a part; a part without any gets its list. */
export function addRelations(zip: PizZip, part: string, relations: readonly string[]): void {
  if (relations.length === 0) return;
  const path = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const list =
    zip.file(path)?.asText() ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  zip.file(path, withRelations(list, relations.join('')));
}

/** A list without entries may be written as one tag. */
export const withRelations = (list: string, relations: string): string =>
  list
    .replace(/<Relationships\b([^>]*)\/>\s*$/, '<Relationships$1></Relationships>')
    .replace('</Relationships>', () => `${relations}</Relationships>`);

const mimeTypes: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg' };

function addContentTypes(zip: PizZip, kinds: ReadonlySet<string>): void {
  const path = '[Content_Types].xml';
  let types = zip.file(path)?.asText() ?? '';
  for (const kind of kinds)
    if (!new RegExp(`<Default[^>]*Extension="${kind}"`, 'i').test(types))
      types = types.replace(
        /(<Types\b[^>]*>)/,
        `$1<Default Extension="${kind}" ContentType="${mimeTypes[kind] ?? ''}"/>`,
      );
  if (kinds.size > 0) zip.file(path, types);
}
