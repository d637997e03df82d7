import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../paneContext';
import { Choice } from './Choice';
import type { DocumentOrder } from './useDocumentOrder';

export const documentLanguages = ['zh', 'en', 'zh-en'] as const;
const stages = ['D3', 'D5', 'D8'] as const;

/** Which form, how far it goes, in which language and in whose name. */
export function DocumentChoices({ forms, choice, choose, isEightD }: DocumentOrder) {
  const { t } = useTranslation('case');
  const say = useSay();
  return (
    <>
      <Choice
        label={t('form')}
        value={choice.form}
        options={forms.map(({ id, name }) => [id, say(name)])}
        onChoose={(form) => choose({ form })}
      />
      {isEightD && (
        <Choice
          label={t('extent')}
          value={choice.stage}
          options={stages.map((id) => [id, t(`extent_${id}`)])}
          onChoose={(stage) => choose({ stage })}
        />
      )}
      <Choice
        label={t('language')}
        value={choice.language}
        options={documentLanguages.map((id) => [id, t(`lang_${id}`)])}
        onChoose={(language) => choose({ language })}
      />
      <Field label={t('company')}>
        <Input value={choice.company} onChange={(_, { value: company }) => choose({ company })} />
      </Field>
    </>
  );
}
