import type { Result } from '../../shared/result';
import type { FormLibrary } from '../profile';
import { formLibrary } from '../schema/form';
import type { ProfileProblem } from './profileProblem';
import { readShape } from './readShape';

/** Reads the shared form definitions from JSON data. */
export function readFormLibrary(json: unknown): Result<FormLibrary, readonly ProfileProblem[]> {
  return readShape(formLibrary, json);
}
