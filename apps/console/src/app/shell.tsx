import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileProtectOutlined,
  InboxOutlined,
  MenuOutlined,
  ReloadOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge, Button, Layout, Menu, type MenuProps } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Catalogue } from '../i18n/zh-cn';
import { NoRolesNote } from './no-roles-note';
import { OfflineNote } from './offline-note';
import { PersonMenu } from './person-menu';
import type { PagePath } from './pages';
import { useMay, useMayOpen } from './session';
import { useLive } from './use-live';
import { useLostDelegation } from './use-lost-delegation';
import { useUnread } from './use-unread';
import { useWaitingApprovals } from './use-waiting-approvals';

/** Most never open it. */
const NarrowMenu = lazy(() => import('./narrow-menu').then(({ NarrowMenu: menu }) => ({ default: menu })));

interface Place {
  readonly path: PagePath;
  readonly name: keyof Catalogue['nav'];
  readonly icon: ReactNode;
  /** Who is led there, where that is not everybody who may open it. */
  readonly acts?: readonly string[];
}

/** The places of the console, in the order of a day's work. */
const places: readonly Place[] = [
  { path: '/tasks', name: 'work', icon: <InboxOutlined /> },
  { path: '/board', name: 'board', icon: <BarChartOutlined /> },
  { path: '/year', name: 'year', icon: <ReloadOutlined /> },
  { path: '/organization', name: 'organization', icon: <BankOutlined /> },
  { path: '/policy', name: 'policy', icon: <FileProtectOutlined /> },
  { path: '/calendar', name: 'calendar', icon: <CalendarOutlined />, acts: ['pack.read', 'calendarYear.load'] },
  { path: '/approvals', name: 'approvals', icon: <CheckSquareOutlined /> },
  { path: '/delegations', name: 'delegations', icon: <SwapOutlined /> },
  { path: '/administration/accounts', name: 'accounts', icon: <TeamOutlined /> },
  { path: '/administration/webhook-hosts', name: 'webhooks', icon: <SettingOutlined /> },
  { path: '/administration/audit', name: 'audit', icon: <AuditOutlined /> },
  { path: '/administration/incidents', name: 'incidents', icon: <SettingOutlined /> },
  { path: '/administration/status', name: 'status', icon: <SettingOutlined /> },
];

/** The frame around every page of somebody who has signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const may = useMay();
  const mayOpen = useMayOpen();
  const unread = useUnread();
  const waiting = useWaitingApprovals();
  useLive();
  useLostDelegation();
  const { pathname } = useLocation();
  const [menuState, setMenuState] = useState<'never' | 'open' | 'closed' | 'left'>('never');
  const shown = places.filter(({ path, acts }) => acts?.some(may) ?? mayOpen(path));
  const here = shown.find(({ path }) => pathname.startsWith(path))?.path ?? '';
  const items: MenuProps['items'] = shown.map(({ path, name, icon }) => ({
    key: path,
    icon,
    label: (
      <Link to={path}>
        {t(`nav.${name}`)}
        {name === 'approvals' && <Badge count={waiting} size="small" style={{ marginInlineStart: 8 }} />}
      </Link>
    ),
  }));
  const menu = (
    <Menu
      mode="inline"
      aria-label={t('app.menu')}
      selectedKeys={[here]}
      items={items}
      style={{ borderInlineEnd: 0 }}
      onClick={() => setMenuState('left')}
    />
  );
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <div className="banner" role="note">
        {t('app.banner')}
      </div>
      <Layout.Header className="shell-header">
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('app.menu')}
          onClick={() => setMenuState('open')}
        />
        <Link to="/" className="brand">
          {t('app.name')}
        </Link>
        <div className="grow" />
        <Badge count={unread} size="small" overflowCount={99} offset={[6, -4]}>
          <Link to="/notices" aria-label={`${t('nav.notices')} ${unread}`}>
            <BellOutlined style={{ fontSize: 18 }} />
          </Link>
        </Badge>
        <PersonMenu />
      </Layout.Header>
      <Layout hasSider>
        <Layout.Sider theme="light" width={200} breakpoint="lg" collapsedWidth={0} trigger={null} className="no-print">
          <nav aria-label={t('app.menu')}>{menu}</nav>
        </Layout.Sider>
        {menuState !== 'never' && (
          <Suspense fallback={null}>
            <NarrowMenu state={menuState} onClose={() => setMenuState('closed')}>
              {menu}
            </NarrowMenu>
          </Suspense>
        )}
        <main id="content" className="content" tabIndex={-1}>
          <OfflineNote />
          <NoRolesNote />
          {children}
        </main>
      </Layout>
    </Layout>
  );
}
