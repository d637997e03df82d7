import { describe, expect, it } from 'vitest';
import {
  describeContradiction,
  describeDifference,
} from '../../../../functions/core/messages/contradictionMessages';
import { checkProfile, diffProfiles } from '../../../../functions/core/procedure';
import { profileFiles } from '../../../../templates/profiles';
import { mustLoad, shipped } from './shippedProcedures';
import { workshop } from './workshop';

type Json = Record<string, unknown>;

/** The invented procedure with some places changed. */
function changed(change: (copy: typeof workshop & Json) => void) {
  const copy = structuredClone(workshop) as typeof workshop & Json;
  change(copy);
  return mustLoad(copy);
}

describe('checkProfile', () => {
  it.each([
    {
      why: 'a stage without owner',
      code: 'stage.noOwner',
      at: 'W-S3',
      change: (p: Json) => void (((p['flows'] as Json[])[0]!['stages'] as Json[])[2]!['owner'] = null),
    },
    {
      why: 'a stage nothing leads to',
      code: 'stage.unreachable',
      at: 'W-S2',
      change: (p: Json) => void (((p['flows'] as Json[])[0]!['stages'] as Json[])[0]!['next'] = 'W-S3'),
    },
    {
      why: 'an answer without a way',
      code: 'stage.decisionUncovered',
      at: 'W-S1',
      change: (p: Json) =>
        void (((p['flows'] as Json[])[0]!['stages'] as Json[])[0]!['next'] = [
          { when: { decision: 'finding', is: '难以界定' }, next: 'W-S2' },
        ]),
    },
    {
      why: 'a chart that never ends',
      code: 'flow.noEnd',
      at: 'desk',
      change: (p: Json) => void (((p['flows'] as Json[])[1]!['stages'] as Json[])[0]!['next'] = 'W-S20'),
    },
    {
      why: 'a start no stage produces',
      code: 'deadline.startNeverHappens',
      at: 'W-D4',
      change: (p: Json) => void ((p['deadlines'] as Json[])[3]!['start'] = 'reviewed'),
    },
    {
      why: 'a limit without start',
      code: 'deadline.noStart',
      at: 'W-D4',
      change: (p: Json) => delete (p['deadlines'] as Json[])[3]!['start'],
    },
    {
      why: 'an end no stage produces',
      code: 'deadline.completionNeverHappens',
      at: 'W-D4',
      change: (p: Json) => void ((p['deadlines'] as Json[])[3]!['completes'] = 'followedUp'),
    },
    {
      why: 'a grade without criteria',
      code: 'grade.noCriteria',
      at: '较严重投诉',
      change: (p: Json) => void ((p['grades'] as Json[])[1]!['criteria'] = []),
    },
    {
      why: 'criteria nobody looks at',
      code: 'grade.criteriaIgnored',
      at: '重大投诉',
      change: (p: Json) => void ((p['grading'] as Json)['mode'] = 'byHand'),
    },
    {
      why: 'ceilings that overlap',
      code: 'authority.notAscending',
      at: 'W-money',
      change: (p: Json) => void (((p['authorities'] as Json[])[0]!['levels'] as Json[])[1]!['upTo'] = 100),
    },
    {
      why: 'nobody above',
      code: 'authority.noTop',
      at: 'W-money',
      change: (p: Json) => delete (p['authorities'] as Json[])[0]!['above'],
    },
    {
      why: 'a grade nobody approves for',
      code: 'approval.gradeUncovered',
      at: 'W-twice',
      change: (p: Json) =>
        void ((p['approvals'] as Json[])[2]!['steps'] = [
          { role: '品管部', action: { zh: '批', en: 'approves' }, when: { grade: '重大投诉' } },
        ]),
    },
    {
      why: 'a chain of work only',
      code: 'approval.noStep',
      at: 'W-twice',
      change: (p: Json) =>
        void ((p['approvals'] as Json[])[2]!['steps'] = [
          { role: '品管部', action: { zh: '办', en: 'does' }, kind: 'work' },
        ]),
    },
    {
      why: 'a number that would repeat',
      code: 'numbering.noPeriod',
      at: 'numbering',
      change: (p: Json) =>
        void (p['numbering'] = {
          text: { zh: 'a', en: 'a' },
          parts: [{ date: 'YY' }, { serial: 3 }],
          restart: 'month',
          overflow: 'grow',
          reopened: 'newNumber',
          clause: '1',
        }),
    },
    {
      why: 'a number without serial',
      code: 'numbering.noSerial',
      at: 'numbering',
      change: (p: Json) =>
        void (p['numbering'] = {
          text: { zh: 'a', en: 'a' },
          parts: [{ date: 'YY' }],
          restart: 'year',
          overflow: 'grow',
          reopened: 'newNumber',
          clause: '1',
        }),
    },
    {
      why: 'routes without a rest',
      code: 'route.noFallback',
      at: 'routes',
      change: (p: Json) => void (p['routes'] as Json[]).pop(),
    },
    {
      why: 'a parameter nothing uses',
      code: 'parameter.unused',
      at: 'W.spare',
      change: (p: Json) =>
        void (p['parameters'] as Json[]).push({
          id: 'W.spare',
          name: { zh: 'a', en: 'a' },
          type: 'number',
          clause: '1',
        }),
    },
  ])('finds $why', ({ code, at, change }) => {
    const found = checkProfile(changed(change)).find((c) => c.code === code && c.at === at);
    expect(found).toBeDefined();
    for (const lang of ['zh', 'en'] as const) {
      expect(describeContradiction(found!, lang)).toContain(
        at === 'numbering' || at === 'routes' || at === 'grading' ? '' : at,
      );
      expect(describeContradiction(found!, lang)).not.toMatch(/\{\w+\}/);
    }
  });

  it.each(Object.keys(profileFiles))('the shipped %s has no contradiction of severity error', (id) => {
    expect(checkProfile(shipped(id)).filter((c) => c.severity === 'error')).toEqual([]);
  });
});

describe('diffProfiles', () => {
  const p04 = shipped('P04');
  it('a profile and itself do not differ', () => expect(diffProfiles(p04, p04)).toEqual([]));

  it('names what a company changed in its copy', () => {
    const own = structuredClone(profileFiles['P04']) as {
      id: string;
      deadlines: { limit: { amount: number } }[];
      gates: unknown[];
    };
    own.id = 'ACME';
    own.deadlines[0]!.limit.amount = 2;
    own.gates.pop();
    const differences = diffProfiles(p04, mustLoad(own));
    expect(differences).toEqual([
      { section: 'gates', rule: 'replied', kind: 'removed', changes: [] },
      {
        section: 'deadlines',
        rule: 'P04-D1',
        kind: 'changed',
        changes: [{ path: ['limit', 'amount'], from: '1', to: '2' }],
      },
    ]);
    expect(differences.flatMap((d) => describeDifference(d, 'zh'))).toEqual([
      '结案条件 replied:删除',
      '时限 P04-D1 › limit › amount:1 → 2',
    ]);
  });

  it('a reading chosen otherwise shows as the rule it changes', () => {
    const differences = diffProfiles(p04, shipped('P04', { 'P04-A3': 'workingTime' }));
    expect(differences).toEqual([
      {
        section: 'deadlines',
        rule: 'P04-D1',
        kind: 'changed',
        changes: [{ path: ['limit', 'unit'], from: '小时', to: '工作时' }],
      },
    ]);
  });
});
