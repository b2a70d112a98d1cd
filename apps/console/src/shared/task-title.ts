import { useTranslation } from 'react-i18next';

interface Titled {
  readonly title: string;
  readonly titleInEnglish: string;
}

/** What tasks are called in the language of the page. */
export function useTaskTitle(): (task: Titled) => string {
  const { language } = useTranslation().i18n;
  return ({ title, titleInEnglish }) => (language === 'en' ? titleInEnglish : title);
}
