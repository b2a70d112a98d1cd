import { useTranslation } from 'react-i18next';
import type { Approval } from './approval-queries';

/** What is asked, who asked and what was decided, in plain words. */
export function useApprovalWords() {
  const { t } = useTranslation();
  /** Somebody, and for whom they acted. */
  const person = (name: string | null, onBehalfOf: string | null): string =>
    onBehalfOf === null ? (name ?? '') : t('common.onBehalf', { name, onBehalfOf });
  return {
    what: ({ act, login, accountName, role, unitName, year }: Approval): string =>
      t(`approvals.acts.${act}`, {
        ...{ account: `${accountName ?? ''}（${login ?? ''}）`, role: role ? t(`post.${role}`) : '' },
        ...{ unit: unitName ?? '', year: year ?? '' },
      }),
    asker: ({ askerName, onBehalfOf, unitName }: Approval): string =>
      [unitName, person(askerName, onBehalfOf)].filter(Boolean).join(' '),
    decided: ({ deciderName, decidedOnBehalfOf, decisionReason, isAskerWithoutRight }: Approval): string =>
      [person(deciderName, decidedOnBehalfOf), isAskerWithoutRight ? t('approvals.withoutRight') : decisionReason]
        .filter(Boolean)
        .join('：'),
  };
}
