import { cellKey } from '../register/grid';
import { isPictureFile } from '../shared/pictureFile';
import type { TrackerRow } from './trackerRows';
import type { PlanCell } from './trackerPlan';

/** Addresses Excel takes are no longer. */
const longestAddress = 2_080;

/**
 * The cell with the photograph that was linked behind the register's cell, so that documents find it. Other links stay
 * on the copy of the original.
 */
export function withPictureLink(
  cell: PlanCell,
  { grid, source, complaint }: TrackerRow,
  index: number,
): PlanCell {
  if (cell?.kind !== 'text' || grid.extras.size === 0) return cell;
  const link = grid.extras.get(cellKey(complaint.row, source.columns[index] ?? 0))?.link ?? '';
  if (!isPictureFile(link) || link.length > longestAddress) return cell;
  return { kind: 'link', text: cell.text, target: link, ...(cell.style ? { style: cell.style } : {}) };
}
