import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Companions } from '../../../../../functions/core/actions/companions';
import type { IssueOrder } from '../../../../../functions/core/actions/documentList/issueDocument';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import { toIsoDate } from '../../../../../functions/core/calendar';
import { eightDFormId } from '../../../../../functions/core/report/eightD/buildEightD';
import { caseForms, makeDocument, type CaseDocument } from '../../../pane/case/caseDocuments';
import type { CaseView } from '../../../pane/case/caseView';
import { Fold, Quiet, Stack } from '../../layout';
import { useLanguage, usePane, useSay } from '../../paneContext';
import { caseTexts } from './caseTexts';
import { Choice } from './Choice';
import { DocumentGate } from './DocumentGate';
import { DocumentPreview } from './DocumentPreview';
import { handOut } from './handOut';
import { ManyDocuments } from './ManyDocuments';
import { useCompanions } from './useCompanions';

const languages = ['zh', 'en', 'zh-en'] as const;
const stages = ['D3', 'D5', 'D8'] as const;
const COMPANY_KEY = 'company';

export interface MakeDocumentProps {
  readonly view: CaseView;
  readonly cases: TrackerCases;
}

/** Makes a Word document of the case as it may leave the house: past the gate, with its revision, kept in the list. */
export function MakeDocument(props: MakeDocumentProps) {
  const { t } = useTranslation('case');
  const [companions, again] = useCompanions();
  return companions ? (
    <DocumentOrder {...props} companions={companions} again={again} />
  ) : (
    <Quiet>{t('reading')}</Quiet>
  );
}

interface DocumentOrderProps extends MakeDocumentProps {
  readonly companions: Companions;
  readonly again: () => Promise<void>;
}

function DocumentOrder({ view, cases, companions, again }: DocumentOrderProps) {
  const { one, explained } = view;
  const { procedure } = cases.input;
  const { t } = useTranslation('case');
  const pane = usePane();
  const say = useSay();
  const language = useLanguage();
  const { settings } = pane.services;
  const forms = useMemo(() => caseForms(procedure, explained), [procedure, explained]);
  const [formId, setForm] = useState('');
  const [stage, setStage] = useState<(typeof stages)[number]>('D8');
  const [written, setWritten] = useState<(typeof languages)[number]>(language);
  const [wantsDraft, setDraft] = useState(false);
  const [reason, setReason] = useState('');
  const [company, setCompany] = useState(() => String(settings.recall(COMPANY_KEY) ?? ''));
  const form = forms.find(({ id }) => id === formId) ?? forms[0]!;
  const isEightD = form.id === eightDFormId;
  const order = useMemo(
    (): IssueOrder => ({
      form: form.id,
      language: written,
      company,
      draft: wantsDraft,
      today: toIsoDate(explained.asOf.slice(0, 10))!,
      ...(isEightD ? { stage } : {}),
    }),
    [form, isEightD, stage, written, company, wantsDraft, explained.asOf],
  );
  const own = useMemo(
    () => (reason.trim() === '' ? order : { ...order, reason: reason.trim() }),
    [order, reason],
  );
  const document = useMemo(
    () => makeDocument(procedure, one.fields, companions, own),
    [procedure, one, companions, own],
  );
  const draft = wantsDraft || document.blocked;
  const save = async () => {
    settings.keep(COMPANY_KEY, company.trim() === '' ? undefined : company.trim());
    const make = (now: Companions) => makeDocument(procedure, one.fields, now, { ...own, draft });
    const said = await pane.run(caseTexts.making, () => handOut(pane.services, make, cases.language));
    await again();
    if (!said) return;
    setReason('');
    pane.tell(said);
  };
  return (
    <Stack>
      <Choice
        label={t('form')}
        value={form.id}
        options={forms.map(({ id, name }) => [id, say(name)])}
        onChoose={setForm}
      />
      {isEightD && (
        <Choice
          label={t('extent')}
          value={stage}
          options={stages.map((id) => [id, t(`extent_${id}`)])}
          onChoose={setStage}
        />
      )}
      <Choice
        label={t('language')}
        value={written}
        options={languages.map((id) => [id, t(`lang_${id}`)])}
        onChoose={setWritten}
      />
      <Field label={t('company')}>
        <Input value={company} onChange={(_, { value }) => setCompany(value)} />
      </Field>
      {document.gate && (
        <DocumentGate
          gate={document.gate}
          findings={isEightD ? companions.eightD.findings : []}
          unanswered={isEightD && !companions.eightD.byCase.has(one.caseNo) ? one.caseNo : undefined}
          onAgain={() => void again()}
        />
      )}
      {!document.blocked && (
        <Checkbox
          label={t('draft')}
          checked={wantsDraft}
          onChange={(_, { checked }) => setDraft(checked === true)}
        />
      )}
      <DocumentPreview document={document} />
      {!draft && (
        <Field label={t('issueReason')}>
          <Input value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <Quiet>{t(issueWord(document, draft), { revision: document.revision })}</Quiet>
      <Button appearance="primary" onClick={() => void save()}>
        {t(draft ? 'downloadDraft' : 'download')}
      </Button>
      <Fold title={t('many')}>
        <ManyDocuments cases={cases} order={order} onDone={again} />
      </Fold>
    </Stack>
  );
}

/** What becomes of the document in the list of documents. */
function issueWord({ record, revision }: CaseDocument, draft: boolean) {
  if (draft) return 'asDraft';
  if (!record) return 'asBefore';
  return revision === 0 ? 'asFirst' : 'asNext';
}
