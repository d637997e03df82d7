import type { FieldValue } from '../../complaint/complaint';
import type { EightD } from './eightD';
import { columnSum, isUnclear } from './eightDTableRows';

/** What the containment table covers of the suspect quantity; a figure is undefined while it is not known. */
export interface ContainmentCoverage {
  /** Produced less consumed: what must be somewhere. */
  readonly suspect?: number;
  /** Sum of the stocks listed by location. */
  readonly listed?: number;
  readonly checked?: number;
  /** Suspect less listed: pieces nobody has located. */
  readonly unlocated?: number;
  /** Listed less checked: pieces located but not yet sorted. */
  readonly unchecked?: number;
}

/** Containment as arithmetic: produced less consumed must equal the stocks, the stocks must be checked. */
export function containmentCoverage(eightD: EightD): ContainmentCoverage {
  const given = eightD.fields?.['d3.consumed'];
  const produced = figure(eightD.fields?.['d3.produced']);
  const consumed = isBlank(given) ? 0 : figure(given);
  const rows = eightD.tables?.containment ?? [];
  const sumOf = (column: string): number | undefined =>
    rows.some((row) => isUnclear(row[column])) ? undefined : columnSum(rows, column);
  const [listed, checked] = [sumOf('stock'), sumOf('checked')];
  const suspect = produced === undefined || consumed === undefined ? undefined : produced - consumed;
  return {
    ...(suspect === undefined ? {} : { suspect }),
    ...(listed === undefined ? {} : { listed }),
    ...(checked === undefined ? {} : { checked }),
    ...(suspect === undefined || listed === undefined ? {} : { unlocated: suspect - listed }),
    ...(listed === undefined || checked === undefined ? {} : { unchecked: listed - checked }),
  };
}

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '';

const figure = (value: FieldValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
