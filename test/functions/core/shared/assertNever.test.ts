import { expect, it } from 'vitest';
import { assertNever } from '../../../../functions/core/shared/assertNever';

it('names the value that no branch of a switch handles', () => {
  expect(() => assertNever({ kind: 'unknownStep' } as never)).toThrow('{"kind":"unknownStep"}');
});

it('does not compile while a member is unhandled', () => {
  const name = (unit: 'day' | 'week'): string => {
    if (unit === 'day') return '天';
    // @ts-expect-error 'week' is not handled yet
    return assertNever(unit);
  };
  expect(name('day')).toBe('天');
});
