import { describe, expect, it } from 'vitest';
import { customerVariants } from '../../../../../functions/core/register/across/customerVariants';

const variants = (names: Record<string, number>) => customerVariants(new Map(Object.entries(names)));

describe('customerVariants', () => {
  it.each([
    { short: '恒澜', full: '苏州恒澜精密', why: 'core of the name' },
    { short: '恒澜精密', full: '苏州恒澜精密', why: 'without the town' },
    { short: '绿野', full: '绿野茶业', why: 'without the trade' },
    { short: 'NORVIK', full: 'Norvik AB', why: 'case and legal form' },
    { short: 'Delmonte', full: 'Delmonte Fittings', why: 'first word' },
    { short: '佐久间电机 Sakuma', full: 'Sakuma Denki', why: 'shared Latin name' },
    { short: '台達電子', full: '台达电子股份有限公司', why: 'Traditional and legal form' },
  ])('$short may be $full: $why', ({ short, full }) => {
    expect(variants({ [short]: 2, [full]: 9, 另一家电器: 4 }).get(short)?.suggest).toBe(full);
  });

  it('proposes nothing where several customers fit', () => {
    const found = variants({ 永安: 1, 永安电子: 5, 广东永安机械: 5 }).get('永安');
    expect(found?.suggest).toBeNull();
    expect(found?.candidates).toHaveLength(2);
  });

  it('leaves different customers alone', () => {
    expect(variants({ 华星电机: 3, 中科仪表: 3, 东方重工: 3, 'Acme Ltd': 3, 'Apex Ltd': 2 }).size).toBe(0);
  });

  it('is not fooled by words many names share', () => {
    expect(variants({ 精密: 1, 苏州恒澜精密: 3, 宁波鼎衡精密: 3 }).get('精密')).toBeUndefined();
  });
});
