import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppearance } from './appearance';
import { useSession } from './session';
import { useChoosePost } from './use-choose-post';
import { useSignOut } from './use-sign-out';

/** Who is signed in, for whom they act, how the console looks, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { appearance, choose } = useAppearance();
  const leave = useSignOut();
  const choosePost = useChoosePost();
  const { isDark, isLarge, language } = appearance;
  const items: MenuProps['items'] = [
    ...(session.posts.length + session.delegations.length > 1
      ? [
          {
            key: 'posts',
            type: 'group' as const,
            label: t('app.actingFor'),
            children: [
              ...session.posts.map(({ unit, roles }) => ({
                key: `unit:${unit.code}`,
                label: `${unit.name} · ${roles.map((role) => t(`post.${role}`)).join('、')}`,
              })),
              ...session.delegations.map(({ id, fromName, unit, role }) => ({
                key: `delegation:${id}`,
                label: `${unit.name} · ${t(`post.${role}`)}（${t('app.delegatedBy', { name: fromName })}）`,
              })),
            ],
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
    if (key.startsWith('unit:')) choosePost.mutate({ unit: key.slice(5) });
    if (key.startsWith('delegation:')) choosePost.mutate({ delegation: key.slice(11) });
    if (key === 'profile') void navigate('/profile');
    if (key === 'language') choose({ language: language === 'en' ? 'zh-CN' : 'en' });
    if (key === 'dark') choose({ isDark: !isDark });
    if (key === 'large') choose({ isLarge: !isLarge });
    if (key === 'signOut') leave.mutate(undefined);
  };
  const under = session.actingDelegation;
  const chosen = under ? `delegation:${under.id}` : `unit:${session.actingUnit?.code ?? ''}`;
  return (
    <Dropdown menu={{ items, onClick, selectedKeys: [chosen] }} trigger={['click']}>
      <Button type="text" className="person-menu" icon={<UserOutlined />}>
        <span className="person-name">
          {under ? t('common.onBehalf', { name: session.name, onBehalfOf: under.fromName }) : session.name}
          {session.actingUnit && ` · ${session.actingUnit.name}`}
        </span>
      </Button>
    </Dropdown>
  );
}
