import type { ComplaintFields, GradeLevel } from '../../complaint/complaint';
import type { Procedure } from '../../procedure';

/** Levels of a procedure's grades; empty where it has none. */
export const gradeLevels = ({ grades }: Procedure): readonly GradeLevel[] =>
  grades.map(({ grade }) => grade.level);

/** The weights of a case without a grade are those of the lowest one. */
export function gradeLevelOf({ gradeLevel: level }: ComplaintFields): GradeLevel {
  return level === 'critical' || level === 'major' || level === 'suggestion' ? level : 'minor';
}
