import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import type { Catalogue } from '../i18n/zh-cn';

const told = (catalogue: object, code: string): code is keyof Catalogue['refusal'] => code in catalogue;

/** A refusal in the words of the catalogue, shown at the place where it arose; what has no words there is told as the server says it. */
export function useRefusal() {
  const { t, i18n } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const wordsOf = (error: Error): string => {
    if (!isProblem(error) || error.status === 0 || error.status >= 500) return t('state.unreachable');
    if (error.status === 429) return t('refusal.too-many-requests');
    if (error.code === 'password-refused') return error.faults[0]?.message ?? error.message;
    const catalogue = i18n.getResourceBundle('zh-CN', 'translation') as Catalogue;
    return told(catalogue.refusal, error.code) ? t(`refusal.${error.code}`) : error.message;
  };
  const onRefused = (error: Error): true => {
    setRefusal(wordsOf(error));
    return true;
  };
  return { refusal, onRefused, forget: () => setRefusal(null) };
}
