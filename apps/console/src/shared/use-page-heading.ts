import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusOnArrival } from './use-focus-on-arrival';

/** Names the document after its page, and gives the page's heading the focus on arrival. */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return useFocusOnArrival();
}
