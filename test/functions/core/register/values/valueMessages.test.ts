import { describe, expect, it } from 'vitest';
import { valueMessages } from '../../../../../functions/core/messages/valueMessages';
import { valueSeverity } from '../../../../../functions/core/register/values';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('the sentences', () => {
  it('exist for every code and for no other', () => {
    expect(Object.keys(valueMessages).sort()).toEqual(Object.keys(valueSeverity).sort());
  });

  it.each(Object.entries(valueMessages))(
    'of %s fill the same places in both languages, once each',
    (_, { zh, en }) => {
      expect(new Set(placeholders(en))).toEqual(new Set(placeholders(zh)));
      expect(zh).toMatch(/[。]$/);
      expect(en).toMatch(/[.]$/);
    },
  );
});
