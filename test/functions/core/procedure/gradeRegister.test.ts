import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileProfile,
  escalateGrade,
  gradeRegister,
  nextNumber,
  registerCase,
  type GradedComplaint,
} from '../../../../functions/core/procedure';
import type { IsoDate } from '../../../../functions/core/calendar';
import { shipped } from './shippedProcedures';

const p05 = compileProfile(shipped('P05'));
const [A, B, C, D] = ['A级 严重顾客投诉', 'B级 一般顾客投诉', 'C级 轻微顾客投诉', 'D级 顾客建议'];

const entry = (receivedAt: string, grade: string, problemKey = 'K', productName = 'X') => ({
  case: registerCase(p05, { receivedAt, grade }),
  same: { problemKey, productName },
});

describe('gradeRegister', () => {
  it('raises the third and later ones and links the earlier ones (P05-A4)', () => {
    const graded = gradeRegister(p05, [
      entry('2026-03-12', 'D'),
      entry('2026-03-20', 'D'),
      entry('2026-03-10', 'D'),
      entry('2026-03-25', 'D级'),
    ]);
    expect(graded.map((g) => [g.grade, g.count, g.linked()])).toEqual([
      [D, 2, []],
      [C, 3, [2, 0]],
      [D, 1, []],
      [C, 4, [2, 0, 1]],
    ]);
  });

  it('all four grades of the list, one step at most', () => {
    const days = ['2026-03-10', '2026-03-11', '2026-03-12'];
    const last = (word: string) =>
      gradeRegister(
        p05,
        days.map((day) => entry(day, word)),
      ).at(-1)?.grade;
    expect(['A', 'B', 'C', 'D'].map(last)).toEqual([A, A, B, C]);
  });

  it('does not count what it cannot compare', () => {
    const graded = gradeRegister(p05, [
      entry('2026-03-10', 'D', ''),
      entry('2026-03-11', 'D', ''),
      entry('2026-03-12', 'D', ''),
    ]);
    expect(graded.map((g) => g.escalated)).toEqual([false, false, false]);
  });

  it('counts by the fields the company has chosen (P05.problemKey)', () => {
    const parameters = { 'P05.problemKey': ['customerName'] };
    const of = (receivedAt: string, customerName: string) => ({
      case: registerCase(p05, { receivedAt, grade: 'D' }, parameters),
      same: { customerName },
    });
    const graded = gradeRegister(p05, [
      of('2026-03-10', '甲'),
      of('2026-03-11', '乙'),
      of('2026-03-12', '甲'),
      of('2026-03-13', '甲'),
    ]);
    expect(graded.map((g) => g.count)).toEqual([1, 1, 2, 3]);
  });

  it('a problem that comes every minute costs no more than others', () => {
    const moment = (at: number) =>
      `2026-03-${String(1 + Math.floor(at / 1440)).padStart(2, '0')}T${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const graded = gradeRegister(
      p05,
      Array.from({ length: 30_000 }, (_, at) => entry(moment(at), 'D')),
    );
    // A scan of the window would compare 450 million pairs here.
    expect([graded[29_999]?.count, graded[29_999]?.linked().length]).toEqual([30_000, 29_999]);
  });

  it('raises all of the window where the reading says so', () => {
    const all = compileProfile(shipped('P05', { 'P05-A4': 'all' }));
    const entries = ['2026-03-10', '2026-03-11', '2026-03-12'].map((day) => entry(day, 'D'));
    expect(gradeRegister(all, entries).map((g) => g.grade)).toEqual([C, C, C]);
  });

  const complaints = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 4 }),
      grade: fc.constantFrom('A', 'B', 'C', 'D'),
      problemKey: fc.constantFrom('K', 'L'),
    }),
    { maxLength: 40 },
  );
  const text = (c: { day: number; month: number }) =>
    `2026-${String(c.month).padStart(2, '0')}-${String(c.day).padStart(2, '0')}`;

  it('says of every complaint what asking for it alone says', () => {
    fc.assert(
      fc.property(complaints, (list) => {
        const graded = gradeRegister(
          p05,
          list.map((c) => entry(text(c), c.grade, c.problemKey)),
        );
        list.forEach((c, at) => {
          const toPast = (past: (typeof list)[number]): GradedComplaint => ({
            at: text(past) as IsoDate,
            baseGrade: p05.gradeNames.find(past.grade)!,
            same: { problemKey: past.problemKey, productName: 'X' },
          });
          const earlier = list.filter((p, i) => text(p) < text(c) || (text(p) === text(c) && i < at));
          const alone = escalateGrade(p05, toPast(c), earlier.map(toPast));
          expect([graded[at]?.grade, graded[at]?.count]).toEqual([alone?.grade, alone?.count]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never lowers and never raises by more than one step (P05-A5, P05-A6)', () => {
    const order = [A, B, C, D];
    fc.assert(
      fc.property(complaints, (list) => {
        for (const { grade, baseGrade } of gradeRegister(
          p05,
          list.map((c) => entry(text(c), c.grade, c.problemKey)),
        )) {
          const step = order.indexOf(baseGrade!) - order.indexOf(grade!);
          expect(step === 0 || step === 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('nextNumber', () => {
  const { numbering } = shipped('P14');
  it('never gives a number twice, whatever was deleted', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 130 }), (kept) => {
        let existing: string[] = [];
        const given = new Set<string>();
        for (const keep of kept) {
          const { number } = nextNumber(numbering!, '2026-03-09' as IsoDate, existing)!;
          // A deleted number may come again only if it was the last one.
          if (keep) {
            expect(given.has(number)).toBe(false);
            given.add(number);
            existing = [...existing, number];
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
