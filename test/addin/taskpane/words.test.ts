import { describe, expect, it } from 'vitest';
import { en } from '../../../addin/taskpane/words/en';
import { zh } from '../../../addin/taskpane/words/zh';

type Pages = Readonly<Record<string, Readonly<Record<string, string>>>>;

const places = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const pairs = Object.entries(zh as Pages).flatMap(([page, words]) =>
  Object.entries(words).map(([key, text]) => ({ page, key, zh: text, en: (en as Pages)[page]![key]! })),
);

describe('words of the pane', () => {
  it.each(pairs)('$page.$key says the same in both languages', ({ zh, en }) => {
    expect(places(en)).toEqual(places(zh));
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
  });

  it('has no Chinese in the English words, the name of the other language aside', () => {
    const mixed = pairs.filter(({ key, en }) => key !== 'switchLanguage' && /[\u4e00-\u9fff]/.test(en));
    expect(mixed).toEqual([]);
  });
});
