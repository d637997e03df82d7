/** Codes of contradictions inside a profile that is well-formed; sentences are in `messages/contradictionMessages`. */
export const contradictionCodes = [
  'stage.noOwner',
  'stage.unreachable',
  'stage.decisionUncovered',
  'flow.noEnd',
  'deadline.startNeverHappens',
  'deadline.noStart',
  'deadline.completionNeverHappens',
  'grade.noCriteria',
  'grade.criteriaIgnored',
  'grade.catchAllNotLast',
  'grade.recurrenceWithoutTarget',
  'authority.notAscending',
  'authority.noTop',
  'approval.noStep',
  'approval.gradeUncovered',
  'numbering.noSerial',
  'numbering.noPeriod',
  'route.noFallback',
  'parameter.unused',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

/** Something in a profile that cannot work, or will surprise the people who work by it. */
export interface Contradiction {
  readonly code: ContradictionCode;
  /** `error`: some case cannot be handled. `warning`: may be meant that way. */
  readonly severity: 'error' | 'warning';
  /** Id or name of the rule. */
  readonly at: string;
  readonly params: Readonly<Record<string, string>>;
}

export function contradiction(
  code: ContradictionCode,
  severity: Contradiction['severity'],
  at: string,
  params: Readonly<Record<string, string>> = {},
): Contradiction {
  return { code, severity, at, params };
}
