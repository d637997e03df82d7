import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { margins, pages } from '../../functions/core/report/fitPage';
import type { Block, FormModel, FormPart } from '../../functions/core/report/formModel';
import { assertNever } from '../../functions/core/shared/assertNever';
import { coreProperties } from './coreProperties';
import { fontTable } from './fontTable';
import { twips } from './millimetres';
import { pageFooter, pageHeader } from './pageFrame';
import { withFixedTimes } from './fixedTimes';
import { documentStyles } from './styles';
import { lineRuns, tableBlock } from './tableBlock';
import { textRuns } from './textRuns';

/**
 * Writes a document model as a .docx file. Equal models give equal bytes (a draft's watermark excepted),
 * so a store can tell an unchanged document from a new version.
 *
 * @param model - From `buildForm` or `buildEightD`.
 * @returns The bytes of the file.
 */
export async function renderForm(model: FormModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title.main,
    creator: model.company === '' ? 'Kesu' : model.company,
    styles: documentStyles(model.density),
    compatibility: { version: 15 },
    customProperties: Object.entries(model.properties).map(([name, value]) => ({ name, value })),
    sections: model.parts.map((part) => section(model, part)),
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    coreProperties(model),
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return withFixedTimes(bytes);
}

function section(model: FormModel, part: FormPart): ISectionOptions {
  const page = pages[model.orientation];
  const textWidth = page.width - margins.left - margins.right;
  return {
    properties: {
      page: {
        // The library turns the sheet itself: width and height are those of the upright paper.
        size: {
          width: twips(pages.portrait.width),
          height: twips(pages.portrait.height),
          orientation:
            model.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(margins.header),
          footer: twips(margins.footer),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageHeader(model, textWidth) },
    footers: { default: pageFooter(model, part, textWidth) },
    children: [
      ...titleBlock(model, part, textWidth),
      ...part.blocks.flatMap((block, i) => [
        // Two tables in a row would grow together.
        ...(block.kind === 'table' && i > 0 ? [new Paragraph({ style: 'KesuGap' })] : []),
        ...blockChildren(block, textWidth),
      ]),
      ...(part.blocks.at(-1)?.kind === 'table' ? [new Paragraph({ style: 'KesuGap' })] : []),
    ],
  };
}

function titleBlock(model: FormModel, part: FormPart, textWidth: number): Paragraph[] {
  const { company, title } = model;
  return [
    ...(company === '' ? [] : [new Paragraph({ style: 'KesuCompany', children: textRuns(company) })]),
    new Paragraph({ style: 'KesuTitle', children: textRuns(title.main) }),
    ...(title.sub === undefined
      ? []
      : [new Paragraph({ style: 'KesuSubtitle', children: textRuns(title.sub) })]),
    new Paragraph({
      style: 'KesuHead',
      tabStops: [
        { type: TabStopType.CENTER, position: twips(textWidth / 2) },
        { type: TabStopType.RIGHT, position: twips(textWidth) },
      ],
      children: [
        ...textRuns(model.headLeft),
        new TextRun({ children: [new Tab()] }),
        ...(part.copy === undefined ? [] : [new TextRun({ text: part.copy, bold: true })]),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(model.headRight),
      ],
    }),
  ];
}

const paragraphStyles = {
  body: 'KesuBody',
  note: 'KesuNote',
  heading: 'KesuSalutation',
  closing: 'KesuBody',
} as const;

function blockChildren(block: Block, textWidth: number): FileChild[] {
  switch (block.kind) {
    case 'table':
      return [tableBlock(block, textWidth)];
    case 'paragraph':
      return block.lines.map(
        (line) =>
          new Paragraph({
            style: paragraphStyles[block.look],
            ...(block.look === 'closing' ? { alignment: 'right' as const } : {}),
            children: lineRuns(line),
          }),
      );
    default:
      return assertNever(block);
  }
}
