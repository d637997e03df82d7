/** Codes of what can be wrong with a profile; the sentences are in `messages/procedureMessages`. */
export const profileProblemCodes = [
  'profile.notObject',
  'profile.missing',
  'profile.unknownKey',
  'profile.wrongType',
  'profile.notInList',
  'profile.badValue',
  'profile.duplicateId',
  'profile.unknownRole',
  'profile.unknownStage',
  'profile.unknownForm',
  'profile.unknownGrade',
  'profile.unknownCategory',
  'profile.unknownChannel',
  'profile.unknownLiability',
  'profile.unknownFact',
  'profile.unknownDecision',
  'profile.unknownParameter',
  'profile.unknownReading',
  'profile.unknownAlternative',
  'profile.unknownGate',
  'profile.unknownDeadline',
  'profile.unknownAuthority',
  'profile.unknownDisposition',
  'profile.readingPath',
] as const;
export type ProfileProblemCode = (typeof profileProblemCodes)[number];

export interface ProfileProblem {
  readonly code: ProfileProblemCode;
  /** Where in the profile: section, then ids and keys, for example `['deadlines', 'P04-D1', 'limit', 'unit']`. */
  readonly path: readonly (string | number)[];
  /** What stood there. */
  readonly seen?: string;
  /** What may stand there, or the nearest known name. */
  readonly expected?: string;
}
