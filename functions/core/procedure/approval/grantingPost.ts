import type { Procedure } from '../compileProfile';
import { cents } from '../condition';
import type { Authority } from '../profile';

export interface Grant {
  /** Post that may decide. */
  readonly role: string;
  /** Decided by the handler of the case himself; nobody else has to approve. */
  readonly alone: boolean;
  /** Grade the case moves to because a ceiling is exceeded. */
  readonly grade?: string;
  readonly readings: readonly string[];
  readonly missingParameter?: string;
}

/**
 * K14: the lowest post whose ceiling covers the amount, but not below the level of the case's grade.
 * Undefined where the authority cannot name anybody.
 */
export function grantingPost(
  procedure: Procedure,
  authority: Authority,
  amountYuan: number | undefined,
  parameters: Readonly<Record<string, unknown>>,
  grade?: string,
): Grant | undefined {
  const { levels, above, missingLimit } = authority;
  const start = Math.max(
    0,
    levels.findIndex((level) => level.grade !== undefined && level.grade === grade),
  );
  for (const level of levels.slice(start)) {
    const limit = typeof level.upTo === 'number' ? level.upTo : parameters[level.upTo.param];
    if (typeof limit !== 'number' || amountYuan === undefined) {
      if (typeof limit === 'number') return asGrant(level, authority, grade, procedure);
      const missingParameter = typeof level.upTo === 'number' ? undefined : level.upTo.param;
      return missingLimit
        ? {
            role: missingLimit.role,
            alone: false,
            readings: missingLimit.readings,
            ...(missingParameter === undefined ? {} : { missingParameter }),
          }
        : undefined;
    }
    if (cents(amountYuan) <= cents(limit)) return asGrant(level, authority, grade, procedure);
  }
  if (above === undefined) return undefined;
  const top = authority.raisesGrade ? levels.at(-1)?.grade : undefined;
  return {
    role: above,
    alone: false,
    readings: authority.readings,
    ...(top === undefined ? {} : { grade: top }),
  };
}

function asGrant(
  level: Authority['levels'][number],
  authority: Authority,
  grade: string | undefined,
  procedure: Procedure,
): Grant {
  const raised = authority.raisesGrade && level.grade !== undefined && level.grade !== grade;
  const known = procedure.grades.some((g) => g.name === level.grade);
  return {
    role: level.role,
    alone: level.alone,
    readings: raised ? authority.readings : [],
    ...(raised && known && level.grade !== undefined ? { grade: level.grade } : {}),
  };
}
