import { displayWidth } from './cellText';
import type { CompanyColumn } from './companyColumns';
import type { ColumnPlan } from './trackerPlan';
import { companyColumnCell, type TrackerBody } from './trackerSheet';

/** Rows looked at for the widths: enough to know a column. */
const SAMPLE = 400;
const NARROWEST = 7;
const WIDEST = 44;
/** A heading may break into this many lines. */
const HEADING_LINES = 3;

/** Widths that show the content without waste: short columns whole, long texts wrapped. */
export function columnWidths(body: TrackerBody): ColumnPlan[] {
  const company = body.company.columns.map((column, index) => ({
    width: companyWidth(body, column, index),
    ...(column.hidden ? { hidden: true } : {}),
  }));
  const kesu = body.kesu.map(({ heading, width, hidden }) => ({
    width: Math.max(width, headingWidth(heading)),
    ...(hidden ? { hidden } : {}),
  }));
  return [...company, ...kesu];
}

function companyWidth(body: TrackerBody, column: CompanyColumn, index: number): number {
  const widths: number[] = [];
  for (const row of body.rows.slice(0, SAMPLE)) {
    const cell = companyColumnCell(body, row, column, index);
    if (cell?.kind === 'text') widths.push(displayWidth(cell.text) + 1.5);
    else if (cell?.kind === 'number') widths.push(numberWidth(cell.number, cell.style?.numberFormat));
  }
  widths.sort((a, b) => a - b);
  // The longest tenth may wrap.
  const most = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const longest = widths.at(-1) ?? 0;
  const content = longest <= 16 ? longest : Math.max(most, 16);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, content, headingWidth(column.heading))));
}

/** Numbers never wrap: what does not fit shows as ####. */
function numberWidth(number: number, format: string | undefined): number {
  if (format !== undefined && /y/i.test(format)) return /h/i.test(format) ? 17 : 12;
  const shown = format?.includes('%') ? number * 100 : number;
  const digits = Math.abs(shown) >= 1e15 ? 12 : String(Math.round(Math.abs(shown))).length;
  const literal = format === undefined ? 0 : displayWidth(format.replace(/[#,0.%_\\;()[\]\x22-]/g, ''));
  return digits + Math.floor(digits / 3) + 5 + literal;
}

const headingWidth = (heading: string): number => Math.min(22, displayWidth(heading) / HEADING_LINES + 5);
