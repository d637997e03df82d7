import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { assertNever } from '../../functions/core/shared/assertNever';
import {
  gridUnits,
  type Cell,
  type Choice,
  type Line,
  type Picture,
  type Row,
  type TableBlock,
} from '../../functions/core/report/formModel';
import { pixels, twips } from './millimetres';
import { lineStyle, shades } from './styles';
import { textRuns } from './textRuns';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const outer = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const none = { style: BorderStyle.NIL, size: 0, color: 'auto' };

/** A bordered table on the form's grid: fine lines inside, a stronger frame around. */
export function tableBlock(block: TableBlock, textWidth: number): Table {
  const unit = Math.floor(twips(textWidth) / gridUnits);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: unit * gridUnits, type: WidthType.DXA },
    columnWidths: Array.from({ length: gridUnits }, () => unit),
    margins: { top: 17, bottom: 17, left: 85, right: 85, marginUnitType: WidthType.DXA },
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: thin,
      insideVertical: thin,
    },
    rows: block.rows.map((row) => tableRow(row, unit)),
  });
}

function tableRow(row: Row, unit: number): TableRow {
  return new TableRow({
    height: { value: twips(row.height), rule: HeightRule.ATLEAST },
    ...(isLong(row) ? {} : { cantSplit: true }),
    ...(row.repeat === true ? { tableHeader: true } : {}),
    ...(row.keepWithNext === true ? { keepNext: true } : {}),
    children: row.cells.map((cell) => tableCell(cell, unit)),
  });
}

/** Rows stay whole unless they hold a text that might fill a good part of a page. */
const isLong = (row: Row): boolean =>
  row.cells.some(({ lines }) =>
    lines.some(
      (line) => line.kind === 'text' && (line.text.length > 400 || line.text.split('\n').length > 12),
    ),
  );

function tableCell(cell: Cell, unit: number): TableCell {
  const shade = shades[cell.look];
  return new TableCell({
    columnSpan: cell.span,
    ...(cell.down === undefined ? {} : { rowSpan: cell.down }),
    width: { size: unit * cell.span, type: WidthType.DXA },
    verticalAlign: verticals[cell.vertical ?? 'center'],
    ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } }),
    ...(cell.open === undefined || cell.open.length === 0
      ? {}
      : { borders: Object.fromEntries(cell.open.map((side) => [side, none])) }),
    children: cell.lines.map((line) => lineParagraph(line, cell)),
  });
}

const verticals = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function lineParagraph(line: Line, cell: Cell): Paragraph {
  return new Paragraph({
    style: lineStyle(line.kind === 'text' ? line.look : undefined, cell.look),
    ...(cell.align === undefined || cell.align === 'left' ? {} : { alignment: alignments[cell.align] }),
    children: lineRuns(line),
  });
}

/** What stands in one line: text, boxes to tick, a picture. */
export function lineRuns(line: Line): (TextRun | ImageRun)[] {
  switch (line.kind) {
    case 'text':
      return textRuns(line.text);
    case 'choices':
      return line.options.flatMap(choiceRuns);
    case 'picture':
      return [imageRun(line.picture)];
    default:
      return assertNever(line);
  }
}

/** The box comes from a symbol font that has both signs; 宋体 has only the empty one. */
const boxFont = { ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', eastAsia: 'Segoe UI Symbol' };

function choiceRuns(choice: Choice, index: number, all: readonly Choice[]): TextRun[] {
  return [
    new TextRun({ text: choice.chosen ? '☑' : '□', font: boxFont }),
    ...textRuns(index < all.length - 1 ? `${choice.text}    ` : choice.text),
  ];
}

function imageRun(picture: Picture): ImageRun {
  const transformation = { width: pixels(picture.width), height: pixels(picture.height) };
  const altText = { name: picture.alt, description: picture.alt, title: picture.alt };
  if (picture.type !== 'svg') {
    return new ImageRun({ type: picture.type, data: picture.bytes, transformation, altText });
  }
  if (picture.fallbackPng === undefined) {
    throw new Error(`picture '${picture.alt}' is SVG without the PNG older Word versions need`);
  }
  return new ImageRun({
    type: 'svg',
    data: picture.bytes,
    fallback: { type: 'png', data: picture.fallbackPng },
    transformation,
    altText,
  });
}
