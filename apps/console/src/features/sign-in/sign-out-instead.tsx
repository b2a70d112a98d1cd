import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { sessionKey } from '../../app/session';
import { rememberSignedIn } from '../../app/signed-in-here';
import { useAct } from '../../shared/use-act';

/** The way back from a step that somebody cannot take. */
export function SignOutInstead() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useAct({
    act: () => answered(api.DELETE('/api/v1/session', { params: { header: newAct() } })),
    changes: [],
    onDone: () => {
      rememberSignedIn(false);
      queries.setQueryData(sessionKey, null);
    },
  });
  return (
    <Button type="link" block onClick={() => leave.mutate(undefined)} loading={leave.isPending}>
      {t('signIn.asSomebodyElse')}
    </Button>
  );
}
