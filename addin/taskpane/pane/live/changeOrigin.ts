import { WHOLE_ROW, type ChangeOrigin } from '../../../../functions/core/tracker/changeLog';
import { areasOf, type SheetChange, type TouchedTable } from '../../../excel/touchedRows';

/** Whose change it was, by 1-based sheet row and column id. */
export type OriginOf = (row: number, columnId: string) => ChangeOrigin;

/** Whose change a cell's difference is: of events covering the cell, one's own counts first. */
export function originOf(changes: readonly SheetChange[], { columnIds, left }: TouchedTable): OriginOf {
  const areas = changes.flatMap(({ address, remote }) => areasOf(address).map((area) => ({ area, remote })));
  return (row, columnId) => {
    const column = left + columnIds.indexOf(columnId) + 1;
    const covering = areas.filter(
      ({ area }) =>
        area.top <= row &&
        row <= area.bottom &&
        (columnId === WHOLE_ROW || (area.left <= column && column <= area.right)),
    );
    if (covering.length === 0) return 'found';
    return covering.some(({ remote }) => !remote) ? 'person' : 'coauthor';
  };
}
