import { useTranslation } from 'react-i18next';
import { nameGroups, writtenName } from '../../../../pane/template/nameGroups';
import { Fold, Quiet, Stack } from '../../../layout';
import { useLanguage } from '../../../paneContext';

const samples = { value: '{{客户名称}}', section: '{{#客户名称}}', end: '{{/客户名称}}' };

/** Every placeholder a template may use, to be copied into Word. */
export function NameList() {
  const { t } = useTranslation('template');
  const language = useLanguage();
  return (
    <Fold title={t('names')}>
      <Stack>
        <Quiet>{t('namesHint', samples)}</Quiet>
        {nameGroups.map(({ id, names }) => (
          <div key={id}>
            <strong>{t(`group_${id}`)}</strong>
            <Quiet style={{ overflowWrap: 'anywhere' }}>
              {names.map((name) => writtenName(name, language)).join(language === 'zh' ? '；' : '; ')}
            </Quiet>
          </div>
        ))}
      </Stack>
    </Fold>
  );
}
