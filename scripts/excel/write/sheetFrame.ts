import type { SheetPlan } from '../../../functions/core/tracker/trackerPlan';
import { columnLetter } from '../../../functions/core/register/grid';
import type { SheetLinks } from './sheetLinks';
import type { StyleTable } from './styleTable';

/** The worksheet part before and behind its rows, made from ExcelJS's frame. */
export interface SheetFrame {
  readonly head: string;
  /** Made last, because it lists the links that the rows brought. */
  readonly tail: (links: SheetLinks) => string;
}

export function sheetFrame(frame: string, plan: SheetPlan, styles: StyleTable): SheetFrame {
  const dataFrom = frame.search(/<sheetData\/?>/);
  const dataTo = frame.includes('</sheetData>') ? frame.indexOf('</sheetData>') + 12 : dataFrom + 12;
  return {
    head: `${head(frame.slice(0, dataFrom), plan, styles)}<sheetData>`,
    tail: (links) => `</sheetData>${tail(frame.slice(dataTo), plan, links)}`,
  };
}

function head(frame: string, plan: SheetPlan, styles: StyleTable): string {
  const last = `${columnLetter(Math.max(plan.columns.length, 1))}${Math.max(plan.rowCount, 1)}`;
  return (
    frame
      .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`)
      .replace(/<cols>.*<\/cols>/, '') + columnElements(plan, styles)
  );
}

function columnElements({ columns }: SheetPlan, styles: StyleTable): string {
  if (columns.length === 0) return '';
  const elements = columns.map(({ width, hidden, style }, index) => {
    const number = styles.numberOf(style);
    const look = number === 0 ? '' : ` style="${number}"`;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${look}${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return `<cols>${elements.join('')}</cols>`;
}

function tail(frame: string, plan: SheetPlan, links: SheetLinks): string {
  const stops = (plan.conditionalFormats ?? []).map(({ stopIfTrue }) => stopIfTrue ?? false);
  let rule = 0;
  return (
    frame
      // ExcelJS does not know stopIfTrue; rules come in the plan's order.
      .replace(/<cfRule /g, (element) => (stops[rule++] ? `${element}stopIfTrue="1" ` : element))
      .replace(/<(?:conditionalFormatting|dataValidations|pageMargins)\b/, (next) => merges(plan) + next)
      .replace('<pageMargins', () => `${links.element()}<pageMargins`)
  );
}

/** Written here because ExcelJS compares every merge with every other and takes them from the rows' cells. */
function merges({ merges: refs = [] }: SheetPlan): string {
  if (refs.length === 0) return '';
  return `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}
