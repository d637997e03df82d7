import { describe, expect, it } from 'vitest';
import { gateLines, gateScores } from '../../../../../functions/core/messages/describeGate';
import { reportMessages } from '../../../../../functions/core/messages/reportMessages';
import type { EightD } from '../../../../../functions/core/report/eightD/eightD';
import { eightDFields } from '../../../../../functions/core/report/eightD/eightDFields';
import { eightDTables } from '../../../../../functions/core/report/eightD/eightDTables';
import { checkEightD } from '../../../../../functions/core/report/gate/checkEightD';
import { gateWeights } from '../../../../../functions/core/report/gate/gateResult';
import { gateRules } from '../../../../../functions/core/report/gate/gateRules';
import { sampleCases } from '../../../../../scripts/documents/sampleCases';
import { sampleEightD } from '../../../../../scripts/documents/sampleEightD';
import { today, withFields, withRows } from '../../../../support/eightDSamples';

const { fields } = sampleCases.full;
const idsAt = (stage: 'D3' | 'D5' | 'D8', blocking: boolean): readonly string[] =>
  checkEightD({}, {}, stage, today)
    .results.filter((one) => one.blocking === blocking)
    .map(({ rule }) => rule);

describe('checkEightD', () => {
  it.each(['D3', 'D5', 'D8'] as const)('lets a good report out at %s', (stage) => {
    const { blocking, score, max } = checkEightD(sampleEightD, fields, stage, today);
    expect(blocking).toEqual([]);
    expect(score / max).toBeGreaterThan(0.9);
  });

  it('holds an empty report back and says why', () => {
    const { blocking, score } = checkEightD({}, {}, 'D8', today);
    expect(score).toBeLessThan(6);
    expect(blocking).toContain('containment.places');
    expect(blocking).toContain('documents.answered');
  });

  it('asks every stage for what belongs to it, and what must pass there', () => {
    const reply = ['register.agrees', 'reply.basics', 'containment.places', 'containment.lines'];
    const analysis = ['whys.chains', 'causes.verified', 'causes.notWeak', 'actions.cover', 'actions.notWeak'];
    const final = ['actions.dates', 'effect.figures', 'actions.evidence', 'documents.answered'];
    expect(idsAt('D3', true)).toEqual(reply);
    expect(idsAt('D5', true)).toEqual([...reply, ...analysis]);
    expect(idsAt('D8', true)).toEqual([...reply, ...analysis, ...final]);
    expect(idsAt('D3', false)).not.toContain('problem.compared');
    expect(idsAt('D5', false)).toContain('problem.compared');
    expect(idsAt('D5', false)).not.toContain('signatories.complete');
  });

  it('gives the same result for the same data', () => {
    const once = checkEightD(sampleEightD, fields, 'D8', today, { language: 'zh-en' });
    expect(
      checkEightD(structuredClone(sampleEightD), { ...fields }, 'D8', today, { language: 'zh-en' }),
    ).toEqual(once);
  });

  it('gives a result for every discipline, adding up to the total, and says it in a line', () => {
    const result = checkEightD(sampleEightD, fields, 'D8', today);
    const { byDiscipline, score, max } = result;
    const parts = Object.values(byDiscipline);
    expect(Object.keys(byDiscipline)).toEqual(['head', 'D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    expect(parts.reduce((sum, part) => sum + part.score, 0)).toBe(score);
    expect(parts.reduce((sum, part) => sum + part.max, 0)).toBe(max);
    expect(gateScores(result, 'zh')).toMatch(/^基本信息 \d+\/\d+ · D0 \d+\/\d+ · .* · D8 \d+\/\d+$/);
    expect(gateScores(result, 'en')).toMatch(/^General /);
  });

  it.each(['critical', 'major', 'minor', 'suggestion'] as const)('weighs rules by the grade %s', (level) => {
    const { results } = checkEightD({}, { gradeLevel: level }, 'D8', today);
    for (const { blocking, max } of results)
      expect(max).toBe(2 * gateWeights[level][blocking ? 'blocking' : 'other']);
    expect(gateWeights.critical.blocking).toBeGreaterThan(gateWeights.major.blocking);
    expect(gateWeights.major.blocking).toBeGreaterThan(gateWeights.minor.blocking);
  });

  it.each([
    {
      eightD: {},
      says: {
        'problem.noCause': 'problem.none',
        'team.owners': 'team.none',
        'containment.lines': 'containment.none',
        'containment.sums': 'containment.noFigures',
        'causes.verified': 'causes.tableEmpty',
        'causes.proved': 'causes.tableEmpty',
        'causes.notWeak': 'causes.none',
        'causes.share': 'causes.noShares',
        'actions.cover': 'actions.nothingToCover',
        'actions.aimed': 'actions.noneChosen',
        'actions.notContainment': 'actions.nothingToCompare',
        'actions.notWeak': 'actions.none',
        'actions.dates': 'actions.noneDone',
        'actions.evidence': 'actions.noneClosed',
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
  ] satisfies readonly { eightD: EightD; says: Record<string, string>; why: string }[])(
    'is unmet in the words that fit, where $why',
    ({ eightD, says }) => {
      const { results } = checkEightD(eightD, {}, 'D8', today);
      const short = new Map(results.map((one) => [one.rule, one]));
      for (const [rule, words] of Object.entries(says)) {
        const { blocking } = gateRules.find(({ id }) => id === rule)!;
        expect(short.get(rule)).toMatchObject({ verdict: 'fail', blocking, points: 0, says: words });
      }
    },
  );

  it('names what falls short in its sentence, in both languages, and counts what is more', () => {
    const short = checkEightD(withFields({ 'h.warranty': '', 'd0.symptom': '不适用' }), fields, 'D8', today);
    expect(gateLines(short, 'zh')).toContain(
      '○ 还有未填的栏目；不适用的请写“不适用”及理由：索赔保修；现象。',
    );
    expect(gateLines(short, 'en')).toContain(
      '○ Some boxes are empty; where one does not apply, say so and why: Warranty; Symptom.',
    );
    const empty = gateLines(checkEightD({}, {}, 'D8', today), 'zh');
    expect(empty.some((line) => / 等 \d+ 项。$/.test(line))).toBe(true);
  });

  it('has rules with an id, a sentence and known fields of their own', () => {
    const ids = gateRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...Object.keys(eightDFields), ...Object.keys(eightDTables)]);
    for (const { fields: judged } of gateRules) expect(judged.filter((key) => !known.has(key))).toEqual([]);
    const said = [
      ...ids,
      ...gateRules.flatMap(({ unanswered }) => unanswered?.says ?? []),
      'actions.noPlanningDay',
    ];
    const codes = Object.keys(reportMessages)
      .filter((code) => code.startsWith('gate.') && !code.startsWith('gate.handling.'))
      .map((code) => code.slice('gate.'.length));
    expect([...new Set(said)].sort()).toEqual(codes.sort());
  });

  it('has sentences that end in a stop, so that names can follow', () => {
    for (const [code, { zh, en }] of Object.entries(reportMessages))
      if (code.startsWith('gate.')) expect([code, zh.at(-1), en.at(-1)]).toEqual([code, '。', '.']);
  });
});
