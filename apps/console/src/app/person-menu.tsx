import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api, newAct } from '../api/client';
import { useAct } from '../shared/use-act';
import { useAppearance } from './appearance';
import { sessionKey, useSession } from './session';
import { rememberSignedIn } from './signed-in-here';

/** Who is signed in, for whom they act, how the console looks, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { appearance, choose } = useAppearance();
  const leave = useAct({
    act: () => answered(api.DELETE('/api/v1/session', { params: { header: newAct() } })),
    changes: [],
    onDone: () => {
      rememberSignedIn(false);
      queries.clear();
      queries.setQueryData(sessionKey, null);
    },
  });
  const actFor = useAct({
    act: (unit: string) =>
      answered(api.POST('/api/v1/session/acting-unit', { params: { header: newAct() }, body: { unit } })),
  });
  const { isDark, isLarge, language } = appearance;
  const items: MenuProps['items'] = [
    ...(session.posts.length > 1
      ? [
          {
            key: 'posts',
            type: 'group' as const,
            label: t('app.actingFor'),
            children: session.posts.map(({ unit, roles }) => ({
              key: `unit:${unit.code}`,
              label: `${unit.name} · ${roles.map((role) => t(`post.${role}`)).join('、')}`,
            })),
          },
          { type: 'divider' as const },
        ]
      : []),
    { key: 'profile', label: t('nav.profile') },
    { key: 'language', label: language === 'en' ? '中文' : 'English' },
    { key: 'dark', label: isDark ? t('app.light') : t('app.dark') },
    { key: 'large', label: isLarge ? t('app.normal') : t('app.large') },
    { type: 'divider' },
    { key: 'signOut', label: t('nav.signOut') },
  ];
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key.startsWith('unit:')) actFor.mutate(key.slice(5));
    if (key === 'profile') void navigate('/profile');
    if (key === 'language') choose({ language: language === 'en' ? 'zh-CN' : 'en' });
    if (key === 'dark') choose({ isDark: !isDark });
    if (key === 'large') choose({ isLarge: !isLarge });
    if (key === 'signOut') leave.mutate(undefined);
  };
  return (
    <Dropdown menu={{ items, onClick, selectedKeys: [`unit:${session.actingUnit?.code ?? ''}`] }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />}>
        <span className="person-name">
          {session.name}
          {session.actingUnit && ` · ${session.actingUnit.name}`}
        </span>
      </Button>
    </Dropdown>
  );
}
