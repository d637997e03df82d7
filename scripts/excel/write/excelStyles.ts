import type ExcelJS from 'exceljs';
import type { ConditionalFormatPlan, StylePlan } from '../../../functions/core/tracker/trackerPlan';

/** The font of cells that name none: what Chinese Excel starts new workbooks with. */
export const defaultFont = { name: '等线', size: 11 } as const;

/** A look in ExcelJS's terms. */
export function cellStyle(style: StylePlan): Partial<ExcelJS.Style> {
  const alignment = alignmentOf(style);
  return {
    font: fontOf(style),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: style.fill } },
    }),
    ...(style.borders && { border: bordersOf(style.borders, style.borderColor) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
}

function fontOf(style: StylePlan): Partial<ExcelJS.Font> {
  return {
    name: style.fontName ?? defaultFont.name,
    size: style.fontSize ?? defaultFont.size,
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strike && { strike: true }),
    ...(style.underline && { underline: true }),
    ...(style.fontColor !== undefined && { color: { argb: style.fontColor } }),
  };
}

function alignmentOf(style: StylePlan): Partial<ExcelJS.Alignment> {
  return {
    ...(style.horizontal && { horizontal: style.horizontal }),
    ...(style.vertical && { vertical: style.vertical }),
    ...(style.wrap && { wrapText: true }),
    ...(style.indent !== undefined && { indent: style.indent }),
  };
}

function bordersOf(sides: string, color: string | undefined): Partial<ExcelJS.Borders> {
  const line: Partial<ExcelJS.Border> = {
    style: 'thin',
    ...(color !== undefined && { color: { argb: color } }),
  };
  return {
    ...(sides.includes('t') && { top: line }),
    ...(sides.includes('r') && { right: line }),
    ...(sides.includes('b') && { bottom: line }),
    ...(sides.includes('l') && { left: line }),
  };
}

/** The look a conditional format lays over a cell; its fill is painted with the background colour. */
export function differentialStyle(rule: ConditionalFormatPlan): Partial<ExcelJS.Style> {
  const font = {
    ...(rule.bold && { bold: true }),
    ...(rule.strike && { strike: true }),
    ...(rule.fontColor !== undefined && { color: { argb: rule.fontColor } }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(rule.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: rule.fill } },
    }),
  };
}
