import { margins, pages, textSizes } from '../../functions/core/report/fitPage';
import type { Block, FormModel, FormPart } from '../../functions/core/report/formModel';
import { textWidth as measured } from '../../functions/core/report/textMeasure';
import { assertNever } from '../../functions/core/shared/assertNever';
import { coreProperties } from './coreProperties';
import { customProperties } from './customProperties';
import { documentFrame, type DocumentFrame } from './documentFrame';
import { browserPng, type DrawPng } from './drawPng';
import { lineXml } from './lineXml';
import { twips } from './millimetres';
import { footerContent, headerContent, sectionXml } from './pageFrame';
import { PictureParts } from './pictureParts';
import { tableXml } from './tableXml';
import { paragraphXml, runsXml, tabRun, tabsXml } from './xmlText';
import { packText, zipFile, type ZipEntry } from './zipFile';

/**
 * Writes a document model as a .docx file. Equal models give equal bytes, so a store can tell an unchanged document
 * from a new version. The docx library writes what all documents share (`documentFrame`); the text of the one
 * document is written here, since building it from the library's objects took ten times as long.
 *
 * @param model - From `buildForm`, `buildEightD`, `buildLetter` or `buildSummary`.
 * @param drawPng - Draws charts for readers without SVG; a browser does so by itself, Node passes its own.
 * @returns The bytes of the file.
 * @throws Error when the model holds a drawing and nothing here can draw it.
 */
export async function renderForm(
  model: FormModel,
  drawPng: DrawPng | undefined = browserPng(),
): Promise<Uint8Array> {
  const frame = await documentFrame(model.density, model.watermark);
  const pictures = new PictureParts(drawPng);
  const textWidth = pages[model.orientation].width - margins.left - margins.right;
  const body = model.parts.map((part, at) => partXml(model, part, at, textWidth, pictures)).join('');
  const document = `${frame.documentHead}<w:body>${body}</w:body></w:document>`;
  return zipFile([
    ...packageParts(model, frame, pictures),
    packText('word/document.xml', document),
    ...pageParts(model, frame, textWidth),
    ...frame.parts,
    ...(await pictures.entries()),
  ]);
}

const headerId = 'kesuHeader';
const footerId = (part: number): string => `kesuFooter${String(part + 1)}`;

/** Types, relations and properties of the package. */
function packageParts(model: FormModel, frame: DocumentFrame, pictures: PictureParts): readonly ZipEntry[] {
  const pageParts: readonly (readonly [string, string, 'header' | 'footer'])[] = [
    [headerId, 'header1.xml', 'header'],
    ...model.parts.map((_part, at) => [footerId(at), `footer${String(at + 1)}.xml`, 'footer'] as const),
  ];
  const types = pageParts
    .map(
      ([, name, kind]) =>
        `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml" PartName="/word/${name}"/>`,
    )
    .join('');
  const relations = pageParts
    .map(
      ([id, name, kind]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${name}"/>`,
    )
    .join('');
  const { path, data } = coreProperties(model);
  return [
    packText('[Content_Types].xml', frame.contentTypes.replace('</Types>', `${types}</Types>`)),
    packText('docProps/custom.xml', customProperties(model.properties)),
    packText(path, data),
    packText(
      'word/_rels/document.xml.rels',
      frame.relationships.replace(
        '</Relationships>',
        `${relations}${pictures.relationships}</Relationships>`,
      ),
    ),
  ];
}

/** One header for all parts of a document, a footer for each. */
const pageParts = (model: FormModel, frame: DocumentFrame, textWidth: number): readonly ZipEntry[] => [
  packText(
    'word/header1.xml',
    `${frame.headerHead}${headerContent(model, textWidth, frame.watermark)}</w:hdr>`,
  ),
  ...model.parts.map((part, at) =>
    packText(
      `word/footer${String(at + 1)}.xml`,
      `${frame.footerHead}${footerContent(model, part, textWidth)}</w:ftr>`,
    ),
  ),
];

function partXml(
  model: FormModel,
  part: FormPart,
  at: number,
  textWidth: number,
  pictures: PictureParts,
): string {
  const section = sectionXml(model, headerId, footerId(at));
  const content =
    titleBlock(model, part, textWidth) +
    part.blocks
      // Two tables in a row would grow together.
      .map(
        (block, index) =>
          (block.kind === 'table' && index > 0 ? gap() : '') +
          blockXml(keptWithNote(block, part.blocks[index + 1]), textWidth, pictures),
      )
      .join('');
  // The last part's section ends the body, every other stands in a paragraph of its own.
  const isLast = at === model.parts.length - 1;
  // Word wants a paragraph after the last table.
  if (isLast) return `${content}${content.endsWith('</w:tbl>') ? gap() : ''}${section}`;
  return content + gap(section);
}

/** A note stays on the page of the last row above it. */
function keptWithNote(block: Block, next: Block | undefined): Block {
  if (block.kind !== 'table' || next?.kind !== 'paragraph' || next.lines.length === 0) return block;
  const last = block.rows.length - 1;
  return {
    ...block,
    rows: block.rows.map((row, at) => (at === last ? { ...row, keepWithNext: true } : row)),
  };
}

const gap = (section = ''): string => paragraphXml('KesuGap', '', section);

function titleBlock(model: FormModel, part: FormPart, textWidth: number): string {
  const { company, title } = model;
  const copy = part.copy ?? '';
  const inHead = hasRoomBetween(model, copy, textWidth);
  const between = copy !== '' && inHead ? runsXml(copy, bold) + tabRun : '';
  const middle = ['center', twips(textWidth / 2)] as const;
  return [
    company === '' ? '' : paragraphXml('KesuCompany', runsXml(company)),
    paragraphXml('KesuTitle', runsXml(title.main)),
    title.sub === undefined ? '' : paragraphXml('KesuSubtitle', runsXml(title.sub)),
    inHead ? '' : paragraphXml('KesuHead', runsXml(copy, bold), '<w:jc w:val="center"/>'),
    paragraphXml(
      'KesuHead',
      runsXml(model.headLeft) + tabRun + between + runsXml(model.headRight),
      tabsXml(...(between === '' ? [] : [middle]), ['right', twips(textWidth)]),
    ),
  ].join('');
}

const bold = '<w:b/><w:bCs/>';

/** Whether the name of the copy stands clear of number and date, in its middle between them. */
function hasRoomBetween({ headLeft, headRight }: FormModel, copy: string, textWidth: number): boolean {
  const longest = Math.max(measured(headLeft), measured(headRight));
  return copy === '' || (longest + measured(copy) / 2 + 1) * textSizes.normal.full <= textWidth / 2;
}

const paragraphStyles = {
  body: 'KesuBody',
  note: 'KesuNote',
  heading: 'KesuSalutation',
  closing: 'KesuBody',
} as const;

function blockXml(block: Block, textWidth: number, pictures: PictureParts): string {
  switch (block.kind) {
    case 'table':
      return tableXml(block, textWidth, pictures);
    case 'paragraph':
      return block.lines
        .map((line) =>
          paragraphXml(
            paragraphStyles[block.look],
            lineXml(line, pictures),
            block.look === 'closing' ? '<w:jc w:val="right"/>' : '',
          ),
        )
        .join('');
    default:
      return assertNever(block);
  }
}
