import { columnArea } from './cellArea';
import { styles } from './styles';
import type { SheetPlan } from './trackerPlan';

/** Choices a column offers. */
export interface ChoiceList {
  readonly id: string;
  readonly heading: string;
  readonly values: readonly string[];
}

export interface PlannedLists {
  readonly sheet: SheetPlan;
  /** Reference of a list's values for a validation, by list id; empty lists have none. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The hidden sheet with the choices of all drop-downs: ranges, because a literal list ends at 255 characters. */
export function planListSheet(name: string, lists: readonly ChoiceList[]): PlannedLists {
  const longest = Math.max(0, ...lists.map((list) => list.values.length));
  return {
    sheet: {
      name,
      visibility: 'hidden',
      columns: lists.map(() => ({ width: 18 })),
      rowCount: longest + 1,
      row: (number) => ({
        cells: lists.map((list) => {
          const text = number === 1 ? list.heading : list.values[number - 2];
          if (text === undefined) return null;
          return { kind: 'text', text, style: number === 1 ? styles.heading : styles.plain };
        }),
      }),
    },
    sources: new Map(
      lists.flatMap((list, index): [string, string][] =>
        list.values.length === 0
          ? []
          : [[list.id, columnArea(name, index + 1, 2, list.values.length + 1).reference]],
      ),
    ),
  };
}
