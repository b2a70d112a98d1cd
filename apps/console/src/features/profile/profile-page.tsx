import { Descriptions, Tag } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../shared/page';
import { Loading } from '../../shared/page-state';
import { OwnFeeds } from './own-feeds';
import { OwnNotices } from './own-notices';
import { OwnPassword } from './own-password';
import { OwnSecondFactor } from './own-second-factor';
import { OwnSessions } from './own-sessions';
import { OwnTokens } from './own-tokens';

/** Fetched by those who may see where their unit is told outside. */
const UnitChannels = lazy(() => import('./unit-channels').then(({ UnitChannels: part }) => ({ default: part })));

/** One's own account: who one is, the second factor, the password, sessions, how one and one's unit are told outside, feeds of deadlines, and tokens for scripts. */
export function ProfilePage() {
  const { t } = useTranslation();
  const { name, login, posts, roles, hasPassword } = useSession();
  const may = useMay();
  const held = posts.length > 0 || roles.length === 0 ? posts : [{ unit: null, roles }];
  return (
    <Page title={t('profile.title')}>
      <section className="card" aria-label={t('profile.me')}>
        <Descriptions
          column={{ xs: 1, md: 2 }}
          styles={{ label: { color: 'var(--muted)' } }}
          items={[
            { key: 'name', label: t('profile.name'), children: name },
            { key: 'login', label: t('profile.login'), children: login },
            {
              key: 'posts',
              label: t('profile.posts'),
              span: 2,
              children:
                held.length === 0
                  ? t('accounts.noRoles')
                  : held.map(({ unit, roles: of }) => (
                      <Tag key={unit?.id ?? 'none'}>
                        {[...(unit ? [unit.name] : []), of.map((role) => t(`post.${role}`)).join('、')].join(' · ')}
                      </Tag>
                    )),
            },
          ]}
        />
      </section>
      {may('secondFactor.change') && <OwnSecondFactor />}
      {may('password.change') && hasPassword && <OwnPassword />}
      {may('session.list') && <OwnSessions />}
      {may('noticeChoice.read') && <OwnNotices />}
      {may('channel.read') && (
        <Suspense fallback={<Loading rows={3} />}>
          <UnitChannels />
        </Suspense>
      )}
      {may('calendarFeed.issue') && <OwnFeeds />}
      {may('apiToken.change') && <OwnTokens />}
    </Page>
  );
}
