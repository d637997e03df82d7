import { cellAddress } from '../../functions/core/register/grid';
import type { SheetPlan } from '../../functions/core/tracker/trackerPlan';
import type { Gathered } from './gatheredRows';
import type { Operation } from './operations';
import { callWeight, jsonWeight } from './operations';
import { tableArea } from './tableArea';

/** Lays the table over its cells and fills its calculated columns. */
export function* tableOperations(
  sheet: SheetPlan,
  target: Excel.Worksheet,
  gathered: Gathered,
): Generator<Operation> {
  const { table } = sheet;
  if (!table) return;
  yield {
    weight: 4 * callWeight,
    queue: () => {
      const added = target.tables.add(table.ref, true);
      added.name = table.name;
      added.style = table.style;
    },
  };
  const area = tableArea(table.ref);
  for (const [i, { formula }] of table.columns.entries())
    if (formula !== undefined) yield fillOperation(target, area, area.left + i, formula);
  for (const { row, column, entry } of gathered.exceptions)
    yield {
      weight: 2 * callWeight + jsonWeight(entry),
      queue: () => {
        target.getRange(cellAddress(row, column)).untrack().formulas = [[entry]];
      },
    };
}

/** Writes a calculated column once and copies it down, which weighs the same for any number of rows. */
function fillOperation(
  target: Excel.Worksheet,
  area: { readonly top: number; readonly bottom: number },
  column: number,
  formula: string,
): Operation {
  const first = cellAddress(area.top + 1, column);
  return {
    weight: 4 * callWeight + jsonWeight(formula),
    queue: () => {
      const source = target.getRange(first).untrack();
      source.formulas = [[`=${formula}`]];
      if (area.bottom > area.top + 1) {
        const rest = target.getRange(
          `${cellAddress(area.top + 2, column)}:${cellAddress(area.bottom, column)}`,
        );
        rest.untrack().copyFrom(source, 'Formulas');
      }
    },
  };
}
