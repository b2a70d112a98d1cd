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
  TeamOutlined,
} from '@ant-design/icons';
import { Badge, Button, Drawer, Layout, Menu, type MenuProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Catalogue } from '../i18n/zh-cn';
import { OfflineNote } from './offline-note';
import { PersonMenu } from './person-menu';
import { useMay } from './session';
import { useLive } from './use-live';
import { useUnread } from './use-unread';
import { actsOfAgreement, useWaitingApprovals } from './use-waiting-approvals';

interface Place {
  readonly path: string;
  readonly name: keyof Catalogue['nav'];
  readonly icon: ReactNode;
  /** Shown to whoever may do one of these. */
  readonly acts: readonly string[];
}

/** The places of the console, in the order of a day's work. */
const places: readonly Place[] = [
  { path: '/tasks', name: 'work', icon: <InboxOutlined />, acts: ['task.read'] },
  { path: '/board', name: 'board', icon: <BarChartOutlined />, acts: ['cycle.read'] },
  { path: '/year', name: 'year', icon: <ReloadOutlined />, acts: ['cycle.read'] },
  { path: '/organization', name: 'organization', icon: <BankOutlined />, acts: ['unit.read'] },
  { path: '/policy', name: 'policy', icon: <FileProtectOutlined />, acts: ['pack.read'] },
  { path: '/calendar', name: 'calendar', icon: <CalendarOutlined />, acts: ['pack.read', 'calendarYear.load'] },
  { path: '/approvals', name: 'approvals', icon: <CheckSquareOutlined />, acts: actsOfAgreement },
  { path: '/administration/accounts', name: 'accounts', icon: <TeamOutlined />, acts: ['account.read'] },
  { path: '/administration/webhook-hosts', name: 'webhooks', icon: <SettingOutlined />, acts: ['webhookHost.change'] },
  { path: '/administration/audit', name: 'audit', icon: <AuditOutlined />, acts: ['audit.read'] },
  { path: '/administration/incidents', name: 'incidents', icon: <SettingOutlined />, acts: ['incident.read'] },
  { path: '/administration/status', name: 'status', icon: <SettingOutlined />, acts: ['status.read'] },
];

/** The frame around every page of somebody who has signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const may = useMay();
  const unread = useUnread();
  const waiting = useWaitingApprovals();
  useLive();
  const { pathname } = useLocation();
  const [menuState, setMenuState] = useState<'closed' | 'open' | 'left'>('closed');
  const shown = places.filter(({ acts }) => acts.some(may));
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
        <Drawer
          open={menuState === 'open'}
          placement="left"
          size={260}
          // Where a page was chosen from it, that page takes the focus.
          focusable={{ focusTriggerAfterClose: menuState !== 'left' }}
          onClose={() => setMenuState('closed')}
          title={t('app.menu')}
        >
          {menu}
        </Drawer>
        <main id="content" className="content" tabIndex={-1}>
          <OfflineNote />
          {children}
        </main>
      </Layout>
    </Layout>
  );
}
