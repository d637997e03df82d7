import type { IStyleData } from '@univerjs/presets';
import type { BorderLine, CellFormat } from '../../excel/model/cellFormat';
import { defaultFormat } from '../../excel/model/cellFormat';
import type { Json } from '../../excel/protocol/batch';

/** What a conditional format changes about a cell. */
export type Look = ReadonlyMap<string, Json>;

// Numbers of Univer's enumerations.
const horizontal: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Distributed: 6,
};
const vertical: Readonly<Record<string, number>> = {
  Top: 1,
  Center: 2,
  Bottom: 3,
  Justify: 2,
  Distributed: 2,
};
const wraps = 3;
const overflows = 1;
const thin = 1;
const medium = 8;
const thick = 13;

/** Where Excel's own fonts are missing. */
const fonts = 'Noto Sans CJK SC, Microsoft YaHei, sans-serif';

const styles = new Map<string, IStyleData>();

/** A cell's format in Univer's words, with what tables and conditional formats add; equal looks are one object. */
export function styleOf(
  format: CellFormat,
  table: Look | undefined,
  rules: Look | undefined,
): IStyleData | undefined {
  if (format === defaultFormat && !table && !rules) return undefined;
  const added = { ...Object.fromEntries(table ?? []), ...Object.fromEntries(rules ?? []) };
  const key = JSON.stringify([format, added]);
  const known = styles.get(key);
  if (known) return known;
  const style = draw(format, new Map(Object.entries(added)), table);
  styles.set(key, style);
  return style;
}

function draw(format: CellFormat, added: Look, table: Look | undefined): IStyleData {
  const ofTable = table?.get('fillColor');
  // A fill of the cell's own wins over its table's, a rule's over both.
  const ruleFill = added.get('fillColor') === ofTable ? undefined : added.get('fillColor');
  const fill = ruleFill ?? (format.fillColor !== '' ? format.fillColor : ofTable);
  const color = added.get('fontColor') ?? format.fontColor;
  const is = (key: string, own: boolean): boolean => (added.has(key) ? added.get(key) === true : own);
  const borders = {
    t: format.borderTop,
    r: format.borderRight,
    b: format.borderBottom,
    l: format.borderLeft,
  };
  const drawn = Object.entries(borders).filter(([, line]) => line.style !== 'None');
  return {
    ff: format.fontName === defaultFormat.fontName ? fonts : `${format.fontName}, ${fonts}`,
    fs: format.fontSize,
    ...(is('bold', format.bold) ? { bl: 1 } : {}),
    ...(is('italic', format.italic) ? { it: 1 } : {}),
    ...(format.underline === 'None' ? {} : { ul: { s: 1 } }),
    ...(is('strikethrough', format.strikethrough) ? { st: { s: 1 } } : {}),
    ...(color === '#000000' ? {} : { cl: { rgb: String(color) } }),
    ...(fill === undefined || fill === '' ? {} : { bg: { rgb: String(fill) } }),
    ...(format.numberFormat === 'General' ? {} : { n: { pattern: format.numberFormat } }),
    ...(horizontal[format.horizontalAlignment] === undefined
      ? {}
      : { ht: horizontal[format.horizontalAlignment]! }),
    vt: vertical[format.verticalAlignment] ?? 3,
    tb: format.wrapText ? wraps : overflows,
    ...(format.indentLevel > 0 ? { pd: { l: 2 + format.indentLevel * 9 } } : {}),
    ...(drawn.length > 0
      ? { bd: Object.fromEntries(drawn.map(([side, line]) => [side, border(line)])) }
      : {}),
  };
}

const border = ({ weight, color }: BorderLine) => ({
  s: weight === 'Thick' ? thick : weight === 'Medium' ? medium : thin,
  cl: { rgb: color },
});
