import { useCallback, useMemo, useState } from 'react';
import type { CaseExplanation } from '../../../../../functions/core/actions/explainCase';
import type { IssueOrder } from '../../../../../functions/core/actions/documentList/issueDocument';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../../../functions/core/calendar';
import { eightDFormId } from '../../../../../functions/core/report/eightD/buildEightD';
import type { EightDStage } from '../../../../../functions/core/report/eightD/eightD';
import type { DocumentLanguage } from '../../../../../functions/core/report/formModel';
import { caseForms, type CaseForm } from '../../../pane/case/caseDocuments';
import type { PaneMemory } from '../../../pane/paneMemory';
import { useLanguage, usePane } from '../../paneContext';

/** Setting that remembers in whose name documents are made. */
export const COMPANY_KEY = 'company';

/** In whose name documents are made: as somebody wrote here last, else as the tracker says. */
export const companyOf = (settings: PaneMemory, { previous }: TrackerCases): string =>
  String(settings.recall(COMPANY_KEY) ?? previous.company ?? '');

/** What a person chooses of a document. */
export interface DocumentChoice {
  readonly form: string;
  readonly stage: EightDStage;
  readonly language: DocumentLanguage;
  readonly company: string;
  readonly draft: boolean;
}

export interface DocumentOrder {
  readonly forms: readonly CaseForm[];
  readonly choice: DocumentChoice;
  readonly choose: (changed: Partial<DocumentChoice>) => void;
  /** Without the reason of one issue: that is not the reason of others. */
  readonly order: IssueOrder;
  readonly isEightD: boolean;
}

/** What is to be made: chosen by the person, begun with the form that fits the stage of the case. */
export function useDocumentOrder(cases: TrackerCases, explained: CaseExplanation): DocumentOrder {
  const { procedure } = cases.input;
  const language = useLanguage();
  const { settings } = usePane().services;
  const forms = useMemo(() => caseForms(procedure, explained), [procedure, explained]);
  const [chosen, set] = useState<DocumentChoice>(() => ({
    form: '',
    stage: 'D8',
    language,
    company: companyOf(settings, cases),
    draft: false,
  }));
  const choose = useCallback(
    (changed: Partial<DocumentChoice>) => {
      set((before) => ({ ...before, ...changed }));
      // The next document is made in the same name.
      if (changed.company !== undefined) settings.keep(COMPANY_KEY, changed.company.trim() || undefined);
    },
    [settings],
  );
  const form = (forms.find(({ id }) => id === chosen.form) ?? forms[0]!).id;
  const choice = useMemo(() => ({ ...chosen, form }), [chosen, form]);
  const isEightD = form === eightDFormId;
  const today = toIsoDate(explained.asOf.slice(0, 10))!;
  const order = useMemo((): IssueOrder => {
    const { stage, ...rest } = choice;
    return { ...rest, today, ...(isEightD ? { stage } : {}) };
  }, [choice, isEightD, today]);
  return { forms, choice, choose, order, isEightD };
}
