import { describe, expect, it } from 'vitest';
import { describeProfileProblem } from '../../../../functions/core/messages/procedureMessages';
import { loadProfile } from '../../../../functions/core/procedure';
import { profileFiles } from '../../../../templates/profiles';
import { forms } from './shippedProcedures';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

/** A copy of P04 with one place changed. */
function broken(path: Path, value: unknown): unknown {
  const copy = structuredClone(profileFiles['P04']) as Json;
  let at: Json = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Json;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

function problems(json: unknown, readings = {}) {
  const loaded = loadProfile(json, { forms, readings });
  return loaded.ok ? [] : loaded.problem;
}

describe('loadProfile says what is wrong and where', () => {
  it.each([
    { why: 'not an object', json: [], code: 'profile.notObject', path: '', says: 'JSON object' },
    {
      why: 'a missing section',
      json: broken(['mode'], undefined),
      code: 'profile.missing',
      path: 'mode',
      says: 'missing',
    },
    {
      why: 'an unknown key, with the nearest known one',
      json: broken(['deadlines', 0, 'ownr'], 'x'),
      code: 'profile.unknownKey',
      path: 'deadlines/P04-D1/ownr',
      says: 'not known',
    },
    {
      why: 'a unit that is none',
      json: broken(['deadlines', 0, 'limit', 'unit'], '钟头'),
      code: 'profile.notInList',
      path: 'deadlines/P04-D1/limit/unit',
      says: '钟头',
    },
    {
      why: 'an amount in words',
      json: broken(['deadlines', 0, 'limit', 'amount'], '一'),
      code: 'profile.wrongType',
      path: 'deadlines/P04-D1/limit/amount',
      says: 'number',
    },
    {
      why: 'an unknown kind of limit',
      json: broken(['deadlines', 0, 'limit', 'kind'], 'soon'),
      code: 'profile.notInList',
      path: 'deadlines/P04-D1/limit/kind',
      says: 'soon',
    },
    {
      why: 'an event that does not exist',
      json: broken(['deadlines', 0, 'start'], 'recieved'),
      code: 'profile.notInList',
      path: 'deadlines/P04-D1/start',
      says: 'received',
    },
    {
      why: 'an empty clause',
      json: broken(['deadlines', 0, 'clause'], ''),
      code: 'profile.badValue',
      path: 'deadlines/P04-D1/clause',
      says: '""',
    },
    {
      why: 'an undeclared owner',
      json: broken(['deadlines', 0, 'owner'], '营销业务'),
      code: 'profile.unknownRole',
      path: 'deadlines/P04-D1/owner',
      says: '营销业务员',
    },
    {
      why: 'a grade that does not exist',
      json: broken(['deadlines', 1, 'when'], { grade: '一般' }),
      code: 'profile.unknownGrade',
      path: 'deadlines/P04-D2/when/grade',
      says: '一般投诉',
    },
    {
      why: 'a fact that does not exist',
      json: broken(['deadlines', 1, 'when'], 'personalsafety2'),
      code: 'profile.unknownFact',
      path: 'deadlines/P04-D2/when',
      says: 'personalSafety',
    },
    {
      why: 'a condition of no known form',
      json: broken(['deadlines', 1, 'when'], { grades: '一般投诉' }),
      code: 'profile.unknownKey',
      path: 'deadlines/P04-D2/when/grades',
      says: 'grades',
    },
    {
      why: 'a mistake deep inside a condition',
      json: broken(['deadlines', 1, 'when'], { all: ['media', { not: { fact: 3 } }] }),
      code: 'profile.wrongType',
      path: 'deadlines/P04-D2/when/all/2/not/fact',
      says: '3',
    },
    {
      why: 'a branch to nowhere',
      json: broken(['flows', 0, 'stages', 0, 'next'], 'P04-S99'),
      code: 'profile.unknownStage',
      path: 'flows/main/stages/P04-S1/next',
      says: 'P04-S99',
    },
    {
      why: 'a branch on a question nobody asks',
      json: broken(['flows', 0, 'stages', 7, 'next', 0, 'when'], { decision: 'ok', is: true }),
      code: 'profile.unknownDecision',
      path: 'flows/main/stages/P04-S8/next',
      says: 'passed',
    },
    {
      why: 'a form nobody defined',
      json: broken(['forms', 2, 'use'], '纠正措施计画'),
      code: 'profile.unknownForm',
      path: 'forms',
      says: '纠正措施计划',
    },
    {
      why: 'a reading tag without a reading',
      json: broken(['deadlines', 0, 'readings'], ['P04-A9']),
      code: 'profile.unknownReading',
      path: 'deadlines/P04-D1/readings',
      says: 'P04-A9',
    },
    {
      why: 'an id given twice',
      json: broken(['deadlines', 1, 'id'], 'P04-D1'),
      code: 'profile.duplicateId',
      path: 'deadlines/P04-D1',
      says: 'twice',
    },
  ])('$why', ({ json, code, path, says }) => {
    const found = problems(json);
    expect(found.map((p) => [p.code, p.path.join('/')])).toContainEqual([code, path]);
    const problem = found.find((p) => p.code === code)!;
    expect(describeProfileProblem(problem, 'en')).toContain(says);
    expect(describeProfileProblem(problem, 'zh')).not.toMatch(/\{\w+\}/);
  });

  it('reports every mistake at once', () => {
    const json = broken(['deadlines', 0, 'owner'], '甲') as { flows: { start: string }[] };
    json.flows[0]!.start = 'P04-S0';
    expect(
      problems(json)
        .map((p) => p.code)
        .sort(),
    ).toEqual(['profile.unknownRole', 'profile.unknownStage']);
  });

  it('refuses settings for readings and alternatives that do not exist', () => {
    expect(problems(profileFiles['P04'], { 'P04-A99': 'x' })).toMatchObject([
      { code: 'profile.unknownReading' },
    ]);
    expect(problems(profileFiles['P04'], { 'P04-A3': 'x' })).toMatchObject([
      { code: 'profile.unknownAlternative', expected: 'elapsed, workingTime' },
    ]);
  });

  it('a reading whose change points nowhere is named', () => {
    const json = broken(
      ['readings', 2, 'alternatives', 1, 'changes', 0, 'at'],
      ['deadlines', 'P04-D77', 'limit'],
    );
    expect(problems(json, { 'P04-A3': 'workingTime' })).toMatchObject([{ code: 'profile.readingPath' }]);
  });
});
