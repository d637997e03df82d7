import { describe, expect, it } from 'vitest';
import { procedureCards, searchCards } from '../../../addin/taskpane/pane/procedureCards';

const cards = procedureCards();
const found = (typed: string): string[] => searchCards(cards, typed).map(({ id }) => id);

describe('procedure cards', () => {
  it('has a line in both languages for each of the 39 shipped procedures', () => {
    expect(cards).toHaveLength(39);
    for (const { contents, source } of cards) {
      expect(contents.zh).toMatch(/时限 \d+ 项；表单 \d+ 种$/);
      expect(contents.en).toMatch(/\d+ limits?; \d+ forms?$/);
      expect(source).not.toBe('');
    }
  });

  it.each([
    { typed: 'p14', first: 'P14', why: 'id in any case' },
    { typed: '银行', first: 'P10', why: 'trade in Chinese' },
    { typed: 'pcb maker', first: 'P06', why: 'words in English' },
    { typed: '五联，处理表', first: 'P14', why: 'words apart' },
  ])('finds by $why', ({ typed, first }) => {
    expect(found(typed)[0]).toBe(first);
  });

  it('shows all for an empty search and none for nonsense', () => {
    expect(found(' ')).toHaveLength(39);
    expect(found('zzz')).toEqual([]);
  });
});
