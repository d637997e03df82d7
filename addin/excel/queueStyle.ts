import { assertNever } from '../../functions/core/shared/assertNever';
import type { StylePlan } from '../../functions/core/tracker/trackerPlan';

/** `#RRGGBB` of an ARGB text. */
export const cssColor = (argb: string): string => `#${argb.slice(-6)}`;

/** Sets a style on ranges of one sheet; number formats go another way, because RangeAreas has none. */
export function queueStyle(format: Excel.RangeFormat, style: StylePlan): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.strike) format.font.strikethrough = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = cssColor(style.fontColor);
  if (style.fill !== undefined) format.fill.color = cssColor(style.fill);
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontalWord(style.horizontal);
  if (style.vertical !== undefined) format.verticalAlignment = verticalWord(style.vertical);
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  if (style.borders) queueBorders(format.borders, style.borders, style.borderColor);
}

function horizontalWord(word: NonNullable<StylePlan['horizontal']>): Excel.HorizontalAlignment {
  const words = {
    left: 'Left',
    center: 'Center',
    right: 'Right',
    fill: 'Fill',
    justify: 'Justify',
    centerContinuous: 'CenterAcrossSelection',
    distributed: 'Distributed',
  } as const;
  return words[word] as Excel.HorizontalAlignment;
}

function verticalWord(word: NonNullable<StylePlan['vertical']>): Excel.VerticalAlignment {
  const words = {
    top: 'Top',
    middle: 'Center',
    bottom: 'Bottom',
    justify: 'Justify',
    distributed: 'Distributed',
  } as const;
  return words[word] as Excel.VerticalAlignment;
}

type Side = 't' | 'r' | 'b' | 'l';

/** Every cell gets the sides; inside a block the shared lines are the inner ones. */
function queueBorders(borders: Excel.RangeBorderCollection, sides: string, color: string | undefined): void {
  const wanted = new Set<string>();
  for (const side of sides) for (const edge of edgesFor(side as Side)) wanted.add(edge);
  for (const edge of wanted) {
    const line = borders.getItem(edge as Excel.BorderIndex);
    line.style = 'Continuous';
    if (color !== undefined) line.color = cssColor(color);
  }
}

function edgesFor(side: Side): readonly string[] {
  switch (side) {
    case 't':
      return ['EdgeTop', 'InsideHorizontal'];
    case 'b':
      return ['EdgeBottom', 'InsideHorizontal'];
    case 'l':
      return ['EdgeLeft', 'InsideVertical'];
    case 'r':
      return ['EdgeRight', 'InsideVertical'];
    default:
      return assertNever(side);
  }
}

/** Properties a style sets, for weighing the request. */
export const styleCalls = (style: StylePlan): number =>
  Object.keys(style).length + (style.borders?.length ?? 0) * 4;
