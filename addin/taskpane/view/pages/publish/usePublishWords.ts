import { useTranslation } from 'react-i18next';
import { publish as en } from '../../../words/en/publish';
import { publish as zh } from '../../../words/zh/publish';

/** Brings the words of publishing along: they are no part of the first load. */
export function usePublishWords(): void {
  const { i18n } = useTranslation('shell');
  if (i18n.hasResourceBundle('zh', 'publish')) return;
  i18n.addResourceBundle('zh', 'publish', zh);
  i18n.addResourceBundle('en', 'publish', en);
}
