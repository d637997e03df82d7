import { describe, expect, it } from 'vitest';
import { profileFiles } from '../../../../templates/profiles';
import { ask, mustLoad } from './shippedProcedures';

// No rule of the engine may hang on a profile's id (issue B, demand 2).
const queries = [
  { kind: 'grade', facts: { isSuggestion: true, supervisionFail: true } },
  { kind: 'number', registeredAt: '2024-07-18', existing: ['240701'] },
  { kind: 'approval', amountYuan: 100, done: [] },
  { kind: 'route', facts: {} },
  { kind: 'scope', facts: { lossCaused: false } },
  { kind: 'kpi', month: '2026-03', counts: {} },
  { kind: 'followup', events: { solutionDone: '2026-03-09' } },
  { kind: 'step' },
];

describe.each(Object.keys(profileFiles))('%s under another id', (id) => {
  const renamed = mustLoad({ ...(profileFiles[id] as object), id: 'ACME' });
  const events = {
    received: '2026-03-09T09:00:00+08:00',
    signed: '2026-03-09T09:00:00+08:00',
    investigated: '2026-03-09',
    resultReturned: '2026-03-09',
    returnedGoodsIn: '2026-03-09',
    informed: '2026-03-09T09:00:00+08:00',
    solutionDone: '2026-03-09',
    registered: '2026-03-09T09:00:00+08:00',
    assigned: '2026-03-09',
    reviewed: '2026-03-09T09:00:00+08:00',
    discovered: '2026-03-09T09:00:00+08:00',
  };
  const deadlines = renamed.deadlines.map(({ id: rule }) => ({ kind: 'deadline', rule, events }));
  const steps = renamed.flows.flatMap((f) =>
    f.stages.map((s) => ({ kind: 'step', stage: s.id, outcome: {} })),
  );
  const formQueries = renamed.forms.map((f) => ({ kind: 'form', form: f.id, values: {} }));

  it('answers as under its own', () => {
    for (const query of [...queries, ...deadlines, ...steps, ...formQueries])
      expect(ask(query, renamed), JSON.stringify(query)).toEqual(ask({ ...query, profile: id }));
  });
});
