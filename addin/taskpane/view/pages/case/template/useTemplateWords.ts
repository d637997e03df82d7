import { useTranslation } from 'react-i18next';
import { template as en } from '../../../../words/en/template';
import { template as zh } from '../../../../words/zh/template';

/** The words of own templates, which arrive with them. */
export function useTemplateWords() {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('zh', 'template')) {
    i18n.addResourceBundle('zh', 'template', zh);
    i18n.addResourceBundle('en', 'template', en);
  }
  return useTranslation('template');
}
