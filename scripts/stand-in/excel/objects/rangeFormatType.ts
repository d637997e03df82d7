import { asBoolean, asNumber, asOneOf, asText } from '../interpreter/arguments';
import type { Argument, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { CellFormat, FormatChange } from '../model/cellFormat';
import { requireAllowed } from '../model/guards';
import { columnWidth, fittingWidth, rowHeight } from '../model/sizes';
import type { Workbook } from '../model/workbook';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { borderCollectionType } from './borderTypes';
import { htmlColours } from './htmlColours';
import { commonFormat } from './cellValues';

/** Changes the format of all cells of a place. */
export function formatCells(place: Place, change: FormatChange, workbook: Workbook): void {
  requireAllowed(place.sheet, 'allowFormatCells');
  for (const area of place.areas) {
    place.sheet.cells.changeFormat(area, change);
    workbook.tell({ kind: 'formats', sheet: place.sheet, area });
  }
}

/** A property kept in the cells' formats: null over cells that differ. */
export function formatProperty<K extends keyof CellFormat>(
  key: K,
  read: (value: Argument) => CellFormat[K],
): Property<Place> {
  return {
    get: (p) => commonFormat(p.sheet, p.areas, key) as Json,
    set: (p, value, { workbook }) => {
      formatCells(p, { [key]: read(value) } as unknown as FormatChange, workbook);
    },
  };
}

const oneOf =
  <const W extends string>(words: readonly W[]) =>
  (value: Argument): W =>
    asOneOf(value, words);

/** `#RRGGBB` from a colour as the API takes it: with or without `#`, or an HTML name. */
export function asColor(value: Argument): string {
  const text = asText(value);
  const hex = /^#?([0-9A-F]{6})$/i.exec(text)?.[1];
  const color = hex === undefined ? htmlColours.get(text.toLowerCase()) : `#${hex.toUpperCase()}`;
  if (color === undefined) throw new ExcelError('InvalidArgument', `${text} is no colour`);
  return color;
}

const fontType: ObjectType<Place> = {
  name: 'RangeFont',
  properties: {
    Name: formatProperty('fontName', asText),
    Size: formatProperty('fontSize', asNumber),
    Color: formatProperty('fontColor', asColor),
    Bold: formatProperty('bold', asBoolean),
    Italic: formatProperty('italic', asBoolean),
    Underline: formatProperty(
      'underline',
      oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    ),
    Strikethrough: formatProperty('strikethrough', asBoolean),
    Subscript: formatProperty('subscript', asBoolean),
    Superscript: formatProperty('superscript', asBoolean),
  },
};

const fillType: ObjectType<Place> = {
  name: 'RangeFill',
  properties: {
    Color: {
      // A cell without fill reads as white.
      get: (p) => {
        const color = commonFormat(p.sheet, p.areas, 'fillColor');
        return color === '' ? '#FFFFFF' : color;
      },
      set: (p, value, { workbook }) => {
        const text = asText(value);
        if (text === '') formatCells(p, { fillColor: '', fillPattern: 'None' }, workbook);
        else formatCells(p, { fillColor: asColor(text), fillPattern: 'Solid' }, workbook);
      },
    },
    Pattern: formatProperty('fillPattern', asText),
    PatternColor: formatProperty('fillPatternColor', asColor),
  },
  methods: {
    Clear: (p, _args, { workbook }) => {
      formatCells(p, { fillColor: '', fillPattern: 'None' }, workbook);
      return undefined;
    },
  },
};

const protectionType: ObjectType<Place> = {
  name: 'FormatProtection',
  properties: {
    Locked: formatProperty('locked', asBoolean),
    FormulaHidden: formatProperty('formulaHidden', asBoolean),
  },
};

function common(values: Iterable<number>): number | null {
  let first: number | undefined;
  for (const value of values) {
    first ??= value;
    if (value !== first) return null;
  }
  return first ?? null;
}

function* columnsOf(p: Place): Generator<number> {
  for (const area of p.areas) for (let c = area.left; c <= area.right; c++) yield c;
}
function* rowsOf(p: Place): Generator<number> {
  for (const area of p.areas) for (let r = area.top; r <= area.bottom; r++) yield r;
}
function* map<T>(source: Iterable<number>, read: (at: number) => T): Generator<T> {
  for (const at of source) yield read(at);
}

const columnWidthProperty: Property<Place> = {
  get: (p) => common(map(columnsOf(p), (c) => columnWidth(p.sheet, c))),
  set: (p, value, { workbook }) => {
    requireAllowed(p.sheet, 'allowFormatColumns');
    const width = asNumber(value);
    // 255 characters at most.
    if (width < 0 || width > 1343) throw new ExcelError('InvalidArgument', `${width} points wide`);
    for (const c of columnsOf(p)) p.sheet.cells.columnToWrite(c).width = width;
    workbook.tell({ kind: 'layout', sheet: p.sheet });
  },
};

const rowHeightProperty: Property<Place> = {
  get: (p) => common(map(rowsOf(p), (r) => rowHeight(p.sheet, r))),
  set: (p, value, { workbook }) => {
    requireAllowed(p.sheet, 'allowFormatRows');
    const height = asNumber(value);
    if (height < 0 || height > 409.5) throw new ExcelError('InvalidArgument', `${height} points high`);
    for (const r of rowsOf(p)) p.sheet.cells.rowToWrite(r).height = height;
    workbook.tell({ kind: 'layout', sheet: p.sheet });
  },
};

const horizontalWords = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticalWords = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** Excel.RangeFormat */
export const rangeFormatType: ObjectType<Place> = {
  name: 'RangeFormat',
  properties: {
    WrapText: formatProperty('wrapText', asBoolean),
    HorizontalAlignment: formatProperty('horizontalAlignment', oneOf(horizontalWords)),
    VerticalAlignment: formatProperty('verticalAlignment', oneOf(verticalWords)),
    IndentLevel: formatProperty('indentLevel', asNumber),
    TextOrientation: formatProperty('textOrientation', asNumber),
    ShrinkToFit: formatProperty('shrinkToFit', asBoolean),
    AutoIndent: formatProperty('autoIndent', asBoolean),
    ReadingOrder: formatProperty('readingOrder', oneOf(['Context', 'LeftToRight', 'RightToLeft'])),
    ColumnWidth: columnWidthProperty,
    RowHeight: rowHeightProperty,
    UseStandardWidth: {
      get: (p) =>
        [...map(columnsOf(p), (c) => p.sheet.cells.columns.get(c)?.width === undefined)].every(Boolean),
      set: (p, value) => {
        if (asBoolean(value)) for (const c of columnsOf(p)) delete p.sheet.cells.columnToWrite(c).width;
      },
    },
    UseStandardHeight: {
      get: (p) => [...map(rowsOf(p), (r) => p.sheet.cells.rows[r]?.height === undefined)].every(Boolean),
      set: (p, value) => {
        if (asBoolean(value)) for (const r of rowsOf(p)) delete p.sheet.cells.rowToWrite(r).height;
      },
    },
  },
  objects: {
    Font: (p) => objectOf(fontType, p),
    Fill: (p) => objectOf(fillType, p),
    Borders: (p) => objectOf(borderCollectionType, p),
    Protection: (p) => objectOf(protectionType, p),
  },
  methods: {
    AutofitColumns: (p, _args, { workbook }) => {
      requireAllowed(p.sheet, 'allowFormatColumns');
      for (const area of p.areas)
        for (let c = area.left; c <= area.right; c++)
          p.sheet.cells.columnToWrite(c).width = fittingWidth(workbook, p.sheet, c, [area.top, area.bottom]);
      workbook.tell({ kind: 'layout', sheet: p.sheet });
      return undefined;
    },
    AutofitRows: (p, _args, { workbook }) => {
      requireAllowed(p.sheet, 'allowFormatRows');
      for (const r of rowsOf(p)) delete p.sheet.cells.rowToWrite(r).height;
      workbook.tell({ kind: 'layout', sheet: p.sheet });
      return undefined;
    },
    AdjustIndent: (p, args, { workbook }) => {
      const level = commonFormat(p.sheet, p.areas, 'indentLevel') ?? 0;
      formatCells(p, { indentLevel: Math.max(0, level + args.integer(0)) }, workbook);
      return undefined;
    },
  },
};
