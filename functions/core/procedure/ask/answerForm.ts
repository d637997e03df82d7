import type { Procedure } from '../compileProfile';
import type { CaseView } from '../condition';
import { checkForm, fieldIndex, listedSigners, type InvalidReason } from '../form/checkForm';
import type { Form } from '../profile';
import { nearestName, spelling } from '../vocabulary/nameIndex';
import { sourceOf, type Answer } from './answer';
import { reject } from './askProblem';
import type { Query } from './querySchema';
import { findName, readCase, withUndecidedGrade } from './readCase';

/** What a form still lacks, and who holds its copies. */
export function answerForm(
  query: Query<'form'>,
  procedure: Procedure,
  sayReason: (reason: InvalidReason) => string,
): Answer {
  const form = procedure.formById.get(findName(procedure.formNames, query.form, 'form.unknown'))!;
  const { values, unknown } = readValues(form, query.values ?? {});
  const view = withUndecidedGrade(procedure, withGradeOf(values, procedure, readCase(procedure, query)));
  const signedBy = (query.signedBy ?? []).map((entry) => {
    const post = typeof entry === 'string' ? entry : entry.role;
    return procedure.roles.find(post) ?? post.trim();
  });
  const signers =
    query.signers?.map((s) => procedure.roles.find(s) ?? s) ?? listedSigners(procedure, form, view);
  // A form without parts is one part.
  const section = query.section && form.sections.length > 0 ? findSection(form, query.section) : undefined;
  const check = checkForm(
    procedure,
    form,
    {
      values,
      signedBy,
      ...(signers ? { signers } : {}),
      ...(section === undefined ? {} : { section }),
    },
    view,
  );
  return {
    complete: check.complete,
    missing: check.missing,
    invalid: check.invalid.map(({ field, reason }) => ({
      field,
      reason: sayReason(reason),
      code: reason.code,
    })),
    missingSignatures: check.missingSignatures,
    copies: check.copies,
    ...(unknown.length > 0 ? { unknownFields: unknown } : {}),
    ...sourceOf(form.clause, form.readings),
  };
}

/** Values by canonical label; several labels of one field must not fight, so the first stands. */
function readValues(form: Form, given: Readonly<Record<string, unknown>>) {
  const labels = fieldIndex(form);
  const values: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(flatten(given))) {
    const label = labels.find(name);
    if (label === undefined) unknown.push(name);
    else values[label] ??= value;
  }
  return { values, unknown };
}

/** Groups of a form may be given as nested records: `{ "机组": { "名称": … } }`. */
function flatten(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, v]) => [`${name}${inner}`, v as unknown])
        : [[name, value]],
    ),
  );
}

function findSection(form: Form, asked: string): string {
  const wanted = spelling(asked);
  const found = form.sections.find((s) =>
    [s.id, s.name.zh, s.name.en, ...s.aliases, ...s.stages, s.filledBy ?? ''].some(
      (n) => spelling(n) === wanted,
    ),
  );
  const names = form.sections.map((s) => s.name.zh);
  return (
    found?.id ??
    reject('section.unknown', { seen: asked, nearest: nearestName(asked, names), expected: names.join(', ') })
  );
}

/** Who has to sign may depend on the grade, which most forms carry themselves. */
function withGradeOf(
  values: Readonly<Record<string, unknown>>,
  procedure: Procedure,
  view: CaseView,
): CaseView {
  const written = values['级别'] ?? values['投诉级别'];
  if (view.circumstances.grade !== undefined || typeof written !== 'string') return view;
  const grade = procedure.gradeNames.find(written);
  return grade === undefined ? view : { ...view, circumstances: { ...view.circumstances, grade } };
}
