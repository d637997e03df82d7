/** One side of a cell's border, in the words of Excel.RangeBorder. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const noLine: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

/** Everything a cell's format says; equal formats are one object. Colours are `#RRGGBB`, sizes points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** Empty where the cell has no fill. */
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borderTop: BorderLine;
  readonly borderBottom: BorderLine;
  readonly borderLeft: BorderLine;
  readonly borderRight: BorderLine;
  readonly borderDiagonalDown: BorderLine;
  readonly borderDiagonalUp: BorderLine;
  readonly style: string;
}

export const defaultFormat: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  fillColor: '',
  fillPattern: 'None',
  fillPatternColor: '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  borderTop: noLine,
  borderBottom: noLine,
  borderLeft: noLine,
  borderRight: noLine,
  borderDiagonalDown: noLine,
  borderDiagonalUp: noLine,
  style: 'Normal',
};

export type FormatChange = Partial<CellFormat>;

const interned = new Map<string, CellFormat>([[JSON.stringify(defaultFormat), defaultFormat]]);
const changes = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format with some properties changed; equal results are the same object. */
export function changeFormat(format: CellFormat, change: FormatChange): CellFormat {
  const known = changes.get(format) ?? new Map<string, CellFormat>();
  changes.set(format, known);
  const step = JSON.stringify(change);
  const before = known.get(step);
  if (before) return before;
  const changed: CellFormat = { ...format, ...change };
  const key = JSON.stringify(changed);
  const result = interned.get(key) ?? changed;
  interned.set(key, result);
  known.set(step, result);
  return result;
}
