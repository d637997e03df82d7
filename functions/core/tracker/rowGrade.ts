import type { Complaint } from '../complaint/complaint';
import type { Procedure } from '../procedure/compileProfile';
import { UNDECIDED_GRADE } from '../procedure/vocabulary/states';
import { fillTemplate } from './fillTemplate';
import type { TrackerTexts } from './trackerTexts';

/** A grade of the procedure and where it comes from. */
export interface RowGrade {
  readonly grade: string;
  readonly reason: string;
}

/**
 * The grade a complaint enters the tracker with: the register's own word where it is one of the procedure's grades,
 * the one grade of the same level where it is another company's word for it, otherwise undecided (catalogue C14).
 * The reason says which, so that a person can confirm it.
 */
export function rowGrade(complaint: Complaint, procedure: Procedure, texts: TrackerTexts): RowGrade {
  if (procedure.grades.length === 0) return { grade: '', reason: '' };
  const { cells } = texts;
  const { grade: word, gradeLevel } = complaint.fields;
  if (typeof word === 'string' && word !== '') {
    const named = procedure.gradeNames.find(word);
    if (named !== undefined) return { grade: named, reason: fillTemplate(cells.gradeInRegister, { word }) };
    const sameLevel = procedure.grades.filter(({ grade }) => grade.level === gradeLevel);
    if (sameLevel.length === 1)
      return { grade: sameLevel[0]!.name, reason: fillTemplate(cells.gradeByLevel, { word }) };
    return { grade: UNDECIDED_GRADE, reason: fillTemplate(cells.gradeUnknownWord, { word }) };
  }
  return { grade: UNDECIDED_GRADE, reason: cells.gradeUndecided };
}
