import { gridUnits, type Cell, type Row, type TableBlock } from '../../functions/core/report/formModel';
import { lineXml } from './lineXml';
import { twips } from './millimetres';
import type { PictureParts } from './pictureParts';
import { lineStyle, shades } from './styles';
import { paragraphXml } from './xmlText';

const border = (side: string, size: number): string =>
  `<w:${side} w:val="single" w:color="000000" w:sz="${String(size)}"/>`;

/** A bordered table on the form's grid: fine lines inside, a stronger frame around. */
export function tableXml(block: TableBlock, textWidth: number, pictures: PictureParts): string {
  const unit = Math.floor(twips(textWidth) / gridUnits);
  let xml = tableHead(unit);
  let above: readonly MergedCell[] = [];
  for (const row of block.rows) {
    const written = rowXml(row, unit, above, pictures);
    xml += written.xml;
    above = written.goingOn;
  }
  return `${xml}</w:tbl>`;
}

const heads = new Map<number, string>();

function tableHead(unit: number): string {
  let head = heads.get(unit);
  if (head === undefined) heads.set(unit, (head = makeTableHead(unit)));
  return head;
}

const makeTableHead = (unit: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${String(unit * gridUnits)}"/><w:jc w:val="center"/><w:tblBorders>` +
  ['top', 'left', 'bottom', 'right'].map((side) => border(side, 12)).join('') +
  `${border('insideH', 4)}${border('insideV', 4)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>` +
  '<w:top w:type="dxa" w:w="17"/><w:left w:type="dxa" w:w="85"/><w:bottom w:type="dxa" w:w="17"/>' +
  '<w:right w:type="dxa" w:w="85"/></w:tblCellMar></w:tblPr><w:tblGrid>' +
  `${`<w:gridCol w:w="${String(unit)}"/>`.repeat(gridUnits)}</w:tblGrid>`;

/** A cell that covers rows below its own. */
interface MergedCell {
  readonly column: number;
  readonly cell: Cell;
  readonly left: number;
}

function rowXml(
  row: Row,
  unit: number,
  above: readonly MergedCell[],
  pictures: PictureParts,
): { readonly xml: string; readonly goingOn: readonly MergedCell[] } {
  const goingOn: MergedCell[] = [];
  let cells = '';
  let column = 0;
  const passMerged = (): void => {
    for (let merged = above.find((one) => one.column === column); merged;) {
      cells += `<w:tc>${cellProperties(merged.cell, unit, 'continue')}${paragraphXml('KesuValue', '')}</w:tc>`;
      if (merged.left > 1) goingOn.push({ ...merged, left: merged.left - 1 });
      column += merged.cell.span;
      merged = above.find((one) => one.column === column);
    }
  };
  for (const cell of row.cells) {
    passMerged();
    const down = cell.down ?? 1;
    if (down > 1) goingOn.push({ column, cell, left: down - 1 });
    cells += `<w:tc>${cellProperties(cell, unit, down > 1 ? 'restart' : undefined)}${cellContent(cell, row, pictures)}</w:tc>`;
    column += cell.span;
  }
  passMerged();
  return { xml: `<w:tr>${rowProperties(row)}${cells}</w:tr>`, goingOn };
}

const rowProperties = (row: Row): string =>
  `<w:trPr>${isLong(row) ? '' : '<w:cantSplit/>'}<w:trHeight w:val="${String(twips(row.height))}" w:hRule="atLeast"/>` +
  `${row.repeat === true ? '<w:tblHeader/>' : ''}</w:trPr>`;

/** Rows stay whole unless they hold a text that might fill a good part of a page. */
const isLong = (row: Row): boolean =>
  row.cells.some(({ lines }) =>
    lines.some(
      (line) => line.kind === 'text' && (line.text.length > 400 || line.text.split('\n').length > 12),
    ),
  );

/** In the order of the schema (ECMA-376 part 1, 17.4.69). */
function cellProperties(cell: Cell, unit: number, merge: 'restart' | 'continue' | undefined): string {
  const shade = shades[cell.look];
  const open = (['top', 'left', 'bottom', 'right'] as const).filter((side) => cell.open?.includes(side));
  return (
    `<w:tcPr><w:tcW w:type="dxa" w:w="${String(unit * cell.span)}"/><w:gridSpan w:val="${String(cell.span)}"/>` +
    (merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`) +
    (open.length === 0
      ? ''
      : `<w:tcBorders>${open.map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tcBorders>`) +
    (shade === undefined ? '' : `<w:shd w:fill="${shade}" w:color="auto" w:val="clear"/>`) +
    `<w:vAlign w:val="${cell.vertical ?? 'center'}"/></w:tcPr>`
  );
}

function cellContent(cell: Cell, row: Row, pictures: PictureParts): string {
  const keep = row.keepWithNext === true ? '<w:keepNext/>' : '';
  const align = cell.align === undefined || cell.align === 'left' ? '' : `<w:jc w:val="${cell.align}"/>`;
  if (cell.lines.length === 0) return paragraphXml(lineStyle(undefined, cell.look), '', keep + align);
  let xml = '';
  for (const line of cell.lines) {
    const style = lineStyle(line.kind === 'text' ? line.look : undefined, cell.look);
    xml += paragraphXml(style, lineXml(line, pictures), keep + align);
  }
  return xml;
}
