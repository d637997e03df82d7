import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fields, isFieldKey } from '../../../../../functions/core/complaint/fields';
import type { Procedure } from '../../../../../functions/core/procedure';
import { ok } from '../../../../../functions/core/shared/result';
import { caseForms, makeDocument, renderDocument } from '../../../pane/case/caseDocuments';
import type { CaseView } from '../../../pane/case/caseView';
import { Card, Fold, Quiet, Stack } from '../../layout';
import { useLanguage, usePane, useSay } from '../../paneContext';
import { caseTexts } from './caseTexts';
import { narrow } from './narrow';

const languages = ['zh', 'en', 'zh-en'] as const;
const COMPANY_KEY = 'company';

export interface MakeDocumentProps {
  readonly view: CaseView;
  readonly procedure: Procedure;
}

/** Shows what a form will say and what it lacks, and makes the Word document. */
export function MakeDocument({ view: { one, explained }, procedure }: MakeDocumentProps) {
  const { t } = useTranslation('case');
  const pane = usePane();
  const say = useSay();
  const language = useLanguage();
  const { settings } = pane.services;
  const forms = useMemo(() => caseForms(procedure, explained), [procedure, explained]);
  const [formId, setForm] = useState('');
  const [written, setWritten] = useState<(typeof languages)[number]>(language);
  const [draft, setDraft] = useState(false);
  const [company, setCompany] = useState(() => String(settings.recall(COMPANY_KEY) ?? ''));
  const form = forms.find(({ id }) => id === formId) ?? forms[0]!;
  const document = useMemo(
    () =>
      makeDocument(procedure, form.id, one.fields, {
        language: written,
        company,
        draft,
        revision: '0',
        issuedOn: explained.asOf.slice(0, 10),
      }),
    [procedure, form, one, written, company, draft, explained.asOf],
  );
  const missing = [
    ...new Set(document.model.missing.map((name) => (isFieldKey(name) ? fields[name][language] : name))),
  ];
  const save = async () => {
    settings.keep(COMPANY_KEY, company.trim() === '' ? undefined : company.trim());
    const saved = await pane.run(caseTexts.making, async () => {
      const bytes = await renderDocument(document.model);
      return ok({ out: await pane.services.saveFile(document.fileName, bytes) });
    });
    if (!saved) return;
    if (saved.out) pane.tell(caseTexts.made(document.fileName));
    else pane.fail(caseTexts.noDownloads);
  };
  return (
    <Stack>
      <Field label={t('form')} style={narrow}>
        <Select value={form.id} onChange={(_, { value }) => setForm(value)}>
          {forms.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('language')} style={narrow}>
        <Select
          value={written}
          onChange={(_, { value }) => setWritten(languages.find((one) => one === value) ?? 'zh')}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {t(`lang_${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('company')}>
        <Input value={company} onChange={(_, { value }) => setCompany(value)} />
      </Field>
      <Checkbox
        label={t('draft')}
        checked={draft}
        onChange={(_, { checked }) => setDraft(checked === true)}
      />
      <Card>
        {missing.length === 0
          ? t('complete')
          : t('toFill', { names: missing.join(language === 'zh' ? '、' : ', ') })}
      </Card>
      <Fold title={t('preview')}>
        <Stack style={{ gap: 4 }}>
          {document.lines.map(({ label, value }, at) => (
            <div key={`${label} ${String(at)}`}>
              {value === undefined ? (
                <strong>{label}</strong>
              ) : (
                <>
                  <Quiet>{label}</Quiet>
                  <div>{value === '' ? t('empty_value') : value}</div>
                </>
              )}
            </div>
          ))}
        </Stack>
      </Fold>
      <Button appearance="primary" onClick={() => void save()}>
        {t('download')}
      </Button>
    </Stack>
  );
}
