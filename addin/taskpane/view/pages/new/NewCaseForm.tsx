import { Button, Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerCases } from '../../../../../functions/core/actions/trackerCases';
import type { FieldKey } from '../../../../../functions/core/complaint/fields';
import { describeLiveFinding } from '../../../../../functions/core/messages/liveCheckMessages';
import { failed, ok } from '../../../../../functions/core/shared/result';
import { excelText } from '../../../pane/excelText';
import type { LiveSession } from '../../../pane/live/liveSession';
import {
  entryFields,
  isUnreadable,
  newCaseValues,
  nextCaseNo,
  readEntries,
  similarTo,
  type EntryField,
} from '../../../pane/new/newCase';
import { Actions, Fold, Quiet, Stack } from '../../layout';
import { useLanguage, usePane } from '../../paneContext';
import { useDraft } from '../../useDraft';
import { CasePreviewCard } from './CasePreviewCard';
import { EntryInput } from './EntryInput';
import { newTexts } from './newTexts';
import { SimilarCases } from './SimilarCases';

export interface NewCaseFormProps {
  readonly cases: TrackerCases;
  readonly session: LiveSession;
}

/** The form of the procedure, checked while it is filled in; what was begun stays when the pane is closed. */
export function NewCaseForm({ cases, session }: NewCaseFormProps) {
  const { t } = useTranslation('new');
  const pane = usePane();
  const language = useLanguage();
  const [entries, keep] = useDraft('new', readEntries);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string>();
  const form = useMemo(() => entryFields(cases), [cases]);
  const later = useDeferredValue(entries);
  const similar = useMemo(() => similarTo(cases, later), [cases, later]);
  const begun = Object.values(later).some((text) => text.trim() !== '');
  const preview = useMemo(
    () => (begun ? session.tracker?.preview(newCaseValues(cases, form, later)) : undefined),
    [begun, session, cases, form, later],
  );
  const root = useRef<HTMLFormElement>(null);
  const caseNo = entries.caseNo ?? nextCaseNo(cases, entries);
  const duplicate = caseNo !== '' && cases.cases.some((one) => one.caseNo === caseNo);

  const problemOf = ({ field, column, required, kind }: EntryField): string | undefined => {
    const text = (entries[field] ?? '').trim();
    if (text === '') return tried && required ? t('needed', { name: column.heading }) : undefined;
    if (kind === 'number' && Number.isNaN(Number(text))) return t('notNumber', { name: column.heading });
    const finding = preview?.findings.find(
      ({ columnId, code }) => columnId === column.id && code !== 'check.missing',
    );
    return finding && describeLiveFinding(finding, language);
  };
  const missing = form.filter(({ field, required }) => required && (entries[field] ?? '').trim() === '');
  const wrong = form.filter((one) => isUnreadable(one, entries[one.field] ?? ''));
  const set = (field: FieldKey, text: string) => {
    setAdded(undefined);
    keep({ ...entries, [field]: text });
  };
  const save = async () => {
    setTried(true);
    const { tracker } = session;
    if (missing.length > 0 || wrong.length > 0 || duplicate) {
      const first = (missing[0] ?? wrong[0])?.column.id ?? 'caseNo';
      const field = root.current?.querySelector<HTMLElement>(`[data-entry="${first}"]`);
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      return;
    }
    if (!tracker) return;
    const done = await pane.run(newTexts.writing, async () => {
      const written = await tracker.appendCase(newCaseValues(cases, form, entries));
      if (!written.ok) return failed(excelText(written.problem));
      if (written.value.kind === 'blocked') return failed(newTexts.blocked);
      if (written.value.kind === 'incomplete') return failed(newTexts.incomplete);
      return ok(written.value.rowId);
    });
    if (done === undefined) return;
    keep(undefined);
    setTried(false);
    setAdded(done);
    pane.tell(newTexts.registered(caseNo));
  };
  const inputs = (wanted: boolean) =>
    form
      .filter(({ required }) => required === wanted)
      .map((one) => (
        <EntryInput
          key={one.column.id}
          entry={one}
          value={entries[one.field] ?? ''}
          problem={problemOf(one)}
          onChange={(text) => set(one.field, text)}
        />
      ));
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {added !== undefined && (
          <Actions role="status">
            {t('again')}
            <Button size="small" onClick={() => void session.select(added).then(() => pane.open('case'))}>
              {t('openCase')}
            </Button>
          </Actions>
        )}
        <Field
          label={t('number')}
          hint={caseNo === '' ? t('numberWaits') : t('numberHint')}
          {...(duplicate ? { validationMessage: t('duplicate', { caseNo }) } : {})}
        >
          <Input data-entry="caseNo" value={caseNo} onChange={(_, { value }) => set('caseNo', value)} />
        </Field>
        {inputs(true)}
        <SimilarCases similar={similar} session={session} />
        <Fold title={t('more')}>
          <Stack>{inputs(false)}</Stack>
        </Fold>
        {preview && missing.length === 0 && <CasePreviewCard preview={preview} />}
        {tried && missing.length + wrong.length > 0 && (
          <div role="alert">{t('fix', { n: missing.length + wrong.length })}</div>
        )}
        <Actions>
          <Button type="submit" appearance="primary">
            {t('submit')}
          </Button>
          <Button
            disabled={!begun}
            onClick={() => {
              keep(undefined);
              setTried(false);
            }}
          >
            {t('clear')}
          </Button>
        </Actions>
        <Quiet>{t('saved')}</Quiet>
      </Stack>
    </form>
  );
}
