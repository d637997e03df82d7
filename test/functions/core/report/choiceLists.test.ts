import { expect, it } from 'vitest';
import { choiceLists, choices, translated } from '../../../../functions/core/report/choiceLists';

it('says 有效 of a measure otherwise than of a reason for complaining', () => {
  expect(choiceLists.effect.map(({ en }) => en)).toEqual(['Effective', 'Not effective', 'To be confirmed']);
  expect(choiceLists.valid.map(({ en }) => en)).toEqual(['Valid', 'Invalid', 'To be verified']);
  expect(translated('有效', 'en')).toBe('Effective');
});

it('keeps a word it has no English for', () => {
  expect(choices('自取')).toEqual([{ zh: '自取', en: '自取' }]);
  expect(translated('自取', 'en')).toBe('自取');
});
