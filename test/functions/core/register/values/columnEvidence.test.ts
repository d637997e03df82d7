import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../../functions/core/register/grid';
import type { ColumnCell, ColumnEvidence } from '../../../../../functions/core/register/values';
import { gatherColumnEvidence } from '../../../../../functions/core/register/values';
import { aStyle, codesOf, read } from './aValueContext';

const year = { year: 2024, from: 'title' } as const;

/** Cells from row 5 down; numbers are true dates unless another format is given. */
const cells = (values: readonly CellValue[], format = 'yyyy/m/d'): readonly ColumnCell[] =>
  values.map((value, i) => ({
    row: 5 + i,
    value,
    style: aStyle(typeof value === 'number' ? format : 'General'),
    year,
  }));

const dates = (values: readonly CellValue[], heading = '', format?: string): ColumnEvidence =>
  gatherColumnEvidence(cells(values, format), 'receivedAt', heading, {
    dateSystem: '1900',
    plausibleYears: { from: 2023, to: 2025 },
  });

describe('order of day and month', () => {
  it.each([
    { heading: '投诉日期 dd/mm/yyyy', values: [], order: 'dmy', why: 'heading' },
    { heading: '日期(日/月/年)', values: [], order: 'dmy', why: 'Chinese heading' },
    { heading: 'Date (MM/DD/YYYY)', values: [], order: 'mdy', why: 'American heading' },
    {
      heading: '日期',
      values: ['13/03/2024', '05/04/2024'],
      order: 'dmy',
      why: 'one cell can only be day first',
    },
    {
      heading: '日期',
      values: ['03/13/2024', '05/04/2024'],
      order: 'mdy',
      why: 'one cell can only be month first',
    },
    {
      heading: '日期',
      values: ['13/03/2024', '03/13/2024'],
      order: null,
      why: 'the column contradicts itself',
    },
    { heading: '日期', values: ['05/04/2024', '06/04/2024'], order: null, why: 'nothing is proved' },
    {
      heading: '日期',
      values: ['13/03/24', '05/04/24'],
      order: 'dmy',
      why: 'two-digit years prove it as well',
    },
    {
      heading: '日期',
      values: ['24.3.5', '18.4.24', '24.12.1'],
      order: null,
      why: 'the others begin with the year',
    },
    { heading: '8D/M', values: [], order: null, why: 'no date format' },
  ])('$why', ({ heading, values, order }) => {
    expect(dates(values, heading).yearLastOrder).toBe(order);
  });

  it('reads an ambiguous date as the column proves', () => {
    const evidence = dates(['13/03/2024', '05/04/2024']);
    const found = read('05/04/2024', 'receivedAt', { evidence });
    expect([found.value, codesOf(found)]).toEqual(['2024-04-05', 'date.orderInferred']);
  });

  it('reads two-digit years day first only with proof', () => {
    const evidence = dates(['13/03/24', '05/04/24']);
    expect(read('05/04/24', 'receivedAt', { evidence }).value).toBe('2024-04-05');
    expect(read('05/04/24', 'receivedAt').value).toBe(null);
  });

  it('reads 05/03/2024 under dd/mm/yyyy', () => {
    expect(read('05/03/2024', 'receivedAt', { evidence: dates([], 'dd/mm/yyyy') }).value).toBe('2024-03-05');
  });

  it('refuses a date that the proved order makes impossible', () => {
    const found = read('03/25/2024', 'receivedAt', { evidence: dates([], 'dd/mm/yyyy') });
    expect([found.value, found.issues[0]?.suggest]).toEqual([null, '2024-03-25']);
  });

  it('reads yearless dates day first where every provable one is', () => {
    const evidence = dates(['25/3', '26/3', '4/5']);
    expect(read('4/5', 'receivedAt', { evidence }).value).toBe('2024-05-04');
  });

  it('suspects true dates beside texts that only day first can read', () => {
    const evidence = dates(['13/03/2024', '15/03/2024', '28/03/2024', 45356, 45387, 45417]); // 5 Mar, 5 Apr, 5 May
    const found = read(45387, 'receivedAt', { evidence }, 'yyyy/m/d');
    expect([found.value, codesOf(found), found.issues[0]?.suggest]).toEqual([
      '2024-04-05',
      'date.maybeSwapped',
      '2024-05-04',
    ]);
  });
});

describe('dates above and below', () => {
  const ordered = [
    '2024.1.5',
    '2024.1.20',
    '2024.2.3',
    '2024.2.28',
    '2024.3.1',
    null,
    '2024.3.4',
    '2024.3.20',
  ];

  it('prove that 3.1 is the first of March', () => {
    const found = read(3.1, 'receivedAt', { row: 10, evidence: dates(ordered) });
    expect(found.value).toBe('2024-03-01');
  });

  it('prove that 3.1 is the tenth between the fourth and the twentieth', () => {
    const found = read(3.1, 'receivedAt', {
      row: 11,
      evidence: dates([...ordered.slice(0, 6), null, ...ordered.slice(7)]),
    });
    expect(found.value).toBe(null); // between the first and the twentieth both fit
    const between = dates(['2024.1.5', '2024.1.20', '2024.2.3', '2024.2.28', '2024.3.4', null, '2024.3.20']);
    expect(read(3.1, 'receivedAt', { row: 10, evidence: between }).value).toBe('2024-03-10');
  });

  it('prove nothing in a column without order', () => {
    const evidence = dates(['2024.5.5', '2024.1.20', '2024.9.3', '2024.2.28', '2024.3.4', null, '2024.3.20']);
    expect(codesOf(read(3.1, 'receivedAt', { row: 10, evidence }))).toBe('date.ambiguous');
  });

  it('give a yearless date its year where nothing else does', () => {
    const evidence = dates([
      '2023.11.5',
      '2023.11.20',
      '2023.12.3',
      '2023.12.28',
      '2023.12.30',
      null,
      '2024.1.4',
      '2024.1.9',
    ]);
    const found = read('1.2', 'receivedAt', { row: 10, evidence, year: null });
    expect([found.value, found.issues[0]?.params]).toEqual([
      '2024-01-02',
      { year: 2024, from: 'neighbours' },
    ]);
  });

  it('settle day and month of 05/03/2024', () => {
    const evidence = dates(['2024.1.5', '2024.1.20', '2024.2.3', '2024.2.28', '2024.3.4', null, '2024.3.20']);
    expect(read('05/03/2024', 'receivedAt', { row: 10, evidence }).value).toBe('2024-03-05');
  });
});

describe('bare rates', () => {
  it.each([
    { values: [12, 3, 2.5], habit: 'percent', why: 'only numbers above 1' },
    { values: [0.12, 0.03, 0.5], habit: 'fraction', why: 'only numbers below 1' },
    { values: [12, 0.03, 2.5, 7], habit: 'mixed', why: 'both' },
    { values: [12], habit: null, why: 'one number proves nothing' },
    { values: ['12%', '3/100'], habit: null, why: 'no bare number' },
  ])('$why', ({ values, habit }) => {
    const found = gatherColumnEvidence(cells(values, 'General'), 'defectRate', '不良率', {
      dateSystem: '1900',
      plausibleYears: { from: 2023, to: 2025 },
    });
    expect(found.bareRates).toBe(habit);
  });
});
