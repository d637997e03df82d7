import { expect, it } from 'vitest';
import { compileCalendar, type LocalTime } from '../../../../functions/core/calendar';
import { askWording } from '../../../../functions/core/messages/procedureMessages';
import {
  answerQuery,
  compileProfile,
  loadProfile,
  readFormLibrary,
  type FormLibrary,
  type Profile,
} from '../../../../functions/core/procedure';
import { shippedCalendar } from '../../../../templates/calendars';
import { formLibrary, profileFiles } from '../../../../templates/profiles';

const library = readFormLibrary(formLibrary);
if (!library.ok) throw new Error(JSON.stringify(library.problem));

/** Shared forms, read. */
export const forms: FormLibrary = library.value;
export const calendar = compileCalendar(shippedCalendar());

/** A profile that must load. */
export function mustLoad(json: unknown, readings: Readonly<Record<string, string>> = {}): Profile {
  const loaded = loadProfile(json, { forms, readings });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 1));
  return loaded.value;
}

export function shipped(id: string, readings: Readonly<Record<string, string>> = {}): Profile {
  return mustLoad(profileFiles[id], readings);
}

const procedures = new Map(Object.keys(profileFiles).map((id) => [id, compileProfile(shipped(id))]));

/** Answers a query with the shipped profiles (or one profile given) on 2026-03-09 12:00. */
export function ask(query: object, own?: Profile): unknown {
  const profiles = own ? new Map([[own.id, compileProfile(own)]]) : procedures;
  const asked = own ? { profile: own.id, ...query } : query;
  return answerQuery(asked, { profiles, calendar, asOf: '2026-03-09T12:00' as LocalTime }, askWording('en'));
}

export interface AskCase {
  readonly why: string;
  readonly query: object;
  readonly answer: object;
}

/** One test per case: the answer has at least these fields. */
export function itAnswers(profile: string, cases: readonly AskCase[]): void {
  it.each(cases)('$why', ({ query, answer }) => {
    expect(ask({ profile, ...query })).toMatchObject(answer);
  });
}
