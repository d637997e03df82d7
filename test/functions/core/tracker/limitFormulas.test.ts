import { describe, expect, it } from 'vitest';
import { limitFormula, workedTotalFormula } from '../../../../functions/core/tracker/limitFormulas';

const start = '$A6';

describe('limitFormula', () => {
  it.each([
    {
      unit: '小时',
      amount: '24',
      why: 'elapsed hours are plain seconds',
      formula: '(ROUND($A6*86400,0)+ROUND(24*3600,0))/86400',
    },
    {
      unit: '当天',
      amount: '0',
      why: 'the same day ends one second before midnight',
      formula: 'INT($A6+1/172800)+86399/86400',
    },
    {
      unit: '工作日',
      amount: '3',
      why: 'working days are reached by position, without a search',
      formula: 'INDEX(Kesu_Workdays,INDEX(Kesu_Counted,INT($A6+1/172800)-Kesu_Base)+3)+Kesu_Closing/86400',
    },
  ] as const)('$why', ({ unit, amount, formula }) => {
    expect(limitFormula({ start, amount, unit, strict: false, periods: 3 })).toBe(formula);
  });

  it.each(['天', '周', '月', '年'] as const)(
    'ends %s at 23:59:59 in strict mode, without the calendar',
    (unit) => {
      const formula = limitFormula({ start, amount: '2', unit, strict: true, periods: 3 });
      expect(formula).toMatch(/\+86399\/86400$/);
      expect(formula).not.toContain('Kesu_');
    },
  );

  it('refuses working hours without the cell that holds their total', () => {
    expect(() => limitFormula({ start, amount: '8', unit: '工作时', strict: false, periods: 3 })).toThrow(
      '工作时',
    );
  });

  it('uses no function newer than Excel 2010 and no volatile one', () => {
    const units = ['分钟', '小时', '工作时', '工作日', '天', '周', '月', '年', '当天'] as const;
    const formulas = [
      workedTotalFormula(start, '8', 3),
      ...units.map((unit) =>
        limitFormula({ start, amount: 'P', unit, strict: false, periods: 3, total: '$Z6' }),
      ),
    ];
    const used = new Set(
      formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/g)].map((match) => match[1])),
    );
    expect([...used].sort()).toEqual(['EDATE', 'IF', 'INDEX', 'INT', 'MAX', 'MIN', 'MOD', 'ROUND']);
  });
});
