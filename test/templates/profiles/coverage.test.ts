import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileCalendar, type LocalTime } from '../../../functions/core/calendar';
import { askWording } from '../../../functions/core/messages/procedureMessages';
import { answerQuery, compileProfile, loadProfile, readFormLibrary } from '../../../functions/core/procedure';
import type { Procedure } from '../../../functions/core/procedure';
import { readCase } from '../../../functions/core/procedure/ask/readCase';
import type { Branch, Stage } from '../../../functions/core/procedure/profile';
import { shippedCalendar } from '../../../templates/calendars';
import { formLibrary, profileFiles } from '../../../templates/profiles';

/** Procedures whose tables are test files of their own (`test/functions/core/procedure/P04.test.ts` …). */
const ownTables = ['P04', 'P05', 'P14', 'P30'];

interface Asked {
  readonly kind: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

const library = readFormLibrary(formLibrary);
const calendar = compileCalendar(shippedCalendar());

function procedureOf(id: string): Procedure {
  const loaded = loadProfile(profileFiles[id], { forms: library.ok ? library.value : {} });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return compileProfile(loaded.value);
}

/** The questions of a table with what the procedure answers; cases that change a reading are left out. */
function asked(id: string, procedure: Procedure): readonly Asked[] {
  const text = readFileSync(new URL(`${id}.cases.json`, import.meta.url), 'utf8');
  const context = { profiles: new Map([[id, procedure]]), calendar, asOf: '2026-03-09T12:00' as LocalTime };
  const cases = JSON.parse(text) as readonly { readings?: object; query: Asked['query'] }[];
  return cases
    .filter(({ readings }) => readings === undefined)
    .map(({ query }) => ({
      kind: String(query['kind']),
      query,
      answer: answerQuery({ profile: id, ...query }, context, askWording('zh')) as Asked['answer'],
    }));
}

const waysOf = ({ next }: Stage): readonly (string | null)[] =>
  Array.isArray(next) ? (next as readonly Branch[]).map((branch) => branch.next) : [next as string | null];

/** Parts of the procedure that no case of its table touches. */
function untouched(procedure: Procedure, table: readonly Asked[]): readonly string[] {
  const { profile } = procedure;
  const of = (kind: string) => table.filter((one) => one.kind === kind);
  const fired = of('grade').flatMap(({ answer }) =>
    (answer['reasons'] as readonly { criterion: string }[]).map(({ criterion }) => criterion),
  );
  const ways = of('step').map(({ query, answer }) => `${String(query['stage'])} > ${String(answer['next'])}`);
  const required = of('step').flatMap(({ answer }) => answer['requires'] as readonly string[]);
  const exempt = of('deadline').filter(({ answer }) => answer['applies'] === false);
  const forms = of('form').map(
    ({ query, answer }) =>
      `${procedure.formNames.find(String(query['form'])) ?? ''} ${String(answer['complete'])}`,
  );
  const taken = of('route').flatMap(({ query }) => routesTaken(procedure, query));
  const approved = of('approval').map(({ answer }) => answer['clause']);
  return [
    ...profile.grades.flatMap(({ criteria }) =>
      criteria.flatMap(({ text, when }) =>
        when && !fired.includes(text.zh) ? [`criterion ${text.zh}`] : [],
      ),
    ),
    ...profile.deadlines.flatMap(({ id, when }) =>
      when && !exempt.some(({ query }) => query['rule'] === id) ? [`${id} not applying`] : [],
    ),
    ...profile.flows.flatMap(({ stages }) =>
      stages.flatMap((stage) =>
        waysOf(stage)
          .map((next) => `${stage.id} > ${String(next)}`)
          .filter((way) => !ways.includes(way)),
      ),
    ),
    ...profile.gates.flatMap(({ key, name, confirm, stage }) =>
      (confirm || stage === undefined) && !required.includes(name.zh) ? [`gate ${key}`] : [],
    ),
    ...profile.forms.flatMap(({ id }) =>
      [`${id} true`, `${id} false`].filter((form) => !forms.includes(form)),
    ),
    ...profile.approvals.flatMap(({ id, clause }) => (approved.includes(clause) ? [] : [id])),
    ...profile.routes.flatMap(({ id }) => (taken.includes(id) ? [] : [id])),
    ...profile.tasks.flatMap(({ key }) => (taken.includes(`task ${key}`) ? [] : [`task ${key}`])),
    ...(profile.scope && of('scope').length === 0 ? ['scope'] : []),
    ...(profile.retention.length > 0 && of('retention').length === 0 ? ['retention'] : []),
    ...(profile.indicators.length > 0 && of('kpi').length === 0 ? ['indicators'] : []),
    ...(profile.followUps.length > 0 && of('followup').length === 0 ? ['follow-up'] : []),
    ...(profile.numbering && of('number').length === 0 ? ['numbering'] : []),
  ];
}

/** Ids of the routes a question is answered from, and the task it asks for. */
function routesTaken(procedure: Procedure, query: Asked['query']): readonly string[] {
  const view = readCase(procedure, query);
  const { task } = view.circumstances;
  const fitting = procedure.profile.routes.filter(({ when }) => procedure.condition(when)(view) === true);
  const first = fitting.find(({ also }) => !also);
  const taken = fitting.filter((route) => route === first || route.also).map(({ id }) => id);
  return task === undefined ? taken : [...taken, `task ${task}`];
}

describe('worked cases touch every part of a procedure', () => {
  it.each(Object.keys(profileFiles).filter((id) => !ownTables.includes(id)))('%s', (id) => {
    const procedure = procedureOf(id);
    expect(untouched(procedure, asked(id, procedure))).toEqual([]);
  });
});
