import { describe, expect, it } from 'vitest';
import { codesOf, read } from './aValueContext';

interface Row {
  readonly seen: string;
  readonly date: string | null;
  readonly codes?: string;
  readonly why: string;
}

const complete: readonly Row[] = [
  { seen: '2024/3/5', date: '2024-03-05', why: 'slashes' },
  { seen: '2024-03-05', date: '2024-03-05', why: 'ISO' },
  { seen: '2024.3.5', date: '2024-03-05', why: 'dots' },
  { seen: '2024.03.05', date: '2024-03-05', why: 'dots and zeros' },
  { seen: '2024年3月5日', date: '2024-03-05', why: 'Chinese' },
  { seen: '2024年3月5号', date: '2024-03-05', why: '号 for 日' },
  { seen: '2024年3月5', date: '2024-03-05', why: '日 forgotten' },
  { seen: '二〇二四年三月五日', date: '2024-03-05', why: 'written-out numerals' },
  { seen: '二零二四年十二月二十三日', date: '2024-12-23', why: 'written-out tens' },
  { seen: '２０２４．３．５', date: '2024-03-05', why: 'full-width' },
  { seen: '20２４/３/５', date: '2024-03-05', why: 'half of it full-width' },
  { seen: ' 2024. 3. 5 ', date: '2024-03-05', why: 'spaces after the dots' },
  { seen: '2024。3。5', date: '2024-03-05', why: 'Chinese full stop' },
  { seen: '2024、3、5', date: '2024-03-05', why: 'Chinese comma' },
  { seen: '2024,3,5', date: '2024-03-05', why: 'commas' },
  { seen: '2024 3 5', date: '2024-03-05', why: 'spaces only' },
  { seen: '2024.3-5', date: '2024-03-05', why: 'mixed separators' },
  { seen: '2024..3.5', date: '2024-03-05', why: 'a dot twice' },
  { seen: '2024\\3\\5', date: '2024-03-05', why: 'backslashes' },
  { seen: '2024.3.5.', date: '2024-03-05', why: 'a dot at the end' },
  { seen: '20240305', date: '2024-03-05', why: 'yyyymmdd' },
  { seen: '2024-Mar-05', date: '2024-03-05', why: 'English month, year first' },
  { seen: 'March 5, 2024', date: '2024-03-05', why: 'American' },
  { seen: '5th March 2024', date: '2024-03-05', why: 'British' },
  { seen: 'Tue, 5 Mar 2024', date: '2024-03-05', why: 'mail header' },
  { seen: '2024/3/5（周二）', date: '2024-03-05', why: 'the right weekday adds nothing' },
  { seen: '2024/3/5 星期二', date: '2024-03-05', why: 'long weekday' },
  { seen: '2024-3-5 00:00:00', date: '2024-03-05', why: 'midnight is what systems export for a day' },
  { seen: '05/05/2024', date: '2024-05-05', why: 'both orders give the same day' },
  { seen: '2024-02-29', date: '2024-02-29', why: 'leap day' },
];

const inferred: readonly Row[] = [
  { seen: '24.3.5', date: '2024-03-05', codes: 'date.twoDigitYear', why: 'two-digit year' },
  { seen: '24/3/5', date: '2024-03-05', codes: 'date.twoDigitYear', why: 'two-digit year, slashes' },
  { seen: '24年3月5日', date: '2024-03-05', codes: 'date.twoDigitYear', why: 'two-digit year, Chinese' },
  { seen: '5-Mar-24', date: '2024-03-05', codes: 'date.twoDigitYear', why: "Excel's d-mmm-yy" },
  {
    seen: '24-Mar-25',
    date: '2025-03-24',
    codes: 'date.twoDigitYear',
    why: 'd-mmm-yy even where both could be years',
  },
  { seen: '240305', date: '2024-03-05', codes: 'date.twoDigitYear', why: 'yymmdd' },
  { seen: '3.5', date: '2024-03-05', codes: 'date.yearInferred', why: 'year of the title' },
  { seen: '3/5', date: '2024-03-05', codes: 'date.yearInferred', why: 'month first is the custom' },
  { seen: '3-5', date: '2024-03-05', codes: 'date.yearInferred', why: 'dash' },
  { seen: '3月5日', date: '2024-03-05', codes: 'date.yearInferred', why: 'Chinese without a year' },
  { seen: '三月十五日', date: '2024-03-15', codes: 'date.yearInferred', why: 'numerals without a year' },
  { seen: 'Mar 5', date: '2024-03-05', codes: 'date.yearInferred', why: 'English without a year' },
  { seen: '5-Mar', date: '2024-03-05', codes: 'date.yearInferred', why: "Excel's d-mmm as text" },
  { seen: '2.29', date: '2024-02-29', codes: 'date.yearInferred', why: '2024 has a leap day' },
  { seen: '3月5日下午', date: '2024-03-05', codes: 'date.yearInferred', why: 'a part of the day is no time' },
  { seen: '8D 3.5', date: '2024-03-05', codes: 'date.yearInferred', why: '8D is the report, not a number' },
  { seen: '11.18电话', date: '2024-11-18', codes: 'date.yearInferred date.extraWords', why: 'a usual word' },
  {
    seen: '已回复3.5',
    date: '2024-03-05',
    codes: 'date.yearInferred date.extraWords',
    why: 'a usual word before',
  },
  {
    seen: '3.5张总确认',
    date: '2024-03-05',
    codes: 'date.yearInferred date.unknownWords',
    why: 'words nobody knows',
  },
  { seen: '113/03/05', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC with slashes' },
  { seen: '113.3.5', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC with dots' },
  { seen: '民國113年3月5日', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC written out' },
  { seen: '民国113.3.5', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC, simplified' },
  { seen: '1130305', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC without separators' },
  { seen: '令和6年3月5日', date: '2024-03-05', codes: 'date.rocYear', why: 'a Japanese customer' },
  { seen: '45356', date: '2024-03-05', codes: 'date.serial', why: 'serial number kept as text' },
  { seen: '13/03/2024', date: '2024-03-13', codes: 'date.orderInferred', why: 'there is no month 13' },
  { seen: '03/13/2024', date: '2024-03-13', codes: 'date.orderInferred', why: 'there is no month 13' },
  {
    seen: '2024/3/5（周三）',
    date: '2024-03-05',
    codes: 'date.weekdayMismatch',
    why: 'that day was a Tuesday',
  },
  { seen: '2035/4/24', date: '2035-04-24', codes: 'date.suspiciousYear', why: 'kept as typed, questioned' },
  {
    seen: '35.4.24',
    date: '2035-04-24',
    codes: 'date.twoDigitYear date.suspiciousYear',
    why: 'only one reading exists',
  },
];

const refused: readonly Row[] = [
  { seen: '05/03/2024', date: null, codes: 'date.ambiguous', why: 'day or month first is not proved' },
  { seen: '05/03/24', date: null, codes: 'date.ambiguous', why: 'the same with two digits' },
  { seen: '3.5.24', date: null, codes: 'date.ambiguous', why: 'dots do not prove it either' },
  {
    seen: '18/4/24',
    date: null,
    codes: 'date.ambiguous',
    why: '2018 is not this register, day first is not proved',
  },
  { seen: '2024.2.30', date: null, codes: 'date.impossible', why: 'February' },
  { seen: '2023-02-29', date: null, codes: 'date.impossible', why: 'no leap year' },
  { seen: '2025/13/15', date: null, codes: 'date.impossible', why: 'month 13' },
  { seen: '2024-00-05', date: null, codes: 'date.impossible', why: 'month 0' },
  { seen: '3月32日', date: null, codes: 'date.impossible', why: 'day 32' },
  { seen: '25/3', date: null, codes: 'date.impossible', why: 'month 25, and day first is not proved' },
  { seen: '6月初', date: null, codes: 'date.vague', why: 'beginning of the month' },
  { seen: '6月底', date: null, codes: 'date.vague', why: 'end of the month' },
  { seen: '3月中旬', date: null, codes: 'date.vague', why: 'middle of the month' },
  { seen: '2024年3月', date: null, codes: 'date.vague', why: 'month only' },
  { seen: '2024/3', date: null, codes: 'date.vague', why: 'month only, slash' },
  { seen: '202403', date: null, codes: 'date.vague', why: 'month only, digits' },
  { seen: 'Mar-24', date: null, codes: 'date.vague', why: 'March 2024 or 24 March' },
  { seen: '下周', date: null, codes: 'date.vague', why: 'next week' },
  { seen: '尽快', date: null, codes: 'date.vague', why: 'as soon as possible' },
  { seen: '5日', date: null, codes: 'date.vague', why: 'no month anywhere' },
  {
    seen: '（6.12提交→6.15退回→6.17重新提交→6.18完成）',
    date: null,
    codes: 'date.several',
    why: 'a history',
  },
  { seen: '3.5-3.8', date: null, codes: 'date.several', why: 'a range' },
  { seen: '3.5改3.8', date: null, codes: 'date.several', why: 'a change of mind' },
  { seen: '2024.3.5\n2024.3.8', date: null, codes: 'date.several', why: 'two lines' },
  { seen: '第2次3.5', date: null, codes: 'date.several', why: 'a digit that belongs to no date' },
  { seen: '约3月5日', date: null, codes: 'date.doubtfulWord', why: 'about' },
  { seen: '3月5日前', date: null, codes: 'date.doubtfulWord', why: 'before that day is not that day' },
  { seen: '3.5未回复', date: null, codes: 'date.doubtfulWord', why: 'not replied' },
  { seen: '预计3月5日', date: null, codes: 'date.doubtfulWord', why: 'planned, not done' },
  { seen: '2024-3-5?', date: null, codes: 'date.doubtfulWord', why: 'the clerk doubts it' },
  { seen: '已完成', date: null, codes: 'date.closedWithoutDate', why: 'done, but when?' },
  { seen: '未回复', date: null, codes: 'date.notYet', why: 'a state, not a date' },
  { seen: '进行中', date: null, codes: 'date.notYet', why: 'a state, not a date' },
  { seen: '14:30', date: null, codes: 'date.timeOnly', why: 'a time without a day' },
  { seen: '3.155', date: null, codes: 'date.unreadable', why: 'three decimals' },
  { seen: '0305', date: null, codes: 'date.unreadable', why: 'four digits' },
  { seen: '2024', date: null, codes: 'date.unreadable', why: 'a year' },
  { seen: 'abc', date: null, codes: 'date.unreadable', why: 'no date at all' },
  { seen: '/', date: null, codes: '', why: 'blank mark' },
  { seen: '—', date: null, codes: '', why: 'blank mark' },
  { seen: '无需', date: null, codes: '', why: 'not needed' },
  { seen: '待核实', date: null, codes: 'date.notYet', why: 'to be checked' },
  { seen: '待定', date: null, codes: '', why: 'blank mark' },
  { seen: 'TBD', date: null, codes: '', why: 'blank mark' },
];

describe('a date typed as text', () => {
  it.each([...complete, ...inferred, ...refused])('$seen: $why', ({ seen, date, codes = '' }) => {
    const found = read(seen, 'receivedAt');
    expect({ date: found.value, codes: codesOf(found) }).toEqual({ date, codes });
  });

  it('names the alternatives of an ambiguous date', () => {
    expect(read('05/03/2024', 'receivedAt').issues[0]?.params).toEqual({
      alternatives: '2024-03-05 / 2024-05-03',
    });
  });

  it('suggests the register year for a slip in the year', () => {
    expect(read('2035/4/24', 'receivedAt').issues[0]?.suggest).toBe('2024-04-24');
  });
});

describe('a time of day', () => {
  it.each([
    { seen: '2024-03-05 14:30:12', value: '2024-03-05T14:30', why: 'seconds are dropped' },
    { seen: '2024-03-05T14:30', value: '2024-03-05T14:30', why: 'ISO' },
    { seen: '2024/3/5 2:30 PM', value: '2024-03-05T14:30', why: 'English afternoon' },
    { seen: '2024/3/5 12:10 AM', value: '2024-03-05T00:10', why: 'twelve at night' },
    { seen: '3月5日下午2点半', value: '2024-03-05T14:30', why: 'half past two' },
    { seen: '3月5日 14时30分', value: '2024-03-05T14:30', why: '时分' },
    { seen: '3月5日上午9:30', value: '2024-03-05T09:30', why: 'morning' },
    { seen: '3月5日下午三点', value: '2024-03-05T15:00', why: 'written-out hour' },
    { seen: '3月5日中午12点', value: '2024-03-05T12:00', why: 'noon' },
    { seen: '20240305143012', value: '2024-03-05T14:30', why: 'digits of a system' },
    { seen: '2024-03-05T06:30:00Z', value: '2024-03-05T14:30', why: 'UTC becomes China time' },
    { seen: '2024-03-05T20:30:00-05:00', value: '2024-03-06T09:30', why: 'New York becomes the next day' },
    { seen: '2024-03-05T14:30:00+08:00', value: '2024-03-05T14:30', why: 'already China time' },
  ])('$seen: $why', ({ seen, value }) => {
    expect(read(seen, 'receivedAt').value).toBe(value);
  });

  it('is dropped, and said so, where the field is a day', () => {
    const found = read('2024-03-05 14:30', 'closedAt');
    expect([found.value, codesOf(found)]).toEqual(['2024-03-05', 'date.timeDropped']);
  });

  it('leaves the day alone where two times stand there', () => {
    const found = read('2024-03-05 14:30-15:00', 'receivedAt');
    expect([found.value, codesOf(found)]).toEqual(['2024-03-05', 'date.timeUnreadable']);
  });
});

describe('a number in a date column', () => {
  it.each([
    { value: 45356, format: 'yyyy/m/d', date: '2024-03-05', codes: '', why: 'true date' },
    {
      value: 45356,
      format: '[$-804]yyyy"年"m"月"d"日"',
      date: '2024-03-05',
      codes: '',
      why: 'Chinese format',
    },
    {
      value: 45356,
      format: 'm"月"d"日"',
      date: '2024-03-05',
      codes: '',
      why: 'the year is stored though hidden',
    },
    {
      value: 45356,
      format: '[$-404]e/m/d',
      date: '2024-03-05',
      codes: '',
      why: 'ROC display of a true date',
    },
    {
      value: 45356.6041666667,
      format: 'yyyy/m/d h:mm',
      date: '2024-03-05T14:30',
      codes: '',
      why: 'with a time',
    },
    {
      value: 45356,
      format: 'General',
      date: '2024-03-05',
      codes: 'date.serial',
      why: 'serial in a plain cell',
    },
    { value: 20240305, format: 'General', date: '2024-03-05', codes: '', why: 'yyyymmdd as a number' },
    {
      value: 240305,
      format: 'General',
      date: '2024-03-05',
      codes: 'date.twoDigitYear',
      why: 'yymmdd as a number',
    },
    { value: 1130305, format: 'General', date: '2024-03-05', codes: 'date.rocYear', why: 'ROC as a number' },
    {
      value: 3.15,
      format: 'General',
      date: '2024-03-15',
      codes: 'date.yearInferred date.numberAsMonthDay',
      why: 'month.day',
    },
    {
      value: 4.5,
      format: 'General',
      date: '2024-04-05',
      codes: 'date.yearInferred date.numberAsMonthDay',
      why: 'there is no 50th',
    },
    {
      value: 2.3,
      format: 'General',
      date: '2024-02-03',
      codes: 'date.yearInferred date.numberAsMonthDay',
      why: 'there is no 30 February',
    },
    { value: 3.1, format: 'General', date: null, codes: 'date.ambiguous', why: '3.10 is stored as 3.1' },
    {
      value: 12.2,
      format: '0.00',
      date: null,
      codes: 'date.ambiguous',
      why: 'the format shows 12.20 either way',
    },
    {
      value: 45352,
      format: 'yyyy"年"m"月"',
      date: null,
      codes: 'date.vague',
      why: 'the first is the default of a month',
    },
    { value: 45356, format: '[h]:mm', date: null, codes: 'date.timeOnly', why: 'a duration' },
    { value: 0.5, format: 'h:mm', date: null, codes: 'date.timeOnly', why: 'a time' },
    { value: 0, format: 'yyyy/m/d', date: null, codes: '', why: 'formula over an empty cell' },
    {
      value: 3.15,
      format: 'yyyy/m/d',
      date: null,
      codes: 'date.unreadable',
      why: 'month.day typed into a date cell',
    },
    { value: 1, format: 'General', date: null, codes: 'date.unreadable', why: 'just a number' },
    { value: 2024, format: 'General', date: null, codes: 'date.unreadable', why: 'just a year' },
    {
      value: 60,
      format: 'yyyy-mm-dd',
      date: null,
      codes: 'date.unreadable',
      why: '29 February 1900 never was',
    },
    {
      value: 49365,
      format: 'yyyy-mm-dd',
      date: '2035-02-25',
      codes: 'date.suspiciousYear',
      why: 'slip in a true date',
    },
  ])('$value as $format: $why', ({ value, format, date, codes }) => {
    const found = read(value, 'receivedAt', {}, format);
    expect({ date: found.value, codes: codesOf(found) }).toEqual({ date, codes });
  });

  it('follows the 1904 system', () => {
    expect(read(43894, 'receivedAt', { dateSystem: '1904' }, 'yyyy/m/d').value).toBe('2024-03-05');
  });

  it('offers month.day for a number that shows as 1900', () => {
    expect(read(3.15, 'receivedAt', {}, 'yyyy/m/d').issues[0]?.suggest).toBe('2024-03-15');
  });

  it('questions a hidden year that is not the register year', () => {
    const found = read(45721, 'receivedAt', {}, 'm"月"d"日"'); // 2025-03-05 in a 2024 sheet
    expect([found.value, codesOf(found), found.issues[0]?.suggest]).toEqual([
      '2025-03-05',
      'date.hiddenYear',
      '2024-03-05',
    ]);
  });
});

describe('the year of a yearless date', () => {
  it.each([
    {
      seen: '1.5',
      field: 'closedAt',
      complaint: '2024-12-28',
      date: '2025-01-05',
      codes: 'date.yearInferred',
      why: 'a later step turns the year',
    },
    {
      seen: '12.30',
      field: 'closedAt',
      complaint: '2024-12-28',
      date: '2024-12-30',
      codes: 'date.yearInferred',
      why: 'same year',
    },
    {
      seen: '12.28',
      field: 'repliedAt',
      complaint: '2024-12-28T09:00',
      date: '2024-12-28',
      codes: 'date.yearInferred',
      why: 'the same day is not before',
    },
    {
      seen: '12.20',
      field: 'closedAt',
      complaint: '2024-12-28',
      date: null,
      codes: 'date.ambiguous',
      why: 'a year later is no likelier than a slip',
    },
    {
      seen: '12.20',
      field: 'productionDate',
      complaint: '2024-01-10',
      date: '2023-12-20',
      codes: 'date.yearInferred',
      why: 'goods are older than the complaint',
    },
    {
      seen: '1.20',
      field: 'productionDate',
      complaint: '2024-01-10',
      date: null,
      codes: 'date.ambiguous',
      why: 'a year older is no likelier than a slip',
    },
    {
      seen: '3.8',
      field: 'closedAt',
      complaint: '2034-03-10',
      date: '2024-03-08',
      codes: 'date.yearInferred',
      why: 'a suspicious complaint year does not count',
    },
    {
      seen: '2.29',
      field: 'closedAt',
      complaint: '2025-02-01',
      date: null,
      codes: 'date.impossible',
      why: '2025 has no leap day, nor has 2026',
    },
  ] as const)('$seen after $complaint: $why', ({ seen, field, complaint, date, codes }) => {
    const found = read(seen, field, { complaintDate: complaint });
    expect({ date: found.value, codes: codesOf(found) }).toEqual({ date, codes });
  });

  it('is not invented', () => {
    const found = read('3.5', 'receivedAt', { year: null });
    expect([found.value, codesOf(found)]).toEqual([null, 'date.yearUnknown']);
  });

  it('is doubted where sheet and complaint disagree', () => {
    const found = read('12.30', 'closedAt', {
      complaintDate: '2024-12-28',
      year: { year: 2025, from: 'section' },
    });
    expect([found.value, codesOf(found)]).toEqual(['2024-12-30', 'date.yearDoubtful']);
  });

  it('says where it came from', () => {
    expect(read('3.5', 'receivedAt', { year: { year: 2025, from: 'sheetName' } }).issues[0]?.params).toEqual({
      year: 2025,
      from: 'sheetName',
    });
  });

  it('comes with the month in a monthly section', () => {
    const found = read('5日', 'receivedAt', { year: { year: 2024, month: 3, from: 'section' } });
    expect([found.value, codesOf(found)]).toEqual(['2024-03-05', 'date.yearInferred date.monthInferred']);
  });

  it.each([
    {
      seen: '12.30',
      field: 'receivedAt',
      month: 1,
      date: null,
      why: 'January’s entries may go back to December',
    },
    { seen: '1.5', field: 'receivedAt', month: 12, date: null, why: 'December’s may run into January' },
    { seen: '12.30', field: 'shippedDate', month: 2, date: null, why: 'goods are older than the complaint' },
    { seen: '1.5', field: 'shippedDate', month: 12, date: '2024-01-05', why: 'old goods, same year' },
    { seen: '1.5', field: 'closedAt', month: 12, date: null, why: 'closing comes later' },
    { seen: '12.30', field: 'closedAt', month: 1, date: '2024-12-30', why: 'a late closing, same year' },
    { seen: '3.5', field: 'receivedAt', month: 1, date: '2024-03-05', why: 'near enough' },
    { seen: '8.1', field: 'receivedAt', month: 2, date: '2024-08-01', why: 'half a year is no turn' },
  ] as const)('$seen in $field among the entries of month $month: $why', ({ seen, field, month, date }) => {
    const year = { year: 2024, month, isMonthly: true, from: 'section' } as const;
    const found = read(seen, field, { year });
    expect([found.value, codesOf(found)]).toEqual([date, date ? 'date.yearInferred' : 'date.ambiguous']);
    expect(read(seen, field, { year: { ...year, isMonthly: undefined } as never }).value).not.toBeNull();
  });

  it('settles 3.1 where 3月1日 would fall before the complaint', () => {
    expect(read(3.1, 'closedAt', { complaintDate: '2024-03-05' }).value).toBe('2024-03-10');
  });
});

describe('a deadline', () => {
  it.each(['3月5日前', '3.5之前回复', '预计3月5日', '限3.5前', '3/5截止'])('may say %s', (seen) => {
    expect(read(seen, 'promisedAt').value).toBe('2024-03-05');
  });
  it.each(['3天内', '3个工作日内'])('is not a date as %s', (seen) => {
    expect(codesOf(read(seen, 'promisedAt'))).toBe('date.vague');
  });
  it('may lie in the future, an event may not', () => {
    const asOf = '2024-03-01' as never;
    expect(codesOf(read('2024-03-05', 'closeDueAt', { asOf }))).toBe('');
    expect(codesOf(read('2024-03-05', 'closedAt', { asOf }))).toBe('date.inFuture');
  });
});

it.each(['同上', '〃', '″', ' 同上 ', '"'])('%s is left to the row above', (mark) => {
  expect(read(mark, 'receivedAt')).toEqual({ value: null, sameAsAbove: true, issues: [] });
});

it('takes no date from an error cell', () => {
  expect(codesOf(read({ error: '#N/A' }, 'receivedAt'))).toBe('cell.error');
});
