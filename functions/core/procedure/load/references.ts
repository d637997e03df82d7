import type { Profile } from '../profile';
import { commonChannels, commonLiabilities } from '../vocabulary/choices';
import { knownFacts } from '../vocabulary/facts';
import { UNDECIDED_GRADE } from '../vocabulary/states';
import type { ProfileProblemCode } from './profileProblem';

/** What a name in a profile may refer to. */
export type ReferenceKind =
  | 'role'
  | 'stage'
  | 'form'
  | 'grade'
  | 'category'
  | 'channel'
  | 'liability'
  | 'disposition'
  | 'fact'
  | 'parameter'
  | 'reading'
  | 'gate'
  | 'deadline'
  | 'authority';

export const problemCodes: Readonly<Record<ReferenceKind, ProfileProblemCode>> = {
  role: 'profile.unknownRole',
  stage: 'profile.unknownStage',
  form: 'profile.unknownForm',
  grade: 'profile.unknownGrade',
  category: 'profile.unknownCategory',
  channel: 'profile.unknownChannel',
  liability: 'profile.unknownLiability',
  disposition: 'profile.unknownDisposition',
  fact: 'profile.unknownFact',
  parameter: 'profile.unknownParameter',
  reading: 'profile.unknownReading',
  gate: 'profile.unknownGate',
  deadline: 'profile.unknownDeadline',
  authority: 'profile.unknownAuthority',
};

/** Keys whose strings are references, wherever they stand in a profile (conditions apart). */
export const referenceKeys: Readonly<Record<string, ReferenceKind>> = {
  owner: 'role',
  role: 'role',
  recipient: 'role',
  to: 'role',
  by: 'role',
  above: 'role',
  holder: 'role',
  givenBy: 'role',
  filledBy: 'role',
  checkedBy: 'role',
  supporters: 'role',
  notify: 'role',
  anyOf: 'role',
  members: 'role',
  default: 'role',
  stage: 'stage',
  stages: 'stage',
  next: 'stage',
  form: 'form',
  forms: 'form',
  grade: 'grade',
  recurrenceOf: 'grade',
  unmatched: 'grade',
  dispositions: 'disposition',
  readings: 'reading',
  overflowReadings: 'reading',
  requires: 'gate',
  deadline: 'deadline',
  authority: 'authority',
  param: 'parameter',
  parameter: 'parameter',
  sameParameter: 'parameter',
  windowParameter: 'parameter',
};

/** Every name a profile declares, by kind. */
export function declaredNames(profile: Profile): Readonly<Record<ReferenceKind, ReadonlySet<string>>> {
  const zh = (items: readonly { readonly name: { readonly zh: string } }[]) => items.map((i) => i.name.zh);
  const ids = (items: readonly { readonly id: string }[]) => items.map((i) => i.id);
  const aliased = (
    items: readonly { readonly name: { readonly zh: string }; readonly aliases: readonly string[] }[],
  ) => items.flatMap((i) => [i.name.zh, ...i.aliases]);
  return {
    role: new Set(aliased(profile.roles)),
    stage: new Set(profile.flows.flatMap((flow) => ids(flow.stages))),
    form: new Set(ids(profile.forms)),
    grade: new Set([...zh(profile.grades), UNDECIDED_GRADE]),
    category: new Set(zh(profile.categories)),
    channel: new Set([...commonChannels.map((c) => c.name), ...zh(profile.channels)]),
    liability: new Set([...commonLiabilities.map((l) => l.name), ...zh(profile.liabilities)]),
    disposition: new Set(zh(profile.dispositions)),
    fact: new Set([...Object.keys(knownFacts), ...profile.facts.map((f) => f.key)]),
    parameter: new Set(ids(profile.parameters)),
    reading: new Set(ids(profile.readings)),
    gate: new Set(profile.gates.map((g) => g.key)),
    deadline: new Set(ids(profile.deadlines)),
    authority: new Set(ids(profile.authorities)),
  };
}
