import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client';
import { sessionKey, useMay, useSession } from './session';

/** Says to whoever has no role yet what they wait for, and on whom: for the roles that were proposed for them, or for any. */
export function NoRolesNote() {
  const { t } = useTranslation();
  const { roles, posts } = useSession();
  const may = useMay();
  const hasNone = roles.length === 0 && posts.length === 0;
  const proposed = useQuery({
    queryKey: [...sessionKey, 'role-proposals'],
    queryFn: () => answered(api.GET('/api/v1/session/role-proposals')),
    enabled: hasNone && may('grant.readOwnProposals'),
  });
  if (!hasNone || proposed.isLoading) return null;
  const waiting = (proposed.data?.items ?? []).map(({ role, unitName }) => `${unitName} ${t(`post.${role}`)}`);
  const isWaiting = waiting.length > 0;
  return (
    <Alert
      type="info"
      showIcon
      title={t(isWaiting ? 'proposals.waiting' : 'proposals.none')}
      description={
        isWaiting ? t('proposals.waitingHelp', { roles: waiting.join(t('policy.and')) }) : t('proposals.noneHelp')
      }
      style={{ marginBottom: 16 }}
    />
  );
}
