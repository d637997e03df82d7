import { describe, expect, it } from 'vitest';
import { figuresOf, readFigure } from '../../../addin/taskpane/pane/figures';

describe('readFigure', () => {
  it.each([
    { type: 'money', typed: '5,000', value: 5000, why: 'thousands' },
    { type: 'money', typed: '￥１２００', value: 1200, why: 'full-width with a currency mark' },
    { type: 'number', typed: ' 3 ', value: 3, why: 'blanks around' },
    { type: 'duration', typed: '3个工作日', value: '3工作日', why: 'working days in words' },
    { type: 'duration', typed: '24 hours', value: '24小时', why: 'English hours' },
    { type: 'duration', typed: '2', value: '2天', why: 'a bare number in the unit of the parameter' },
    { type: 'text', typed: ' 见附件 ', value: '见附件', why: 'text as it is' },
  ] as const)('reads $why', ({ type, typed, value }) => {
    expect(readFigure({ type, unit: '天' }, typed)).toEqual({ kind: 'value', value });
  });

  it.each([
    { type: 'money', typed: '五千左右' },
    { type: 'number', typed: '-1' },
    { type: 'duration', typed: '尽快' },
  ] as const)('refuses $typed and says what would do', ({ type, typed }) => {
    expect(readFigure({ type, unit: '天' }, typed)).toMatchObject({ kind: 'wrong' });
  });
});

describe('figuresOf', () => {
  it('leaves open what is blank or cannot be read', () => {
    const parameter = (id: string) => ({
      id,
      name: { zh: id, en: id },
      type: 'number' as const,
      choices: [],
      clause: '1',
    });
    const parameters = [parameter('a'), parameter('b'), parameter('c')] as unknown as Parameters<
      typeof figuresOf
    >[0];
    expect(figuresOf(parameters, { a: '7', b: '', c: 'x' })).toEqual({ a: 7 });
  });
});
