import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../functions/core/shared/language';
import { en } from './en';
import { zh } from './zh';
import type { eightD } from './zh/eightD';
import type { publish } from './zh/publish';
import type { template } from './zh/template';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    // The words of the 8D form, of publishing and of own templates come with them, they are no part of the first load.
    resources: typeof zh & {
      readonly eightD: typeof eightD;
      readonly publish: typeof publish;
      readonly template: typeof template;
    };
  }
}

/** Starts the words of the pane; everything is in the bundle, so nothing has to be waited for. */
export function startWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: { zh, en },
    initAsync: false,
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  return words;
}
