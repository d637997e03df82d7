import { describe, expect, it } from 'vitest';
import type { DeadlineRule, Duration } from '../../../functions/core/procedure';
import { profileFiles } from '../../../templates/profiles';
import { shipped } from '../../functions/core/procedure/shippedProcedures';

/** Every limit of the 39 procedures: rule, limit, mode of limits in days or weeks (C5, C6), start event. */
const index = `
P01-D1 | immediate |  | received
P01-D2 | promised |  | 
P04-D1 | 1小时 |  | received
P04-D2 | 3工作日 |  | signed
P04-D3 | 8工作时 |  | signed
P04-D4 | 2工作日 |  | signed
P07-D1 | 24小时 |  | received
P07-D2 | promised |  | 
P08-D1 | 1周 | office | returnedGoodsIn
P09-D1 | 1工作日 |  | assigned
P10-D1 | promised |  | 
P10-D2 | parameter P10.ticketLimit |  | ticketIssued
P12-D1 | 1工作日 |  | informed
P14-D1 | 3天 | office | investigated
P14-D2 | 1天 | office | resultReturned
P15-D1 | 1当天 |  | received
P15-D2 | 48小时 |  | registered
P17-D1 | 1周 | office | received
P18-D1 | 30分钟 |  | received
P18-D2 | immediate ≤30分钟 |  | received
P19-D1 | 1工作日 |  | received
P19-D2 | 2工作日 |  | received
P21-D1 | 2工作时~3工作时 |  | informed
P21-D2 | 1工作日 |  | received
P21-D3 | 24小时 |  | reviewed
P21-D4 | 2工作时 |  | informed
P21-D5 | promised |  | 
P21-D6 | 1工作时 |  | opinionApproved
P23-D1 | 5工作日 |  | solutionDone
P25-D1 | 1周 | office | received
P26-D1 | promised |  | 
P26-D2 | promised |  | 
P27-D1 | 30分钟 special 4小时 |  | informed
P27-D2 | 10分钟 |  | informed
P27-D3 | 2天 | strict | informed
P27-D4 | 1当天 |  | solutionDone
P27-D5 | 1当天 |  | solutionDone
P28-D1 | 1当天 |  | discovered
P28-D2 | 1小时 |  | discovered
P28-D3 | 24小时 |  | discovered
P28-D4 | 3天 | strict | discovered
P28-D5 | 1周 | strict | discovered
P30-D1 | 24小时 |  | received
P30-D2 | 3天 | office | received
P30-D3 | 7天 | office | received
P30-D4 | 7工作日 |  | returnedGoodsIn
P36-D1 | promised |  | 
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()))
  .map(([rule = '', limit = '', mode = '', start = '']) => ({
    rule,
    profile: rule.slice(0, 3),
    limit,
    mode,
    start,
  }));

const length = ({ amount, unit }: Duration) => `${amount}${unit}`;

function written({ limit }: DeadlineRule): string {
  switch (limit.kind) {
    case 'fixed':
      return [
        limit.target ? `${length(limit.target)}~${length(limit)}` : length(limit),
        limit.special ? ` special ${length(limit.special)}` : '',
      ].join('');
    case 'parameter':
      return `parameter ${limit.param}`;
    case 'immediate':
      return limit.atMost ? `immediate ≤${length(limit.atMost)}` : 'immediate';
    default:
      return limit.kind;
  }
}

const shippedRules = index.filter(({ profile }) => Object.hasOwn(profileFiles, profile));

describe('limits of the shipped profiles', () => {
  it.each(shippedRules)('$rule is $limit from $start', ({ rule, profile, limit, mode, start }) => {
    const loaded = shipped(profile);
    const found = loaded.deadlines.find(({ id }) => id === rule)!;
    expect(written(found)).toBe(limit);
    // A promised time has no start of its own.
    if (start !== '') expect(found.start).toBe(start);
    if (mode !== '') expect(found.mode ?? loaded.mode).toBe(mode);
  });

  it('no profile has a limit with a figure that is not listed', () => {
    const listed = new Set(index.map(({ rule }) => rule));
    const extra = Object.keys(profileFiles).flatMap((id) =>
      shipped(id).deadlines.filter(({ id: rule, limit }) => limit.kind === 'fixed' && !listed.has(rule)),
    );
    expect(extra.map(({ id }) => id)).toEqual([]);
  });
});
