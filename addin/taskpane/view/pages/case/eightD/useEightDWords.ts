import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { eightD as en } from '../../../../words/en/eightD';
import { eightD as zh } from '../../../../words/zh/eightD';

/** The words of the 8D form, which arrive with it. */
export function useEightDWords() {
  const { i18n } = useTranslation();
  addWords(i18n);
  return useTranslation('eightD');
}

function addWords(words: i18n): void {
  if (words.hasResourceBundle('zh', 'eightD')) return;
  words.addResourceBundle('zh', 'eightD', zh);
  words.addResourceBundle('en', 'eightD', en);
}
