import { periodCount } from '../tracker/settingsOfCompany';
import { trackerFormulas } from '../tracker/trackerFormulas';
import { FIRST_ROW, ID_ROW } from '../tracker/trackerLayout';
import type { TrackerCases } from './trackerCases';

/**
 * Formulas of the tracker's calculated columns that compute without the add-in, by 1-based sheet column and written
 * for sheet row `firstRow`. None where people have moved columns or put rows above the table: then the formulas would
 * look at the wrong cells.
 */
export function nativeFormulas({ prepared, input, columns, idRow }: TrackerCases): {
  readonly firstRow: number;
  readonly byColumn: ReadonlyMap<number, string>;
} {
  const { layout } = prepared;
  const asBuilt =
    idRow === ID_ROW &&
    columns.length === layout.ids.length &&
    columns.every(({ id, column }, at) => column === at + 1 && id === layout.ids[at]);
  if (!asBuilt) return { firstRow: FIRST_ROW, byColumn: new Map() };
  const formulas = trackerFormulas({
    ...prepared,
    procedure: input.procedure,
    periods: periodCount(input.calendar),
    mode: 'native',
    texts: input.texts,
  });
  return {
    firstRow: FIRST_ROW,
    byColumn: new Map([...formulas].map(([id, formula]) => [layout.column(id), formula])),
  };
}
