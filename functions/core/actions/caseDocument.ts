import type { IsoDate } from '../calendar';
import type { ComplaintFields } from '../complaint/complaint';
import type { Form, Procedure } from '../procedure';
import { buildForm } from '../report/buildForm';
import { dataFingerprint, dataMarks } from '../report/dataMarks';
import type { DocumentCase, DocumentContext } from '../report/documentContext';
import { buildEightD, eightDFormId } from '../report/eightD/buildEightD';
import type { EightD, EightDStage } from '../report/eightD/eightD';
import { completeField } from '../report/fieldTerms';
import type { FormDefinition } from '../report/formDefinition';
import type { FormModel, Picture } from '../report/formModel';
import { checkEightD } from '../report/gate/checkEightD';
import { checkHandlingForm } from '../report/gate/checkHandlingForm';
import type { GateResult } from '../report/gate/gateResult';
import { gradeLevels } from '../report/gate/gradeLevels';
import { buildLetter } from '../report/letter/buildLetter';
import { letterNames, type LetterKind } from '../report/letter/letterTexts';
import { profileChoices, profileControl, profileForm } from '../report/profileForm';

/** How a document is to be issued; the rest of its context comes from the case and the procedure. */
export type IssueOptions = Pick<
  DocumentContext,
  'language' | 'company' | 'draft' | 'revision' | 'issuedOn' | 'reason'
> & {
  /** How far an 8D report goes; the final report where absent. */
  readonly stage?: EightDStage;
};

/** What belongs to a case beside its row. */
export interface CaseMaterial {
  /** From the sheet 8D数据. */
  readonly eightD?: EightD;
  /** Photographs named in the row, for forms that have a place for them. */
  readonly pictures?: readonly Picture[];
}

/**
 * The document of one case under a procedure, ready to be rendered. The 8D report and the letters to the customer are
 * available to every procedure, because customers ask for them whatever the supplier's own rules say.
 *
 * @param formId - Chinese name of the form (catalogue section 8) or one of its other names.
 * @returns The model, or undefined where the procedure has no such form.
 */
export function caseDocument(
  procedure: Procedure,
  formId: string,
  complaint: ComplaintFields,
  issue: IssueOptions,
  material: CaseMaterial = {},
): FormModel | undefined {
  const isEightD = formId === eightDFormId;
  const data = { fields: complaint, ...(isEightD && material.eightD ? { eightD: material.eightD } : {}) };
  const context: DocumentContext = {
    ...issue,
    number: String(complaint.caseNo ?? ''),
    profile: procedure.profile.id,
    fingerprint: dataFingerprint(data),
    marks: dataMarks(data),
    options: profileChoices(procedure.profile),
  };
  if (isEightD) {
    const controlled = { ...context, ...ownControl(procedure, eightDFormId) };
    return buildEightD(material.eightD ?? {}, complaint, controlled, issue.stage);
  }
  const letter = letterKind(formId);
  if (letter !== undefined) return buildLetter(letter, complaint, context);
  const definition = formDefinition(procedure, formId);
  return (
    definition && buildForm(definition, withPictures(definition, complaint, material.pictures ?? []), context)
  );
}

/** What the quality gate says of a document; undefined for documents it has no rules for. */
export function caseGate(
  procedure: Procedure,
  formId: string,
  complaint: ComplaintFields,
  {
    stage = 'D8',
    eightD = {},
    today,
    language,
  }: {
    readonly stage?: EightDStage;
    readonly eightD?: EightD;
    readonly today: IsoDate;
    readonly language?: DocumentContext['language'];
  },
): GateResult | undefined {
  if (formId === eightDFormId)
    return checkEightD(eightD, complaint, stage, today, { language, levels: gradeLevels(procedure) });
  const definition = formDefinition(procedure, formId);
  return definition && checkHandlingForm(definition, complaint, today);
}

/** The letter a name means; undefined for any other document. */
export const letterKind = (formId: string): LetterKind | undefined =>
  (Object.keys(letterNames) as LetterKind[]).find((kind) => letterNames[kind].zh === formId);

/** Names of all documents a case of the procedure can have. */
export const documentNames = ({ formNames }: Procedure): readonly string[] => [
  ...new Set([...formNames.names, eightDFormId, ...Object.values(letterNames).map(({ zh }) => zh)]),
];

/** The procedure's own form by its name or one of its other names. */
export function formOf({ formById, formNames }: Procedure, formId: string): Form | undefined {
  return formById.get(formNames.find(formId) ?? formId);
}

/** What a form of the procedure asks for; undefined where it has no such form. */
export function formDefinition(procedure: Procedure, formId: string): FormDefinition | undefined {
  const form = formOf(procedure, formId);
  return form && profileForm(form, procedure.profile);
}

/** Document control data for a document the procedure itself asks for; one that is only on offer has none. */
export function ownControl(
  { profile, formById }: Procedure,
  formId: string,
): Pick<DocumentContext, 'control'> {
  const control = formById.has(formId) ? profileControl(profile) : undefined;
  return control === undefined ? {} : { control };
}

/** Photographs go into the first place the form has for them. */
function withPictures(
  definition: FormDefinition,
  fields: ComplaintFields,
  pictures: readonly Picture[],
): DocumentCase {
  const place = definition.fields.map(completeField).find(({ kind }) => kind === 'picture');
  return place === undefined || pictures.length === 0
    ? { fields }
    : { fields, pictures: { [place.name]: pictures } };
}
