import { noop } from '@tanstack/react-query';
import { type ComponentType, Suspense } from 'react';
import { createBrowserRouter, Navigate, Outlet, type RouteObject, useLocation } from 'react-router';
import { beginWork } from '../features/work/begin-work';
import { WorkPage } from '../features/work/work-page';
import { boardQuery } from '../features/year/cycle-queries';
import { Loading } from '../shared/page-state';
import { PageFailure } from '../shared/page-failure';
import { Problem } from '../api/problem';
import { type FirstPage, type LazyPage, lazyPage } from './lazy-page';
import { type PagePath, pages } from './pages';
import { Proof } from './proof';
import { queryClient } from './query-client';
import { isComplete, SessionContext, sessionQuery, useMayOpen, useSessionQuery } from './session';
import { Shell } from './shell';
import { maybeSignedIn } from './signed-in-here';

const TaskPage = lazyPage(() => import('../features/work/task-page').then((module) => module.TaskPage));
const SignInPage = lazyPage(() => import('../features/sign-in/sign-in-page').then((module) => module.SignInPage));
const YearPage = lazyPage(() => import('../features/year/year-page').then((module) => module.YearPage));
const CyclePage = lazyPage(() => import('../features/year/cycle-page').then((module) => module.CyclePage));
const StartYearPage = lazyPage(() => import('../features/year/start-year-page').then((module) => module.StartYearPage));
const BoardPage = lazyPage(() => import('../features/board/board-page').then((module) => module.BoardPage));

const OrganizationPage = lazyPage(() =>
  import('../features/organization/organization-page').then((module) => module.OrganizationPage),
);
const NoticesPage = lazyPage(() => import('../features/notices/notices-page').then((module) => module.NoticesPage));
const CalendarPage = lazyPage(() => import('../features/policy/calendar-page').then((module) => module.CalendarPage));
const PolicyPage = lazyPage(() => import('../features/policy/policy-page').then((module) => module.PolicyPage));
const IncidentsPage = lazyPage(() =>
  import('../features/administration/incidents-page').then((module) => module.IncidentsPage),
);
const AccountsPage = lazyPage(() =>
  import('../features/administration/accounts-page').then((module) => module.AccountsPage),
);
const ApprovalsPage = lazyPage(() =>
  import('../features/approvals/approvals-page').then((module) => module.ApprovalsPage),
);
const DelegationsPage = lazyPage(() =>
  import('../features/delegations/delegations-page').then((module) => module.DelegationsPage),
);
const WebhookHostsPage = lazyPage(() =>
  import('../features/administration/webhook-hosts-page').then((module) => module.WebhookHostsPage),
);
const ProfilePage = lazyPage(() => import('../features/profile/profile-page').then((module) => module.ProfilePage));
const AuditPage = lazyPage(() => import('../features/administration/audit-page').then((module) => module.AuditPage));
const StatusPage = lazyPage(() => import('../features/administration/status-page').then((module) => module.StatusPage));

/** Only those who have signed in come further; they return to where they wanted to go. */
function SignedIn() {
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  if (session.error)
    return (
      <main className="content">
        <PageFailure error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  if (session.data === undefined) return <Loading />;
  if (session.data === null || !isComplete(session.data))
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <SessionContext.Provider value={session.data}>
      <Proof>
        <Shell>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Shell>
      </Proof>
    </SessionContext.Provider>
  );
}

/** The first place that somebody has work in. */
function Home() {
  const mayOpen = useMayOpen();
  const places = ['/tasks', '/administration/audit', '/administration/accounts', '/administration/status'] as const;
  return <Navigate to={places.find(mayOpen) ?? '/profile'} replace />;
}

/** Shows a page to whoever may open it, and to others only that they may not. */
function Guarded({ path, Page }: { readonly path: PagePath; readonly Page: ComponentType }) {
  const mayOpen = useMayOpen();
  return mayOpen(path) ? <Page /> : <PageFailure error={new Problem(403, 'forbidden', '')} />;
}

const firstAt = (path: PagePath, load?: FirstPage['load'], begin?: FirstPage['begin']): FirstPage => ({
  load: () => load?.(),
  begin: (session, address) => {
    if (pages[path]?.some((act) => session.acts.includes(act)) ?? true) begin?.(session, address);
  },
});

const pageAt = (path: PagePath, Page: LazyPage, begin?: FirstPage['begin']): RouteObject => ({
  path,
  element: <Guarded path={path} Page={Page} />,
  handle: firstAt(path, Page.load, begin),
});

const beginBoard: FirstPage['begin'] = ({ actingUnit }, { pathname }) => {
  const [, , id] = pathname.split('/');
  if (id !== undefined || actingUnit) queryClient.query(boardQuery(id, actingUnit?.code ?? '')).catch(noop);
};

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    element: (
      <Suspense fallback={<Loading />}>
        <SignInPage />
      </Suspense>
    ),
  },
  {
    element: <SignedIn />,
    children: [
      { path: '/', element: <Home /> },
      {
        path: '/tasks',
        element: <Guarded path="/tasks" Page={WorkPage} />,
        handle: firstAt('/tasks', undefined, beginWork),
      },
      pageAt('/tasks/:id', TaskPage),
      pageAt('/year', YearPage),
      pageAt('/year/start', StartYearPage),
      pageAt('/year/:id', CyclePage),
      pageAt('/board', BoardPage, beginBoard),
      pageAt('/board/:id', BoardPage, beginBoard),
      pageAt('/organization', OrganizationPage),
      pageAt('/organization/:code', OrganizationPage),
      pageAt('/notices', NoticesPage),
      pageAt('/calendar', CalendarPage),
      pageAt('/policy', PolicyPage),
      pageAt('/approvals', ApprovalsPage),
      pageAt('/delegations', DelegationsPage),
      pageAt('/profile', ProfilePage),
      pageAt('/administration/incidents', IncidentsPage),
      pageAt('/administration/accounts', AccountsPage),
      pageAt('/administration/webhook-hosts', WebhookHostsPage),
      pageAt('/administration/audit', AuditPage),
      pageAt('/administration/status', StatusPage),
      { path: '*', element: <PageFailure error={new Problem(404, 'unknown-route', '')} /> },
    ],
  },
]);

/** What is done before anything is drawn: the script of the first page is fetched, and the server asked for what it will show. */
export async function beginFirstPage(): Promise<void> {
  if (!maybeSignedIn()) {
    await SignInPage.load();
    return;
  }
  const firsts = router.state.matches.map(({ route }) => route.handle as FirstPage | undefined);
  for (const first of firsts) first?.load();
  const session = await queryClient.query(sessionQuery);
  if (!session || !isComplete(session)) return;
  for (const first of firsts) first?.begin(session, new URL(window.location.href));
}
