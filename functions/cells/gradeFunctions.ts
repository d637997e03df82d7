import { gradeCase, type CriteriaGrade } from '../core/procedure/grade/gradeCase';
import { readCase, readGrade } from '../core/procedure/ask/readCase';
import { NOT_DEFINED, UNDECIDED_GRADE } from '../core/procedure/vocabulary/states';
import { functionWords } from '../core/messages/functionMessages';
import { language, procedureOf } from '../registry';
import { readFacts, readParameterTable } from './cellArguments';
import { CellProblem, inCell } from './cellProblem';
import { readText } from './cellValue';
import { cellsOf, orError, rowsOf, sizeOf } from './spill';

/**
 * 按制度的定级条件给出投诉级别；无条件满足时为“待判定”或制度建议的级别。 | The grade of a complaint by the criteria of the procedure.
 * @customfunction GRADE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param factNames 事实名称：一格写多个（媒体、律师），或一行表头。 | Facts that hold, several in one cell, or a row of headings.
 * @param [factValues] 事实取值：与事实名称同样大小；省略时所列事实均成立。 | Values under those headings; without them every fact named holds.
 * @param [grade] 人工级别：人工判定的级别，只能确认或提高。 | Grade entered by hand; it can only confirm or raise.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 级别 | Grade
 */
export function grade(
  profile: string,
  factNames: unknown[][],
  factValues?: unknown[][],
  grade?: unknown,
  parameters?: unknown[][],
): string {
  return inCell(() => gradeWord(gradeOf(profile, factNames, factValues, grade, parameters)));
}

/**
 * 逐行定级，结果向下溢出。 | Grades of many rows at once; the result spills down.
 * @customfunction GRADE.RANGE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param factNames 事实名称：一行表头。 | A row of fact names.
 * @param factValues 事实取值：表头下方的各行。 | The rows below those headings.
 * @param [grades] 人工级别：每行一个，可空。 | Grades entered by hand, one per row, may be blank.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 每行的级别 | The grade of each row
 */
export function gradeRange(
  profile: string,
  factNames: unknown[][],
  factValues: unknown[][],
  grades?: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return eachRow(profile, factNames, factValues, grades, parameters, gradeWord);
}

/**
 * 定级依据：满足的条件及条款；需人工复核时注明。 | Why the grade is what it is: criteria met, with their clauses; says where a review is needed.
 * @customfunction GRADEREASON
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param factNames 事实名称：一格写多个（媒体、律师），或一行表头。 | Facts that hold, several in one cell, or a row of headings.
 * @param [factValues] 事实取值：与事实名称同样大小；省略时所列事实均成立。 | Values under those headings; without them every fact named holds.
 * @param [grade] 人工级别：人工判定的级别，只能确认或提高。 | Grade entered by hand; it can only confirm or raise.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 依据 | Reason
 */
export function gradeReason(
  profile: string,
  factNames: unknown[][],
  factValues?: unknown[][],
  grade?: unknown,
  parameters?: unknown[][],
): string {
  return inCell(() => reasonText(gradeOf(profile, factNames, factValues, grade, parameters)));
}

/**
 * 逐行给出定级依据，结果向下溢出。 | Reasons of many rows at once; the result spills down.
 * @customfunction GRADEREASON.RANGE
 * @param profile 制度：制度编号，如 "P05"。 | Procedure id, for example "P05".
 * @param factNames 事实名称：一行表头。 | A row of fact names.
 * @param factValues 事实取值：表头下方的各行。 | The rows below those headings.
 * @param [grades] 人工级别：每行一个，可空。 | Grades entered by hand, one per row, may be blank.
 * @param [parameters] 参数表：参数、数值、单位三列。 | Table of parameters: name, figure, unit.
 * @returns 每行的依据 | The reason of each row
 */
export function gradeReasonRange(
  profile: string,
  factNames: unknown[][],
  factValues: unknown[][],
  grades?: unknown[][],
  parameters?: unknown[][],
): unknown[][] {
  return eachRow(profile, factNames, factValues, grades, parameters, reasonText);
}

/** A grade, with the one a person has entered. */
type CellGrade = CriteriaGrade & { readonly byHand: string | undefined };

function gradeOf(
  profile: string,
  factNames: unknown,
  factValues: unknown,
  byHand: unknown,
  parameters: unknown,
): CellGrade {
  const procedure = procedureOf(profile);
  const params = readParameterTable(procedure.profile.id, parameters);
  const view = readCase(procedure, { facts: readFacts(factNames, factValues), params });
  const entered = readText(byHand);
  const known =
    entered === undefined || entered === UNDECIDED_GRADE ? undefined : readGrade(procedure, entered);
  return { ...gradeCase(procedure, view, known), byHand: known };
}

function eachRow(
  profile: string,
  factNames: unknown,
  factValues: unknown,
  grades: unknown,
  parameters: unknown,
  say: (graded: CellGrade) => string,
): unknown[][] {
  return inCell(() => {
    const names = cellsOf(factNames);
    const rows = rowsOf(factValues);
    const entered = rowsOf(grades);
    if (entered.length > 1 && entered.length !== rows.length)
      throw new CellProblem({
        code: 'cell.shape',
        argument: 'grades',
        params: { seen: sizeOf(entered.length, 1), expected: sizeOf(rows.length, 1) },
      });
    return rows.map((row, at) => {
      const byHand = entered[entered.length === 1 ? 0 : at]?.[0];
      if (row.every((cell) => readText(cell) === undefined) && readText(byHand) === undefined) return [''];
      return [orError(() => say(gradeOf(profile, [names], [row], byHand, parameters)))];
    });
  });
}

const gradeWord = ({ grade: word }: CellGrade): string => word ?? NOT_DEFINED;

function reasonText(graded: CellGrade): string {
  const { grade: word, reasons, needsReview, missingParameters } = graded;
  if (word === null) return NOT_DEFINED;
  const lang = language();
  const parts = reasons.map(({ criterion, clause }) => `${criterion}（${clause}）`);
  if (parts.length === 0) parts.push(withoutCriterion(graded));
  if (needsReview) parts.push(functionWords.needsReview[lang]);
  if (missingParameters.length > 0)
    parts.push(`${functionWords.missingParameter[lang]} ${missingParameters.join('、')}`);
  return parts.filter((part) => part !== '').join('；');
}

/** No criterion was met: a person has decided, or the text says "all others", or nothing is known yet. */
function withoutCriterion({ grade: word, byHand, needsReview, clause }: CellGrade): string {
  const words = byHand === word ? functionWords.byHand : needsReview ? undefined : functionWords.allOthers;
  return `${words?.[language()] ?? ''}${clause === null ? '' : `（${clause}）`}`;
}
