import type { StylePlan } from '../../../../functions/core/tracker/trackerPlan';
import type { CellFormat } from '../model/cellFormat';
import { defaultFormat } from '../model/cellFormat';

const argb = (color: string): string => `FF${color.slice(1)}`;

const horizontal: Readonly<Record<string, NonNullable<StylePlan['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const vertical: Readonly<Record<string, NonNullable<StylePlan['vertical']>>> = {
  Top: 'top',
  Center: 'middle',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** What of a format differs from an untouched cell. */
export function planStyle(format: CellFormat): StylePlan {
  const sides = [
    ['t', format.borderTop],
    ['r', format.borderRight],
    ['b', format.borderBottom],
    ['l', format.borderLeft],
  ] as const;
  const drawn = sides.filter(([, line]) => line.style !== 'None');
  const across = horizontal[format.horizontalAlignment];
  const down = vertical[format.verticalAlignment];
  return {
    ...(format.numberFormat === 'General' ? {} : { numberFormat: format.numberFormat }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.strikethrough ? { strike: true } : {}),
    ...(format.underline === 'None' ? {} : { underline: true }),
    ...(format.fontName === defaultFormat.fontName ? {} : { fontName: format.fontName }),
    ...(format.fontSize === defaultFormat.fontSize ? {} : { fontSize: format.fontSize }),
    ...(format.fontColor === defaultFormat.fontColor ? {} : { fontColor: argb(format.fontColor) }),
    ...(format.fillColor === '' ? {} : { fill: argb(format.fillColor) }),
    ...(across === undefined ? {} : { horizontal: across }),
    ...(down === undefined ? {} : { vertical: down }),
    ...(format.wrapText ? { wrap: true } : {}),
    ...(format.indentLevel > 0 ? { indent: format.indentLevel } : {}),
    ...(drawn.length > 0 ? { borders: drawn.map(([side]) => side).join('') } : {}),
    ...(drawn.some(([, line]) => line.color !== '#000000') ? { borderColor: argb(drawn[0]![1].color) } : {}),
    ...(format.locked ? {} : { unlocked: true }),
  };
}
