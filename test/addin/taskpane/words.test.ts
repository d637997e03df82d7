import { describe, expect, it } from 'vitest';
import { en as firstEn } from '../../../addin/taskpane/words/en';
import { eightD as enEightD } from '../../../addin/taskpane/words/en/eightD';
import { publish as enPublish } from '../../../addin/taskpane/words/en/publish';
import { template as enTemplate } from '../../../addin/taskpane/words/en/template';
import { zh as firstZh } from '../../../addin/taskpane/words/zh';
import { eightD as zhEightD } from '../../../addin/taskpane/words/zh/eightD';
import { publish as zhPublish } from '../../../addin/taskpane/words/zh/publish';
import { template as zhTemplate } from '../../../addin/taskpane/words/zh/template';

// Words that are part of the first load, and those that come with their page.
const [zh, en] = [
  { ...firstZh, eightD: zhEightD, template: zhTemplate, publish: zhPublish },
  { ...firstEn, eightD: enEightD, template: enTemplate, publish: enPublish },
];

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
