import { describe, expect, it } from 'vitest';
import { openLive } from './liveExcel';

describe('an edit in the tracker', () => {
  it('is checked, marked and logged', async () => {
    const { live, pass, type, cell, at, rowIds, log } = await openLive();
    const [first] = rowIds();
    type('Local', cell(first!, 'field:closedAt'), '2026-03-01');
    await pass();
    expect(live.state.problem).toBeUndefined();
    const found = live.state.findings.get(first!)!;
    expect(found.map(({ code, columnId }) => [code, columnId])).toEqual([
      ['check.beforeReceived', 'field:closedAt'],
      ['check.dateButOpen', 'field:status'],
    ]);
    expect(at(first!, 'kesu:marks')).toBe('|field:closedAt|field:status|');
    expect(log().map((entry) => entry.slice(0, 8))).toEqual([
      ['2026-03-09 10:00', 'C-001', '结案日期', '', '2026-03-01', '', '李工', '本机填写'],
    ]);
  });
});
