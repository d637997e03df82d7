import { useTranslation } from 'react-i18next';

export function BuildPage() {
  const { t } = useTranslation('build');
  return <p>{t('intro')}</p>;
}
