import type { FieldKey } from '../../complaint/fields';
import { fields } from '../../complaint/fields';
import type { IsoDate } from '../../calendar/isoDate';
import type { DateSystem } from '../../calendar/excelSerial';
import type { CellStyle, CellValue } from '../grid';
import { gatherDateEvidence } from './dateEvidence';
import { dateRoleOf } from './dateRole';
import { wordKey } from './halfWidth';
import { bareRateHabit } from './rateEvidence';
import type { YearContext, YearRange } from './valueContext';

/** One cell of a column as the evidence pass sees it; complaint rows only. */
export interface ColumnCell {
  /** 1-based sheet row. */
  readonly row: number;
  readonly value: CellValue;
  readonly style: CellStyle;
  /** Year context of this row, where it has one. */
  readonly year?: YearContext | null;
}

/** What a column as a whole proves about how its cells are to be read. */
export interface ColumnEvidence {
  /** Order of dates whose year stands last (`05/03/2024`); null where neither heading nor cells prove one. */
  readonly yearLastOrder: 'dmy' | 'mdy' | null;
  /** Order of yearless dates (`3/5`); null where nothing speaks against month first. */
  readonly monthDayOrder: 'md' | 'dm' | null;
  /** True dates look as if Excel had swapped day and month on typing. */
  readonly maybeSwapped: boolean;
  /** Direction in which the dates run down the sheet, if at least 95 % of neighbours agree. */
  readonly dateOrder: 'ascending' | 'descending' | null;
  /** Dates read without doubt, by row. */
  readonly firmDates: readonly { readonly row: number; readonly date: IsoDate }[];
  /** What bare numbers of a rate column mean; `mixed` where some are above 1 and some below. */
  readonly bareRates: 'percent' | 'fraction' | 'mixed' | null;
  /** Grade words met, simplified and in lower case. */
  readonly gradeWords: ReadonlySet<string>;
}

/** Evidence of a column that proves nothing. */
export const noEvidence: ColumnEvidence = {
  yearLastOrder: null,
  monthDayOrder: null,
  maybeSwapped: false,
  dateOrder: null,
  firmDates: [],
  bareRates: null,
  gradeWords: new Set(),
};

/** What the evidence pass needs to know beside the cells. */
export interface EvidenceOptions {
  readonly dateSystem: DateSystem;
  readonly plausibleYears: YearRange;
}

/**
 * Looks over a whole column before its cells are read one by one: what only all cells together can prove.
 *
 * @param cells - The complaint rows of the column, top to bottom.
 * @param heading - Heading with its groups; `dd/mm/yyyy` in it settles the order of dates.
 */
export function gatherColumnEvidence(
  cells: Iterable<ColumnCell>,
  field: FieldKey,
  heading: string,
  options: EvidenceOptions,
): ColumnEvidence {
  switch (fields[field].type) {
    case 'date':
    case 'datetime':
      return { ...noEvidence, ...gatherDateEvidence(cells, dateRoleOf(field), heading, options) };
    case 'rate':
      return { ...noEvidence, bareRates: bareRateHabit(cells) };
    case 'choice':
      return field === 'grade' || field === 'gradeByCriteria'
        ? { ...noEvidence, gradeWords: wordsOf(cells) }
        : noEvidence;
    default:
      return noEvidence;
  }
}

function wordsOf(cells: Iterable<ColumnCell>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { value } of cells)
    if (typeof value === 'string' || typeof value === 'number') words.add(wordKey(String(value)));
  return words;
}
