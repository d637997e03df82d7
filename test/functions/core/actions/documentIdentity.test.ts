import { describe, expect, it } from 'vitest';
import { caseDocument, documentNames } from '../../../../functions/core/actions/caseDocument';
import {
  isListForm,
  issueListDocument,
} from '../../../../functions/core/actions/documentList/issueListDocument';
import { toIsoDate } from '../../../../functions/core/calendar';
import { dataFingerprint } from '../../../../functions/core/report/dataMarks';
import { documentWords } from '../../../../functions/core/report/documentWords';
import type { FormModel } from '../../../../functions/core/report/formModel';
import { parsePeriod } from '../../../../functions/core/report/summary/period';
import { summaryKind } from '../../../../functions/core/report/summary/summaryForms';
import { sampleCases } from '../../../../scripts/documents/sampleCases';
import { profileFiles } from '../../../../templates/profiles';
import { shippedProcedure } from '../../../support/aTracker';

const { fields } = sampleCases.full;
const today = toIsoDate('2024-08-01')!;
const issue = { language: 'zh', company: '某某精密', draft: false } as const;

/** Where a document says who it is: on every page for people, in its properties for programs. */
const identity = ({ pageFooter, properties }: FormModel) => ({
  footer: pageFooter.left,
  properties: ['Case', 'Revision', 'Profile', 'Fingerprint'].map((name) => properties[`Kesu.${name}`]),
});

const words = (revision: string, profile: string, print: string): string =>
  [
    `${documentWords.revision.zh} ${revision}`,
    `${documentWords.profile.zh} ${profile}`,
    `${documentWords.fingerprint.zh} ${print}`,
  ].join(' · ');

describe.each(Object.keys(profileFiles))('documents of %s', (id) => {
  const procedure = shippedProcedure(id);
  const names = documentNames(procedure);

  it('carry case, revision, procedure and fingerprint', () => {
    const caseNo = String(fields.caseNo);
    const print = dataFingerprint({ fields });
    for (const name of names.filter((form) => summaryKind(form) === undefined)) {
      const model = caseDocument(procedure, name, fields, { ...issue, revision: '3', issuedOn: today })!;
      expect(identity(model), name).toEqual({
        footer: `${caseNo} · ${words('3', id, print)}`,
        properties: [caseNo, '3', id, print],
      });
    }
  });

  it('over all cases carry the same but the case', () => {
    const summaries = [
      { form: '月度投诉汇总', period: parsePeriod('2024-07')! },
      { form: '季度投诉汇总', period: parsePeriod('2024-Q3')! },
    ];
    const registers = names
      .filter((form) => summaryKind(form) === undefined && isListForm(procedure, form))
      .map((form) => ({ form }));
    for (const list of [...summaries, ...registers]) {
      const first = issueListDocument(procedure, [fields], [], { ...issue, ...list, today });
      expect(first.record?.fingerprint).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}-[0-9A-Z]$/);
      expect(identity(first.model), list.form).toEqual({
        footer: words('0', id, first.record!.fingerprint),
        properties: [undefined, '0', id, first.record!.fingerprint],
      });
    }
  });
});
