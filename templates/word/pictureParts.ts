import type { Picture } from '../../functions/core/report/formModel';
import { drawingSvg } from '../../functions/core/report/chart/drawingSvg';
import type { DrawPng } from './drawPng';
import { escapeXml } from './xmlText';
import { packText, storeBytes, type ZipEntry } from './zipFile';

const emuPerMillimetre = 36_000;
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The pictures of one document: their parts, and what refers to them. */
export class PictureParts {
  readonly #relations: string[] = [];
  readonly #waiting: Promise<ZipEntry>[] = [];

  /** @param drawPng - Draws what readers without SVG see of a drawing. */
  constructor(private readonly drawPng: DrawPng | undefined) {}

  /** Takes a picture into the document and gives the run that shows it. */
  add(picture: Picture): string {
    if (picture.type !== 'drawing') return this.#run(picture, this.#part(picture.type, picture.bytes));
    const { drawing, alt } = picture;
    if (this.drawPng === undefined)
      throw new Error(`drawing '${alt}' needs a PNG for readers without SVG, and nothing draws it here`);
    const png = this.#part('png', this.drawPng(drawing));
    return this.#run(picture, png, this.#svg(drawingSvg(drawing)));
  }

  get relationships(): string {
    return this.#relations.join('');
  }

  entries(): Promise<readonly ZipEntry[]> {
    return Promise.all(this.#waiting);
  }

  #part(type: 'png' | 'jpg', bytes: Uint8Array | Promise<Uint8Array>): string {
    const { id, path } = this.#relation(type);
    this.#waiting.push(Promise.resolve(bytes).then((done) => storeBytes(path, done)));
    return id;
  }

  #svg(text: string): string {
    const { id, path } = this.#relation('svg');
    this.#waiting.push(Promise.resolve(packText(path, text)));
    return id;
  }

  #relation(type: string): { readonly id: string; readonly path: string } {
    const number = String(this.#relations.length + 1);
    const id = `kesuImage${number}`;
    const target = `media/image${number}.${type}`;
    this.#relations.push(`<Relationship Id="${id}" Type="${imageType}" Target="${target}"/>`);
    return { id, path: `word/${target}` };
  }

  #run({ width, height, alt }: Picture, image: string, svg?: string): string {
    const number = String(this.#relations.length);
    const size = `cx="${String(Math.round(width * emuPerMillimetre))}" cy="${String(Math.round(height * emuPerMillimetre))}"`;
    const name = `name="${escapeXml(alt)}" descr="${escapeXml(alt)}"`;
    const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
    const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
    // [MS-ODRAWXML] 2.2.13: the SVG stands beside the picture that others show in its place.
    const vector =
      svg === undefined
        ? ''
        : '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip ' +
          `xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst>`;
    return (
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
      `<wp:docPr id="${number}" ${name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/>` +
      `</wp:cNvGraphicFramePr><a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">` +
      `<pic:nvPicPr><pic:cNvPr id="${number}" ${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
      `<a:blip r:embed="${image}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>` +
      `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    );
  }
}
