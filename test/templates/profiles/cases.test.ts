import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileCalendar, type LocalTime } from '../../../functions/core/calendar';
import { askWording } from '../../../functions/core/messages/procedureMessages';
import {
  answerQuery,
  compileProfile,
  loadProfile,
  readFormLibrary,
  type Procedure,
} from '../../../functions/core/procedure';
import { shippedCalendar } from '../../../templates/calendars';
import { formLibrary, profileFiles } from '../../../templates/profiles';

/** One worked case: the answer was worked out by hand from the text of the procedure. */
interface WorkedCase {
  readonly why: string;
  /** Readings other than the default ones, by ambiguity id. */
  readonly readings?: Readonly<Record<string, string>>;
  /** `profile` is the one the file is named after. */
  readonly query: Readonly<Record<string, unknown>> & { readonly kind: string };
  /** Fields to compare: nested objects may have more, arrays must agree wholly. */
  readonly answer: Readonly<Record<string, unknown>>;
}

const here = new URL('.', import.meta.url);
const library = readFormLibrary(formLibrary);
const calendar = compileCalendar(shippedCalendar());

function procedureOf(id: string, readings: Readonly<Record<string, string>> = {}): Procedure {
  const loaded = loadProfile(profileFiles[id], { forms: library.ok ? library.value : {}, readings });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 1));
  return compileProfile(loaded.value);
}

const tables = readdirSync(here)
  .flatMap((file) => /^(P\d+)\.cases\.json$/.exec(file)?.[1] ?? [])
  .sort()
  .map((id) => {
    const text = readFileSync(new URL(`${id}.cases.json`, here), 'utf8');
    return { id, cases: JSON.parse(text) as readonly WorkedCase[] };
  });

it('every table belongs to a shipped profile', () => {
  expect(tables.filter(({ id }) => !Object.hasOwn(profileFiles, id))).toEqual([]);
});

describe.each(tables)('$id', ({ id, cases }) => {
  const standard = procedureOf(id);
  const told = (kind: string, key: string) =>
    cases.flatMap(({ query }) => (query.kind === kind ? [String(query[key])] : []));

  it.each(cases)('$why', ({ query, answer, readings }) => {
    const procedure = readings ? procedureOf(id, readings) : standard;
    const context = { profiles: new Map([[id, procedure]]), calendar, asOf: '2026-03-09T12:00' as LocalTime };
    expect(answerQuery({ profile: id, ...query }, context, askWording('zh'))).toMatchObject(answer);
  });

  it('every case says why in words of its own', () => {
    const whys = cases.map((c) => c.why);
    expect(whys.filter((why, at) => why === '' || whys.indexOf(why) !== at)).toEqual([]);
  });

  it('every limit has a case', () => {
    const asked = new Set(told('deadline', 'rule'));
    expect(standard.rules.map(({ rule }) => rule.id).filter((rule) => !asked.has(rule))).toEqual([]);
  });

  it('every stage that decides something has a case', () => {
    const asked = new Set(told('step', 'stage'));
    const deciding = [...standard.stageById.values()].filter(({ stage }) => stage.decisions.length > 0);
    expect(deciding.map(({ stage }) => stage.id).filter((stage) => !asked.has(stage))).toEqual([]);
  });

  it('every form has a case', () => {
    const asked = new Set(told('form', 'form').map((name) => standard.formNames.find(name)));
    expect([...standard.formById.keys()].filter((form) => !asked.has(form))).toEqual([]);
  });

  it('every grade has a case', () => {
    const given = new Set(cases.map(({ answer }) => answer['grade']));
    expect(standard.grades.map(({ name }) => name).filter((grade) => !given.has(grade))).toEqual([]);
  });

  it('cases change only readings that exist', () => {
    const known = standard.profile.readings.map((reading) => reading.id);
    const changed = cases.flatMap(({ readings }) => Object.keys(readings ?? {}));
    expect(changed.filter((reading) => !known.includes(reading))).toEqual([]);
  });
});
