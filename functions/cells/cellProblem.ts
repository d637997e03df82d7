import { describeAskProblem } from '../core/messages/procedureMessages';
import {
  describeFunctionProblem,
  notAvailable,
  type FunctionProblem,
} from '../core/messages/functionMessages';
import { QueryRejected } from '../core/procedure/ask/askProblem';
import type { Language } from '../core/shared/language';

/** An argument that cannot be used. Thrown inside the functions and turned into a cell error at their border. */
export class CellProblem extends Error {
  constructor(readonly problem: FunctionProblem) {
    super(problem.code);
  }
}

/**
 * The value of a cell, or the error it shows. `#VALUE!` and `#N/A` are the only errors that can carry a sentence
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors); ours is in Chinese and English, because the
 * reader of a cell may be somebody else than the person who typed the formula.
 */
export function inCell<T>(compute: () => T): T {
  try {
    return compute();
  } catch (problem) {
    throw toCellError(problem);
  }
}

/** @throws what is not the fault of an argument, so that our own mistakes stay visible. */
export function toCellError(problem: unknown): CustomFunctions.Error {
  const { invalidValue, notAvailable: missing } = CustomFunctions.ErrorCode;
  if (problem instanceof CellProblem) {
    const code = notAvailable.has(problem.problem.code) ? missing : invalidValue;
    return new CustomFunctions.Error(
      code,
      inBoth((language) => describeFunctionProblem(problem.problem, language)),
    );
  }
  if (problem instanceof QueryRejected)
    return new CustomFunctions.Error(
      invalidValue,
      inBoth((language) => describeAskProblem(problem.problem, language)),
    );
  // The calendar throws it for moments outside the years 1 to 9999; counts are checked before.
  if (problem instanceof RangeError)
    return new CustomFunctions.Error(
      invalidValue,
      inBoth((language) => describeFunctionProblem({ code: 'cell.outOfRange' }, language)),
    );
  throw problem;
}

const inBoth = (say: (language: Language) => string): string => `${say('zh')} ${say('en')}`;
