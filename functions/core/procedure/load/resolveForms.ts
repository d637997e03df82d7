import { failed, ok, type Result } from '../../shared/result';
import type { Form, FormLibrary, FormUse } from '../profile';
import { nearestName } from '../vocabulary/nameIndex';
import type { ProfileProblem } from './profileProblem';

/** Puts the shared definitions in the place of `{ "use": key }`. */
export function resolveForms(
  forms: readonly (Form | FormUse)[],
  library: FormLibrary,
): Result<readonly Form[], readonly ProfileProblem[]> {
  const problems: ProfileProblem[] = [];
  const resolved: Form[] = [];
  for (const form of forms) {
    const definition = 'use' in form ? usedForm(form, library) : form;
    if (definition) {
      resolved.push(definition);
      continue;
    }
    const key = (form as FormUse).use;
    const nearest = nearestName(key, Object.keys(library));
    problems.push({
      code: 'profile.unknownForm',
      path: ['forms'],
      seen: key,
      ...(nearest === undefined ? {} : { expected: nearest }),
    });
  }
  return problems.length === 0 ? ok(resolved) : failed(problems);
}

function usedForm({ use, filledBy }: FormUse, library: FormLibrary): Form | undefined {
  const definition = library[use];
  return definition && filledBy !== undefined ? { ...definition, filledBy } : definition;
}
