import { expect, it } from 'vitest';
import { conditionHolds, parseCondition } from '../../../../../functions/core/report/template/condition';

it.each([
  { tag: 'h.safety=否', text: '否', holds: true, why: 'the same word' },
  { tag: 'h.safety=否', text: 'No', holds: true, why: 'a Chinese form filled in English' },
  {
    tag: 'h.safety＝Yes',
    text: '是',
    holds: true,
    why: 'an English form filled in Chinese, full-width sign',
  },
  { tag: 'h.safety=yes', text: 'Yes ', holds: true, why: 'letter case and spaces' },
  { tag: 'h.safety=是', text: 'No', holds: false, why: 'the other answer' },
  { tag: 'h.safety=是', text: '', holds: false, why: 'no answer yet' },
  { tag: 'h.safety', text: '否', holds: false, why: 'no means no' },
  { tag: 'owner', text: '王敏', holds: true, why: 'any value' },
])('{{#$tag}} with “$text” holds: $holds ($why)', ({ tag, text, holds }) => {
  expect(conditionHolds(parseCondition(tag), { text: () => text })).toBe(holds);
});

it('knows nothing of a name that is none', () => {
  expect(conditionHolds(parseCondition('salary'), { text: () => undefined })).toBeUndefined();
});
