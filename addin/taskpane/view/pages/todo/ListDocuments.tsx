import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { summaryCases } from '../../../../../functions/core/actions/summaryCases';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../../../functions/core/calendar';
import type { DocumentLanguage } from '../../../../../functions/core/report/formModel';
import {
  foreseeListDocument,
  listForms,
  makeListDocument,
  periodChoices,
} from '../../../pane/case/listDocuments';
import { printInOurLayout } from '../../../pane/case/printDocument';
import type { CaseCompanions } from '../../../pane/eightD/caseMaterial';
import { Quiet, Stack } from '../../layout';
import { useLanguage, usePane, useSay } from '../../paneContext';
import { Choice } from '../case/Choice';
import { documentLanguages } from '../case/DocumentChoices';
import { IssueDocument } from '../case/IssueDocument';
import { PagePreview } from '../case/preview/PagePreview';
import { useCompanions } from '../case/useCompanions';
import { COMPANY_KEY, companyOf } from '../case/useDocumentOrder';

interface ListDocumentsProps {
  readonly cases: TrackerCases;
}

/** Monthly and quarterly summaries, and the registers of the procedure over all cases, with their revisions. */
export function ListDocuments({ cases }: ListDocumentsProps) {
  const words = useTranslation('case').t;
  const [companions, again] = useCompanions();
  return companions ? (
    <ListMaker cases={cases} companions={companions} again={again} />
  ) : (
    <Quiet>{words('reading')}</Quiet>
  );
}

interface ListMakerProps extends ListDocumentsProps {
  readonly companions: CaseCompanions;
  readonly again: () => Promise<void>;
}

function ListMaker({ cases, companions, again }: ListMakerProps) {
  const { t } = useTranslation('todo');
  const words = useTranslation('case').t;
  const say = useSay();
  const { form, period, periods, forms, chosen, choose, make, foresee } = useListOrder(cases);
  const preview = useCallback(() => make(companions).model, [make, companions]);
  return (
    <Stack>
      <Choice
        label={t('listForm')}
        value={form}
        options={forms.map(({ id, name }) => [id, say(name)])}
        onChoose={(other) => choose({ form: other })}
      />
      {periods.length > 0 && (
        <Choice
          label={t('period')}
          value={period}
          options={periods.map(({ id, name }) => [id, say(name)])}
          onChoose={(other) => choose({ period: other })}
        />
      )}
      <Choice
        label={words('language')}
        value={chosen.language}
        options={documentLanguages.map((id) => [id, words(`lang_${id}`)])}
        onChoose={(language) => choose({ language })}
      />
      <Field label={words('company')}>
        <Input value={chosen.company} onChange={(_, { value }) => choose({ company: value })} />
      </Field>
      <Quiet>{t(periods.length > 0 ? 'summaryHint' : 'registerHint', { n: cases.cases.length })}</Quiet>
      <Checkbox
        label={words('draft')}
        checked={chosen.draft}
        onChange={(_, { checked }) => choose({ draft: checked === true })}
      />
      <PagePreview make={preview} />
      <IssueDocument
        document={foresee(companions)}
        draft={chosen.draft}
        reason={chosen.reason}
        onReason={(reason) => choose({ reason })}
        make={make}
        print={printInOurLayout}
        language={cases.language}
        onDone={again}
      />
    </Stack>
  );
}

interface ListChoice {
  readonly form: string;
  readonly period: string;
  readonly language: DocumentLanguage;
  readonly company: string;
  readonly draft: boolean;
  readonly reason: string;
}

/** What is chosen, begun with the last whole month, and what makes the document of it. */
function useListOrder(cases: TrackerCases) {
  const { settings } = usePane().services;
  const paneLanguage = useLanguage();
  const { procedure, asOf } = cases.input;
  const today = toIsoDate(asOf.slice(0, 10))!;
  const forms = useMemo(() => listForms(procedure), [procedure]);
  const [chosen, set] = useState<ListChoice>(() => ({
    form: '',
    period: '',
    language: paneLanguage,
    company: companyOf(settings, cases),
    draft: false,
    reason: '',
  }));
  const choose = (changed: Partial<ListChoice>) => {
    set((before) => ({ ...before, ...changed }));
    if (changed.company !== undefined) settings.keep(COMPANY_KEY, changed.company.trim() || undefined);
  };
  const form = (forms.find(({ id }) => id === chosen.form) ?? forms[0]!).id;
  const periods = periodChoices(form, today);
  const period = (periods.find(({ id }) => id === chosen.period) ?? periods[0])?.id ?? '';
  const fields = useMemo(() => summaryCases(cases.prepared, cases.cases), [cases]);
  // What is typed as a reason or a company touches no data: thousands of cases are read once for each document.
  const foreseen = useMemo(
    () => foreseeListDocument(procedure, fields, { form, period, today }),
    [procedure, fields, form, period, today],
  );
  const order = useMemo(() => {
    const { reason, ...rest } = chosen;
    return { ...rest, ...(reason.trim() === '' ? {} : { reason: reason.trim() }), form, period, today };
  }, [chosen, form, period, today]);
  const foresee = ({ documents }: CaseCompanions) => foreseen(documents, order);
  const make = useCallback(
    ({ documents }: CaseCompanions) => makeListDocument(procedure, fields, documents, order),
    [procedure, fields, order],
  );
  return { form, period, periods, forms, chosen, choose, make, foresee };
}
