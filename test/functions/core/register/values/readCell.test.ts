import { expect, it } from 'vitest';
import { fieldKeys } from '../../../../../functions/core/complaint/fields';
import { codesOf, read } from './aValueContext';

it.each(fieldKeys.flatMap((field) => [Number.NaN, Infinity, -Infinity].map((value) => ({ field, value }))))(
  '$value is an error in $field, as no cell of Excel holds it',
  ({ field, value }) => {
    const found = read(value, field);
    expect(found.value).toBeNull();
    expect(codesOf(found)).toBe('cell.error');
  },
);
