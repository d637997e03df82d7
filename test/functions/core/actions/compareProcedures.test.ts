import { describe, expect, it } from 'vitest';
import { compareProcedures } from '../../../../functions/core/actions/compareProcedures';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { compileProfile } from '../../../../functions/core/procedure';
import { aRegister, aTrackerInput, shippedProcedure } from '../../../support/aTracker';

const p04 = shippedProcedure('P04');
const open: ComplaintFields = {
  caseNo: 'KS-1',
  receivedAt: '2025-06-16T09:00',
  signedAt: '2025-06-17T10:00',
  grade: '一般投诉',
};
const columns = ['caseNo', 'receivedAt', 'signedAt', 'grade', 'closedAt'] as const;
const input = (complaints: readonly ComplaintFields[]) =>
  aTrackerInput({ ...aRegister(columns, complaints), procedure: p04 });

/** P04 with five working days to reply instead of three. */
const slower = compileProfile({
  ...p04.profile,
  id: 'SLOWER',
  deadlines: p04.profile.deadlines.map((rule) =>
    rule.id === 'P04-D2' ? { ...rule, limit: { kind: 'fixed', amount: 5, unit: '工作日' } } : rule,
  ),
});

describe('what another procedure would change', () => {
  it('nothing under the same rules', () => {
    expect(compareProcedures(input([open]), p04)).toEqual([]);
  });

  it('names exactly the limit that moves', () => {
    expect(compareProcedures(input([open]), slower)).toMatchObject([
      {
        case: 'KS-1',
        grade: { from: '一般投诉', to: '一般投诉' },
        limits: [{ from: { rule: 'P04-D2', clause: '5.3.1' }, to: { rule: 'P04-D2' } }],
      },
    ]);
    const [change] = compareProcedures(input([open]), slower);
    expect(change?.limits[0]?.from?.due?.slice(0, 10)).toBe('2025-06-20');
    expect(change?.limits[0]?.to?.due?.slice(0, 10)).toBe('2025-06-24');
  });

  it('passes over closed cases: their due times are history', () => {
    expect(compareProcedures(input([{ ...open, closedAt: '2025-06-19' }]), slower)).toEqual([]);
  });

  it('shows a grade that changes its name, and limits without a counterpart', () => {
    const [change] = compareProcedures(input([open]), shippedProcedure('P05'));
    expect(change?.grade.from).toBe('一般投诉');
    expect(change?.limits.some(({ from, to }) => from === null || to === null)).toBe(true);
  });
});
