import { isFieldKey } from '../../complaint/fields';
import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { readDuration } from '../deadline/readDuration';
import { readNumber } from '../factIndex';
import { gradeCase } from '../grade/gradeCase';
import type { Circumstance, Parameter } from '../profile';
import { nearestName, type NameIndex } from '../vocabulary/nameIndex';
import { UNDECIDED_GRADE } from '../vocabulary/states';
import { reject, type AskProblemCode } from './askProblem';
import { categoryInText } from './categoryInText';

type Given = Readonly<Record<string, unknown>>;

/** Turns what a query says of a case into canonical names and typed values. */
export function readCase(procedure: Procedure, query: Given): CaseView {
  const facts = readFacts(procedure, query['facts'], query['fields']);
  const parameters = readParameters(procedure, query['params']);
  const circumstances = readCircumstances(procedure, query);
  const view: CaseView = { facts, circumstances, parameters };
  if (circumstances.grade !== undefined || Object.keys(facts).length === 0) return view;
  // Facts alone settle the grade where the text gives criteria and no review is needed.
  const graded = gradeCase(procedure, view);
  if (graded.grade === null || graded.needsReview) return view;
  return { ...view, circumstances: { ...circumstances, grade: graded.grade } };
}

/** For questions that a grade still to be decided must not hold up: the grade is then 待判定. */
export function withUndecidedGrade(procedure: Procedure, view: CaseView): CaseView {
  if (view.circumstances.grade !== undefined || procedure.grades.length === 0) return view;
  return { ...view, circumstances: { ...view.circumstances, grade: UNDECIDED_GRADE } };
}

function readFacts(procedure: Procedure, given: unknown, fields: unknown): CaseView['facts'] {
  const facts: Record<string, string | number | boolean> = {};
  const entries: (readonly [string, unknown])[] = Array.isArray(given)
    ? given.map((name) => [String(name), true] as const)
    : Object.entries((given ?? {}) as Given);
  for (const [name, value] of entries) {
    const read = procedure.facts.read(name, value);
    if (read.kind === 'unknown') reject('fact.unknown', { seen: name, nearest: read.nearest });
    if (read.kind === 'badValue')
      reject('fact.badValue', { field: name, seen: String(value), expected: read.expected });
    if (read.value !== undefined) facts[read.key] = read.value;
  }
  for (const [field, value] of Object.entries((fields ?? {}) as Given)) {
    if (!isFieldKey(field)) continue;
    for (const [key, definition] of Object.entries(procedure.facts.definitions)) {
      if (definition.field !== field || facts[key] !== undefined) continue;
      const read = procedure.facts.read(key, value);
      if (read.kind === 'value' && read.value !== undefined) facts[key] = read.value;
    }
  }
  return facts;
}

/** Parameters by full id, by the part after the dot or by name; a rule id sets a company figure for "at once". */
export function readParameters(procedure: Procedure, given: unknown): Readonly<Record<string, unknown>> {
  const parameters: Record<string, unknown> = {};
  for (const [name, value] of Object.entries((given ?? {}) as Given)) {
    if (value === null || value === undefined || value === '') continue;
    const id = procedure.parameterNames.find(name);
    const parameter = procedure.profile.parameters.find((p) => p.id === id);
    const read = parameter ? readParameter(parameter, value) : companyFigure(procedure, name, value);
    if (read === undefined)
      reject('parameter.badValue', {
        field: name,
        seen: JSON.stringify(value),
        expected: parameter?.choices.length ? parameter.choices.join(', ') : parameter?.type,
      });
    parameters[id ?? name] = read;
  }
  return parameters;
}

function companyFigure(procedure: Procedure, name: string, value: unknown): unknown {
  if (procedure.ruleById.has(name)) return readDuration(value);
  const known = procedure.profile.parameters.map((p) => p.id);
  return reject('parameter.unknown', {
    seen: name,
    nearest: nearestName(name, known),
    expected: known.join(', '),
  });
}

function readParameter({ type, unit, choices }: Parameter, value: unknown): unknown {
  switch (type) {
    case 'number':
    case 'money':
      return readNumber(value);
    case 'duration':
      return readDuration(value, unit);
    case 'roles':
      return Array.isArray(value) ? value.map(String) : String(value).split(/[,，、]/u);
    case 'choice':
      return choices.length === 0 || choices.includes(String(value)) ? String(value) : undefined;
    case 'text':
      return Array.isArray(value) ? value.map(String) : String(value);
  }
}

function readCircumstances(procedure: Procedure, query: Given): CaseView['circumstances'] {
  const { profile } = procedure;
  const found: Partial<Record<Circumstance, string>> = {};
  const textOf = (key: string) => {
    const value = query[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const set = (key: Circumstance, name: string | undefined) => {
    if (name !== undefined) found[key] = name;
  };
  const named = (key: Circumstance, index: NameIndex, code?: AskProblemCode) => {
    const given = textOf(key);
    set(key, given === undefined ? undefined : findName(index, given, code));
  };
  const grade = textOf('grade');
  if (grade !== undefined) set('grade', readGrade(procedure, grade));
  const category = textOf('category');
  if (category !== undefined) set('category', readCategory(procedure, category));
  named('disposition', procedure.dispositions);
  named('task', procedure.tasks, profile.tasks.length > 0 ? 'task.unknown' : undefined);
  named('channel', procedure.channels);
  named('liability', procedure.liabilities);
  named('document', procedure.formNames);
  for (const key of ['unit', 'complainant', 'receivedBy'] as const) named(key, procedure.roles);
  set('flow', textOf('flow'));
  set('stage', textOf('stage'));
  return found;
}

/** A class by its name or by the one whose word is in what was said; one for all the rest, if there is one, stands last. */
function readCategory(procedure: Procedure, given: string): string {
  const { categories } = procedure.profile;
  const rest = categories.find((c) => c.catchAll)?.name.zh;
  const known = procedure.categories.find(given);
  if (known !== undefined) return known;
  if (rest !== undefined) return categoryInText(procedure, given) ?? rest;
  const part = procedure.categories.containing(given) ?? categoryInText(procedure, given);
  return (
    part ?? findName(procedure.categories, given, procedure.usesCategory ? 'category.unknown' : undefined)
  );
}

/** A grade in any of its spellings; 待判定 stays what it is. */
export function readGrade(procedure: Procedure, given: string): string {
  if (given === UNDECIDED_GRADE || procedure.grades.length === 0) return given;
  return findName(procedure.gradeNames, given, 'grade.unknown');
}

/** The canonical name. An unknown one is rejected where a code is given, else taken as it stands. */
export function findName(index: NameIndex, given: string, code?: AskProblemCode): string {
  const found = index.find(given);
  if (found !== undefined) return found;
  if (code === undefined) return given;
  const part = code === 'task.unknown' ? (index.containing(given) ?? index.within(given)) : undefined;
  if (part !== undefined) return part;
  return reject(code, {
    seen: given,
    nearest: nearestName(given, index.names),
    expected: index.names.join(', '),
  });
}
