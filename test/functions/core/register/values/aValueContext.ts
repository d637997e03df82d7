import type { FieldKey } from '../../../../../functions/core/complaint/fields';
import { fields } from '../../../../../functions/core/complaint/fields';
import type { CellStyle, CellValue } from '../../../../../functions/core/register/grid';
import type { Reading, ValueContext } from '../../../../../functions/core/register/values';
import { noEvidence, readCell } from '../../../../../functions/core/register/values';

/** A cell of a 2024 register of row 5, with the year in the title and no complaint date yet. */
export function aValueContext(overrides: Partial<ValueContext> = {}): ValueContext {
  return {
    dateSystem: '1900',
    heading: '',
    row: 5,
    evidence: noEvidence,
    year: { year: 2024, from: 'title' },
    complaintDate: null,
    plausibleYears: { from: 2023, to: 2025 },
    ...overrides,
  };
}

export const aStyle = (numberFormat = 'General'): CellStyle => ({ numberFormat });

/** Reads a cell in a default context. */
export function read(
  value: CellValue,
  field: FieldKey,
  overrides: Partial<ValueContext> = {},
  numberFormat = 'General',
): Reading {
  return readCell(value, aStyle(numberFormat), field, aValueContext(overrides));
}

export const codesOf = ({ issues }: Reading): string => issues.map((one) => one.code).join(' ');

export const dateFields = (Object.keys(fields) as FieldKey[]).filter((key) =>
  ['date', 'datetime'].includes(fields[key].type),
);
