import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zhCn } from './zh-cn';

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  resources: { 'zh-CN': { translation: zhCn } },
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Goes over to a language; the second is fetched by those who read it. */
export async function speak(language: 'zh-CN' | 'en'): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    const { en } = await import('./en');
    i18n.addResourceBundle(language, 'translation', en);
  }
  await i18n.changeLanguage(language);
}
