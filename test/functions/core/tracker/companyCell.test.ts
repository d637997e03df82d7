import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../../functions/core/complaint/complaint';
import { fieldKeys, fields } from '../../../../functions/core/complaint/fields';
import { trackerMessages } from '../../../../functions/core/messages/trackerMessages';
import { isChanged } from '../../../../functions/core/tracker/changes';
import { companyCell, keepsValue } from '../../../../functions/core/tracker/companyCell';

const value = fc.oneof(
  fc.constantFrom<string | number | boolean | null>(
    'closed',
    '2024-03-05',
    '无',
    '',
    ' 裂纹',
    'a\u0001b',
    '\ud800',
  ),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

describe('keepsValue', () => {
  it('never hides a cell that says something else than the register', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), value, value, fc.boolean(), (field, read, other, isSame) => {
        const column = {
          id: field,
          heading: field,
          fullHeading: field,
          field,
          type: fields[field].type,
          composite: false,
          hidden: false,
        };
        const complaint: Complaint = {
          sheet: '台账',
          row: 5,
          fields: { [field]: read },
          extra: {},
          raw: {},
          findings: [],
        };
        const before = isSame ? read : other;
        const changed = isChanged(before, companyCell(column, complaint, trackerMessages.zh));
        if (keepsValue(column, complaint, before)) expect(changed).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
