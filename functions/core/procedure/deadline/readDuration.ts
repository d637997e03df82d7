import type { Duration, Unit } from '../profile';

const spellings: Readonly<Record<string, Unit>> = {
  分钟: '分钟',
  分: '分钟',
  minute: '分钟',
  minutes: '分钟',
  min: '分钟',
  小时: '小时',
  个小时: '小时',
  hour: '小时',
  hours: '小时',
  h: '小时',
  工作时: '工作时',
  工作小时: '工作时',
  个工作小时: '工作时',
  workinghour: '工作时',
  workinghours: '工作时',
  工作日: '工作日',
  个工作日: '工作日',
  workingday: '工作日',
  workingdays: '工作日',
  天: '天',
  日: '天',
  个自然日: '天',
  自然日: '天',
  day: '天',
  days: '天',
  d: '天',
  周: '周',
  星期: '周',
  个星期: '周',
  week: '周',
  weeks: '周',
  月: '月',
  个月: '月',
  month: '月',
  months: '月',
  年: '年',
  year: '年',
  years: '年',
  当天: '当天',
  当日: '当天',
  sameday: '当天',
};

/**
 * Reads a length of time that a company filled in: `"24小时"`, `"3个工作日"`, `{ "amount": 2, "unit": "小时" }`.
 * @param unitOfBareNumber - Unit the parameter is declared in, for a number without one.
 * @returns undefined where the text or its unit cannot be read.
 */
export function readDuration(value: unknown, unitOfBareNumber?: string): Duration | undefined {
  if (typeof value === 'number') return durationOf(value, unitOfBareNumber);
  if (typeof value === 'string') {
    const match = /^(\d+(?:\.\d+)?)?(.*)$/u.exec(
      value.normalize('NFKC').replace(/[\s-]/gu, '').toLowerCase(),
    );
    if (!match) return undefined;
    const unit = match[2] === '' ? unitOfBareNumber : match[2];
    return match[1] === undefined && spellings[match[2] ?? ''] !== '当天'
      ? undefined
      : durationOf(Number(match[1] ?? 1), unit);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { amount, value: figure, count, unit } = value as Record<string, unknown>;
  const number = amount ?? figure ?? count;
  return typeof number === 'number' && typeof unit === 'string'
    ? durationOf(number, unit.replace(/[\s-]/gu, '').toLowerCase())
    : undefined;
}

function durationOf(amount: number, unit: string | undefined): Duration | undefined {
  const known = unit === undefined ? undefined : spellings[unit];
  return known === undefined || !Number.isFinite(amount) || amount < 0 ? undefined : { amount, unit: known };
}
