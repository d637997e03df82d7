import { describe, expect, it } from 'vitest';
import { displayWidth, writableText } from '../../../../functions/core/tracker/cellText';
import { isDateFormat } from '../../../../functions/core/tracker/dateSystem';
import { joinLongText, LongTexts } from '../../../../functions/core/tracker/longTexts';
import { isRowId, RowIds } from '../../../../functions/core/tracker/rowIds';
import { SheetNames } from '../../../../functions/core/tracker/sheetNames';
import { UniqueHeadings } from '../../../../functions/core/tracker/uniqueHeadings';

describe('SheetNames', () => {
  it.each([
    { taken: ['原_1月'], wanted: '原_1月', name: '原_1月 (2)', why: 'a second sheet of the same name' },
    { taken: ['Data'], wanted: 'DATA', name: 'DATA (2)', why: 'Excel does not tell capital letters apart' },
    { taken: [], wanted: 'History', name: 'History (2)', why: 'a name Excel keeps for itself' },
    { taken: [], wanted: 'a/b:c', name: 'a_b_c', why: 'characters no sheet name may hold' },
    { taken: [], wanted: "'quoted'", name: '_quoted_', why: 'no apostrophe at the ends' },
    { taken: [], wanted: '长'.repeat(40), name: '长'.repeat(31), why: 'at most 31 characters' },
    {
      taken: ['长'.repeat(31)],
      wanted: '长'.repeat(40),
      name: `${'长'.repeat(27)} (2)`,
      why: 'room for the number',
    },
  ])('$why', ({ taken, wanted, name }) => {
    const names = new SheetNames();
    for (const one of taken) names.take(one);
    expect(names.take(wanted)).toBe(name);
  });
});

describe('UniqueHeadings', () => {
  it('keeps line breaks out, lengths within Excel and headings apart', () => {
    const headings = new UniqueHeadings();
    expect(headings.take('客户名称\nCustomer')).toBe('客户名称 Customer');
    expect(headings.take('备注')).toBe('备注');
    expect(headings.take('备注')).toBe('备注（2）');
    expect(headings.take('长'.repeat(300))).toHaveLength(255);
    expect(headings.take('长'.repeat(300))).toHaveLength(255);
  });
});

describe('RowIds', () => {
  it('gives the same row the same id in every run, and equal rows different ones', () => {
    const [one, two] = [new RowIds(), new RowIds()];
    expect(one.make('1月', 5, ['a'])).toBe(two.make('1月', 5, ['a']));
    expect(one.make('1月', 5, ['a'])).not.toBe(two.make('1月', 6, ['a']));
    const first = one.make('x', 1, ['same']);
    expect(one.make('x', 1, ['same'])).not.toBe(first);
    expect(isRowId(first)).toBe(true);
  });

  it('keeps an id once: a copied row gets a new one', () => {
    const ids = new RowIds();
    expect(ids.keep('K000000000001')).toBe('K000000000001');
    expect(ids.keep('K000000000001')).toBeUndefined();
    expect(ids.keep('typed over')).toBeUndefined();
  });

  it('stays apart over many rows', () => {
    const ids = new RowIds();
    const made = new Set(Array.from({ length: 50_000 }, (_, row) => ids.make('sheet', row, [])));
    expect(made.size).toBe(50_000);
  });
});

describe('writableText', () => {
  it.each([
    { text: '=1+1', out: '=1+1', why: 'a text that looks like a formula stays as it is' },
    { text: 'a\u0007b\u0000c', out: 'abc', why: 'control characters no workbook can hold' },
    { text: 'a\r\nb\rc', out: 'a\nb\nc', why: 'one kind of line break' },
    { text: '\uD83D\uDE00 \uD83D', out: '\uD83D\uDE00 ', why: 'half a surrogate pair, a whole one stays' },
  ])('$why', ({ text, out }) => expect(writableText(text)).toBe(out));
});

describe('LongTexts', () => {
  it('keeps a text of any length whole over its pieces', () => {
    const text = '客诉😀'.repeat(20_000);
    const long = new LongTexts();
    long.note(text, '客诉跟踪', 6, 3);
    const short = long.fitText(text);
    expect(short.length).toBeLessThanOrEqual(32_767);
    const sheet = long.plan('长文本', ['a', 'b', 'c', 'd']);
    const pieces = Array.from({ length: sheet.rowCount - 1 }, (_, at) => {
      const cell = sheet.row(at + 2).cells[3];
      return cell?.kind === 'text' ? cell.text : '';
    });
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 32_767)).toBe(true);
    expect(joinLongText(short, (id) => (id === 'L1' ? pieces : []))).toBe(text);
  });

  it('leaves short texts alone', () => expect(new LongTexts().fitText('短')).toBe('短'));
});

describe('isDateFormat', () => {
  it.each([
    ['yyyy/m/d', true],
    ['yyyy"年"m"月"d"日"', true],
    ['m/d', true],
    ['[$-804]yyyy-mm-dd', true],
    ['General', false],
    ['#,##0.00"day"', false],
    ['0.00%', false],
    ['[Red]-0.0', false],
    ['[h]:mm', false],
  ])('%s is a date: %s', (format, answer) => expect(isDateFormat(format)).toBe(answer));
});

it('counts Chinese characters twice as wide, line by line', () => {
  expect(displayWidth('客诉')).toBeCloseTo(2 * displayWidth('ab'), 0);
  expect(displayWidth('一\n一二三')).toBe(displayWidth('一二三'));
});
