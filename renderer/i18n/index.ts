import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../host/host';
import { en } from './en';
import { type Messages, zhCN } from './zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Messages };
    returnNull: false;
  }
}

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Say something in the chosen language, outside a component. */
export const t = i18next.t.bind(i18next);

/** Change the language of the page. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
