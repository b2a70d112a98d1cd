import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setRequestContext } from '../api/client';
import { isProblem } from '../api/problem';
import { sessionKey } from './session';

interface Failed {
  readonly error: unknown;
}

/** Goes back to a post of one's own when the delegation under which somebody acts has ended meanwhile, and tells them. */
export function useLostDelegation(): void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const isLeaving = useRef(false);
  useEffect(() => {
    const goBack = async (): Promise<void> => {
      if (isLeaving.current) return;
      isLeaving.current = true;
      notification.warning({
        ...{ title: t('delegations.lost'), description: t('delegations.lostHelp'), duration: 0 },
        // Beside the menu in which one chooses for whom to act.
        placement: 'bottomRight',
      });
      setRequestContext({ delegation: null });
      await queries.refetchQueries({ queryKey: sessionKey });
      await queries.invalidateQueries();
      isLeaving.current = false;
    };
    const see = (failed: Failed): void => {
      if (isProblem(failed.error, 'unknown-delegation')) void goBack();
    };
    const stops = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') see(event.action);
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') see(event.action);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries, notification, t]);
}
