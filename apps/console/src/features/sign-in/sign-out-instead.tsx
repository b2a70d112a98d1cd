import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../app/use-sign-out';

/** The way back from a step that somebody cannot take. */
export function SignOutInstead() {
  const { t } = useTranslation();
  const leave = useSignOut();
  return (
    <Button type="link" block onClick={() => leave.mutate(undefined)} loading={leave.isPending}>
      {t('signIn.asSomebodyElse')}
    </Button>
  );
}
