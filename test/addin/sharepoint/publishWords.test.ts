import { describe, expect, it } from 'vitest';
import { publish as en } from '../../../addin/taskpane/words/en/publish';
import { publish as zh } from '../../../addin/taskpane/words/zh/publish';

const places = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const pairs = Object.entries(zh).map(([key, text]) => ({ key, zh: text, en: en[key as keyof typeof zh] }));

describe('words of publishing', () => {
  it.each(pairs)('$key says the same in both languages', ({ zh, en }) => {
    expect(places(en)).toEqual(places(zh));
    expect(en).not.toBe('');
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
