import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../../functions/core/calendar/isoDate';
import type { ComplaintFields } from '../../../../functions/core/complaint/complaint';
import { reportMessages } from '../../../../functions/core/messages/reportMessages';
import type { EightD, EightDRow } from '../../../../functions/core/report/eightD/eightD';
import type { EightDFieldKey } from '../../../../functions/core/report/eightD/eightDFields';
import type { EightDTableKey } from '../../../../functions/core/report/eightD/eightDTables';
import { checkEightD } from '../../../../functions/core/report/gate/checkEightD';
import { gateRules } from '../../../../functions/core/report/gate/gateRules';
import { headRules } from '../../../../functions/core/report/gate/headRules';
import { sampleCases } from '../../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../../scripts/documents/sampleEightD';

const today = toIsoDate('2024-08-01')!;
const { fields } = sampleCases.full;
const verdictOf = (rule: string, eightD: EightD, complaint: ComplaintFields = fields): string | undefined =>
  checkEightD(eightD, complaint, 'D8', today).results.find((result) => result.rule === rule)?.verdict;

const withField = (key: EightDFieldKey, value: string | number | null): EightD => ({
  ...sampleEightD,
  fields: { ...sampleEightD.fields, [key]: value },
});
const withRows = (key: EightDTableKey, change: (row: EightDRow) => EightDRow): EightD => ({
  ...sampleEightD,
  tables: { ...sampleEightD.tables, [key]: (sampleEightD.tables?.[key] ?? []).map(change) },
});
const without = (key: EightDTableKey, row: string): EightD => ({
  ...sampleEightD,
  tables: {
    ...sampleEightD.tables,
    [key]: (sampleEightD.tables?.[key] ?? []).filter((candidate) => candidate['row'] !== row),
  },
});

describe('checkEightD', () => {
  it('lets a good report out', () => {
    const { blocking, score, max } = checkEightD(sampleEightD, fields, 'D8', today);
    expect(blocking).toEqual([]);
    expect(score / max).toBeGreaterThan(0.9);
  });

  it('holds an empty report back and says why', () => {
    const { blocking, score } = checkEightD({}, {}, 'D8', today);
    expect(score).toBeLessThan(12);
    expect(blocking).toContain('containment.places');
    expect(blocking).toContain('documents.answered');
  });

  it('asks a first reply only for what belongs to it', () => {
    const rules = checkEightD(sampleEightD, fields, 'D3', today).results.map(({ rule }) => rule);
    expect(rules).toContain('containment.lines');
    expect(rules).not.toContain('whys.chains');
    expect(rules).not.toContain('documents.answered');
  });

  it('gives a result for every discipline', () => {
    const { byDiscipline } = checkEightD(sampleEightD, fields, 'D8', today);
    expect(Object.keys(byDiscipline)).toEqual(['head', 'D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
  });

  it.each([
    {
      rule: 'team.complete',
      eightD: withRows('team', (row) => ({ ...row, function: '品管部' })),
      verdict: 'weak',
      why: 'a team of one department',
    },
    {
      rule: 'register.agrees',
      eightD: withField('h.complained', 36),
      verdict: 'fail',
      why: 'a figure of its own',
    },
    {
      rule: 'problem.noCause',
      eightD: withField('d2.statement', '因模具磨损导致裂纹'),
      verdict: 'fail',
      why: 'cause in the problem',
    },
    {
      rule: 'head.consistent',
      eightD: withField('h.returned', 5001),
      verdict: 'fail',
      why: 'more returned than delivered',
    },
    {
      rule: 'head.consistent',
      eightD: withField('h.dueD5', '2024-07-09'),
      verdict: 'fail',
      why: 'D5 due before D3',
    },
    {
      rule: 'head.consistent',
      eightD: withField('h.partsReceived', null),
      verdict: 'pass',
      why: 'a day that is not known',
    },
    { rule: 'reply.basics', eightD: withField('h.dueD3', null), verdict: 'fail', why: 'no deadline' },
    {
      rule: 'containment.places',
      eightD: without('containment', 'transit'),
      verdict: 'fail',
      why: 'goods in transit forgotten',
    },
    {
      rule: 'containment.lines',
      eightD: withRows('containment', (row) => ({ ...row, method: '' })),
      verdict: 'fail',
      why: 'no method',
    },
    { rule: 'containment.sums', eightD: sampleEightD, verdict: 'weak', why: 'sixty pieces still to check' },
    {
      rule: 'containment.sums',
      eightD: withField('d3.produced', 6000),
      verdict: 'fail',
      why: 'a thousand pieces nobody located',
    },
    {
      rule: 'customer.informed',
      eightD: withField('d3.agreed', '否'),
      verdict: 'weak',
      why: 'customer told but not agreed',
    },
    {
      rule: 'whys.chains',
      eightD: withRows('whys', (row) => ({ ...row, escapeTechnical: '', escapeSystem: '' })),
      verdict: 'fail',
      why: 'one chain only',
    },
    {
      rule: 'causes.verified',
      eightD: withRows('rootCauses', (row) => ({ ...row, verification: null })),
      verdict: 'fail',
      why: 'hypothesis shown as fact',
    },
    {
      rule: 'causes.notWeak',
      eightD: withRows('rootCauses', (row) => ({ ...row, cause: '员工疏忽' })),
      verdict: 'fail',
      why: 'carelessness as end point',
    },
    {
      rule: 'causes.share',
      eightD: withRows('rootCauses', (row) => ({ ...row, contribution: 30 })),
      verdict: 'fail',
      why: 'shares add up to 120',
    },
    {
      rule: 'actions.cover',
      eightD: withRows('choices', (row) => ({ ...row, cause: '圆角磨损' })),
      verdict: 'weak',
      why: 'escape has no action',
    },
    {
      rule: 'actions.level',
      eightD: withRows('choices', (row) => ({ ...row, level: '指导' })),
      verdict: 'fail',
      why: 'instruction only',
    },
    {
      rule: 'actions.dates',
      eightD: withRows('actions', (row) => ({ ...row, done: '2024-08-02' })),
      verdict: 'fail',
      why: 'real date in the future',
    },
    {
      rule: 'actions.dates',
      eightD: withRows('actions', (row) => ({ ...row, done: '2024-07-01' })),
      verdict: 'fail',
      why: 'done before the case was opened',
    },
    {
      rule: 'actions.evidence',
      eightD: withRows('actions', (row) => ({ ...row, evidence: '' })),
      verdict: 'fail',
      why: 'done without data',
    },
    {
      rule: 'effect.figures',
      eightD: withField('d6.after', '良好'),
      verdict: 'fail',
      why: 'no figure after',
    },
    {
      rule: 'documents.answered',
      eightD: without('documents', 'controlPlan'),
      verdict: 'fail',
      why: 'control plan not answered',
    },
    {
      rule: 'documents.answered',
      eightD: withRows('documents', (row) => ({ ...row, date: '' })),
      verdict: 'fail',
      why: 'FMEA will be updated, some day',
    },
    {
      rule: 'readAcross.answered',
      eightD: withRows('readAcross', (row) => ({ ...row, object: '所有产品' })),
      verdict: 'weak',
      why: 'all products named is none named',
    },
    {
      rule: 'closing.released',
      eightD: withField('d8.accepted', null),
      verdict: 'weak',
      why: 'acceptance assumed',
    },
  ])('$rule: $why', ({ rule, eightD, verdict }) => {
    expect(verdictOf(rule, eightD)).toBe(verdict);
  });

  it.each([
    { level: 'minor', verdict: 'fail' },
    { level: 'major', verdict: 'pass' },
    { level: 'critical', verdict: 'pass' },
  ])('a safety matter of grade $level: $verdict', ({ level, verdict }) => {
    const complaint = { ...fields, gradeLevel: level };
    expect(verdictOf('head.safety', withField('h.safety', '是'), complaint)).toBe(verdict);
    expect(verdictOf('head.safety', withField('h.safety', '否'), complaint)).toBe('pass');
  });

  it('weighs blocking rules by the grade of the case', () => {
    const maximum = (gradeLevel: string): number => checkEightD({}, { gradeLevel }, 'D8', today).max;
    expect(maximum('major')).toBeGreaterThan(maximum('minor'));
    expect(maximum('critical')).toBeGreaterThan(maximum('major'));
  });

  it('shows points per discipline that add up to the total', () => {
    const { byDiscipline, score, max } = checkEightD(sampleEightD, fields, 'D8', today);
    const parts = Object.values(byDiscipline);
    expect(parts.reduce((sum, part) => sum + part.score, 0)).toBe(score);
    expect(parts.reduce((sum, part) => sum + part.max, 0)).toBe(max);
  });

  it.each([
    {
      eightD: {},
      says: {
        'containment.lines': 'containment.none',
        'containment.sums': 'containment.noFigures',
        'causes.verified': 'causes.tableEmpty',
        'causes.notWeak': 'causes.none',
        'causes.share': 'causes.noShares',
        'actions.cover': 'actions.nothingToCover',
        'actions.notContainment': 'actions.nothingToCompare',
        'actions.notWeak': 'actions.none',
        'actions.dates': 'actions.noneDone',
      },
      why: 'nothing was answered',
    },
    {
      eightD: { fields: { 'd4.occurrence': '员工疏忽', 'd5.chosen': '加强培训' } },
      says: { 'causes.notWeak': 'causes.notWeak', 'actions.notWeak': 'actions.notWeak' },
      why: 'the answers are weak',
    },
    {
      eightD: withRows('rootCauses', (row) => ({ ...row, verification: null, contribution: 30 })),
      says: { 'causes.verified': 'causes.verified', 'causes.share': 'causes.share' },
      why: 'causes are there, but unproved',
    },
  ])('is unmet in the words that fit, where $why', ({ eightD, says }) => {
    const { results } = checkEightD(eightD, {}, 'D8', today);
    const short = new Map(results.map((one) => [one.rule, one]));
    for (const [rule, words] of Object.entries(says)) {
      const { blocking } = gateRules.find(({ id }) => id === rule)!;
      expect(short.get(rule)).toMatchObject({ verdict: 'fail', blocking, points: 0, says: words });
    }
  });

  it('has a sentence for every rule and no rule twice', () => {
    const ids = [...headRules, ...gateRules].flatMap(({ id, unanswered }) => [
      `gate.${id}`,
      ...(unanswered ? [`gate.${unanswered.says}`] : []),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      Object.keys(reportMessages)
        .filter((code) => code.startsWith('gate.') && !code.startsWith('gate.handling.'))
        .sort(),
    ).toEqual([...ids].sort());
  });
});
