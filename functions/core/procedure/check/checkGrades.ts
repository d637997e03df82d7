import type { Profile } from '../profile';
import { contradiction, type Contradiction } from './contradiction';

/** Grades that no case can get, and criteria that nothing looks at. */
export function checkGrades({ grades, grading }: Profile): readonly Contradiction[] {
  if (!grading) return [];
  const found: Contradiction[] = [];
  grades.forEach(({ name, criteria, catchAll }, at) => {
    const computed = criteria.some((c) => c.when !== undefined || c.recurrenceOf !== undefined);
    if (grading.mode === 'criteria' && !computed && !catchAll && grading.unmatched !== name.zh)
      found.push(contradiction('grade.noCriteria', 'warning', name.zh));
    if (grading.mode === 'byHand' && computed)
      found.push(contradiction('grade.criteriaIgnored', 'warning', name.zh));
    if (catchAll && grades.slice(at + 1).some((g) => g.criteria.some((c) => c.when !== undefined)))
      found.push(contradiction('grade.catchAllNotLast', 'warning', name.zh));
  });
  if (grading.recurrence && !grades.some((g) => g.criteria.some((c) => c.recurrenceOf !== undefined)))
    found.push(contradiction('grade.recurrenceWithoutTarget', 'error', 'grading'));
  return found;
}
