import { useTranslation } from 'react-i18next';

/** Whoever did something, as the record names them. */
interface Act {
  readonly actor: string | null;
  readonly actorName: string | null;
  /** For whom, where a substitute did it. */
  readonly onBehalfOf: string | null;
}

/** Who did something, and for whom; what the process does by itself is called the system, whichever part of it that was. */
export function Actor({ of }: { readonly of: Act }) {
  const { t } = useTranslation();
  const name = of.actor?.startsWith('system:') === true ? t('common.system') : (of.actorName ?? of.actor);
  return <>{of.onBehalfOf === null ? name : t('common.onBehalf', { name, onBehalfOf: of.onBehalfOf })}</>;
}
