import { cellAddress } from '../register/grid';
import { quoted, quotedSheet } from './cellText';
import { styles } from './styles';
import type { PlanCell } from './trackerPlan';

/** Excel keeps at most 65,530 hyperlinks on a sheet; further ones are written as formulas. */
const MAX_LINKS = 65_000;

/** Where a value came from: the copied original sheet, called by the name it had in the register. */
export interface SourcePlace {
  readonly sheet: string;
  readonly original: string;
}

/**
 * A link to a cell of a copied original sheet, shown with the sheet name of the register.
 *
 * @param count - How many links the sheet has before this one.
 */
export function sourceLink(place: SourcePlace, row: number, column: number, count: number): PlanCell {
  const address = cellAddress(row, column);
  const text = `${place.original}!${address}`;
  const target = `#${quotedSheet(place.sheet)}!${address}`;
  if (count < MAX_LINKS) return { kind: 'link', text, target, style: styles.link };
  return linkFormula(target, text);
}

/** A link that moves with its row when the table is sorted; cell hyperlinks stay behind in some programs. */
export function sortableLink(place: SourcePlace, row: number, column: number): PlanCell {
  const address = cellAddress(row, column);
  return linkFormula(`#${quotedSheet(place.sheet)}!${address}`, `${place.original}!${address}`);
}

const linkFormula = (target: string, text: string): PlanCell => ({
  kind: 'formula',
  formula: `HYPERLINK(${quoted(target)},${quoted(text)})`,
  result: text,
  style: styles.link,
});
