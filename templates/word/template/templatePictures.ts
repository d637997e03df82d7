import type PizZip from 'pizzip';
import type { Picture } from '../../../functions/core/report/formModel';
import { escapeXml } from '../xmlText';

const emuPerMillimetre = 36_000;
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const drawingPattern = /<w:drawing>(?:(?!<w:drawing>).)*?<\/w:drawing>/gs;
const altPattern = /<wp:docPr\b[^>]*\bdescr="\{\{\s*([^"{}]+?)\s*\}\}"/;

/** Names written as the alternative text of placeholder pictures, `{{photoBad}}` for one. */
export const pictureNames = (xml: string): readonly string[] =>
  [...xml.matchAll(drawingPattern)].flatMap(([drawing]) => altPattern.exec(drawing)?.[1] ?? []);

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
  for (const path of Object.keys(zip.files).filter((one) => /^word\/[^/]+\.xml$/.test(one))) {
    const xml = zip.file(path)?.asText() ?? '';
    if (pictureNames(xml).length === 0) continue;
    const relations: string[] = [];
    const filled = xml.replace(drawingPattern, (drawing) => {
      const name = altPattern.exec(drawing)?.[1];
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
    .replace(/r:embed="[^"]*"/, `r:embed="${id}"`)
    .replace(/<a:srcRect\b[^>]*\/>/, '')
    .replace(/descr="\{\{[^"]*\}\}"/g, `descr="${escapeXml(picture.alt)}"`);
}

/** Adds relations to a part; a part without any gets its list. */
export function addRelations(zip: PizZip, part: string, relations: readonly string[]): void {
  if (relations.length === 0) return;
  const path = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const list =
    zip.file(path)?.asText() ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  zip.file(path, list.replace('</Relationships>', `${relations.join('')}</Relationships>`));
}

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
