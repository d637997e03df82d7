import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../../../functions/core/calendar';
import type { DocumentLanguage } from '../../../../../functions/core/report/formModel';
import { failed, ok } from '../../../../../functions/core/shared/result';
import { renderDocument } from '../../../pane/case/caseDocuments';
import { listForms, makeListDocument, periodChoices } from '../../../pane/case/listDocuments';
import { Quiet, Stack } from '../../layout';
import { useLanguage, usePane, useSay } from '../../paneContext';
import { caseTexts } from '../case/caseTexts';
import { Choice } from '../case/Choice';
import { documentLanguages } from '../case/DocumentChoices';
import { COMPANY_KEY } from '../case/useDocumentOrder';

/** Monthly and quarterly summaries, and the registers of the procedure over all cases. */
export function ListDocuments({ cases }: { readonly cases: TrackerCases }) {
  const { t } = useTranslation('todo');
  const words = useTranslation('case').t;
  const say = useSay();
  const { form, period, periods, forms, order, choose, save } = useListOrder(cases);
  return (
    <Stack>
      <Choice
        label={t('listForm')}
        value={form}
        options={forms.map(({ id, name }) => [id, say(name)])}
        onChoose={(chosen) => choose({ form: chosen })}
      />
      {periods.length > 0 && (
        <Choice
          label={t('period')}
          value={period}
          options={periods.map(({ id, name }) => [id, say(name)])}
          onChoose={(chosen) => choose({ period: chosen })}
        />
      )}
      <Choice
        label={words('language')}
        value={order.language}
        options={documentLanguages.map((id) => [id, words(`lang_${id}`)])}
        onChoose={(language) => choose({ language })}
      />
      <Field label={words('company')}>
        <Input value={order.company} onChange={(_, { value }) => choose({ company: value })} />
      </Field>
      <Quiet>{t(periods.length > 0 ? 'summaryHint' : 'registerHint', { n: cases.cases.length })}</Quiet>
      <Button onClick={() => void save()}>{words('download')}</Button>
    </Stack>
  );
}

interface ListChoice {
  readonly form: string;
  readonly period: string;
  readonly language: DocumentLanguage;
  readonly company: string;
}

/** What is chosen, begun with the last whole month, and what makes the document of it. */
function useListOrder(cases: TrackerCases) {
  const pane = usePane();
  const { settings, saveFile } = pane.services;
  const paneLanguage = useLanguage();
  const { procedure, asOf } = cases.input;
  const today = toIsoDate(asOf.slice(0, 10))!;
  const forms = useMemo(() => listForms(procedure), [procedure]);
  const [chosen, set] = useState<ListChoice>(() => ({
    form: '',
    period: '',
    language: paneLanguage,
    company: String(settings.recall(COMPANY_KEY) ?? ''),
  }));
  const choose = (changed: Partial<ListChoice>) => {
    set((before) => ({ ...before, ...changed }));
    if (changed.company !== undefined) settings.keep(COMPANY_KEY, changed.company.trim() || undefined);
  };
  const form = (forms.find(({ id }) => id === chosen.form) ?? forms[0]!).id;
  const periods = periodChoices(form, today);
  const period = (periods.find(({ id }) => id === chosen.period) ?? periods[0])?.id ?? '';
  const save = async () => {
    const said = await pane.run(caseTexts.making, async () => {
      const fields = cases.cases.map((one) => one.fields);
      const order = { ...chosen, form, period, today, draft: false };
      const { model, fileName } = makeListDocument(procedure, fields, order);
      const bytes = await renderDocument(model);
      return (await saveFile(fileName, bytes)) ? ok(caseTexts.made(fileName)) : failed(caseTexts.noDownloads);
    });
    if (said) pane.tell(said);
  };
  return { form, period, periods, forms, order: chosen, choose, save };
}
