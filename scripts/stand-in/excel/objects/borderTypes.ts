import type { CellRange } from '../../../../functions/core/register/grid';
import { asText } from '../interpreter/arguments';
import type { HostObject, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { BorderLine, CellFormat } from '../model/cellFormat';
import { noLine } from '../model/cellFormat';
import { requireAllowed } from '../model/guards';
import { asColor } from './rangeFormatType';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

type BorderKey = Extract<keyof CellFormat, `border${string}`>;

interface Edge {
  readonly area: CellRange;
  readonly key: BorderKey;
}

/** The cell sides a range's border is made of. A line between two cells is kept by both. */
function edgesOf(area: CellRange, side: Side): Edge[] {
  const { top, bottom, left, right } = area;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: top }, key: 'borderTop' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: bottom }, key: 'borderBottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: left }, key: 'borderLeft' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: right }, key: 'borderRight' }];
    case 'InsideVertical':
      return right === left
        ? []
        : [
            { area: { ...area, right: right - 1 }, key: 'borderRight' },
            { area: { ...area, left: left + 1 }, key: 'borderLeft' },
          ];
    case 'InsideHorizontal':
      return bottom === top
        ? []
        : [
            { area: { ...area, bottom: bottom - 1 }, key: 'borderBottom' },
            { area: { ...area, top: top + 1 }, key: 'borderTop' },
          ];
    case 'DiagonalDown':
      return [{ area, key: 'borderDiagonalDown' }];
    case 'DiagonalUp':
      return [{ area, key: 'borderDiagonalUp' }];
  }
}

interface Border {
  readonly place: Place;
  readonly side: Side;
}

const allEdges = ({ place, side }: Border): Edge[] => place.areas.flatMap((area) => edgesOf(area, side));

function commonLine<K extends keyof BorderLine>(border: Border, part: K): string | null {
  let first: string | undefined;
  for (const { area, key } of allEdges(border)) {
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) {
        const value = border.place.sheet.cells.format(r, c)[key][part];
        first ??= value;
        if (value !== first) return null;
      }
  }
  return first ?? noLine[part];
}

function lineProperty(part: keyof BorderLine): Property<Border> {
  return {
    get: (border) => commonLine(border, part),
    set: (border, value, { workbook }) => {
      const { sheet } = border.place;
      requireAllowed(sheet, 'allowFormatCells');
      const text = part === 'color' ? asColor(value) : asText(value);
      for (const { area, key } of allEdges(border)) {
        const known = sheet.cells.format(area.top, area.left)[key];
        const style = part !== 'style' && known.style === 'None' ? 'Continuous' : known.style;
        sheet.cells.changeFormat(area, { [key]: { ...known, style, [part]: text } });
      }
      for (const area of border.place.areas) workbook.tell({ kind: 'formats', sheet, area });
    },
  };
}

const borderType: ObjectType<Border> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: lineProperty('style'),
    Weight: lineProperty('weight'),
    Color: lineProperty('color'),
  },
};

const borderObject = (place: Place, side: Side): HostObject => objectOf(borderType, { place, side });

/** Excel.RangeBorderCollection */
export const borderCollectionType: ObjectType<Place> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => sides.length } },
  collection: {
    items: (place) => sides.map((side) => borderObject(place, side)),
    find: (place, key) => {
      const side = sides.find((s) => s.toLowerCase() === String(key).toLowerCase());
      return side && borderObject(place, side);
    },
  },
};
