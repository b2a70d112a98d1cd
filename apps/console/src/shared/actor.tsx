import { useTranslation } from 'react-i18next';

/** Who did something; what the process does by itself is called the system, whichever part of it that was. */
export function Actor({ name }: { readonly name: string | null }) {
  const { t } = useTranslation();
  return <>{name?.startsWith('system:') === true ? t('common.system') : name}</>;
}
