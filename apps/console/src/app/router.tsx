import { Suspense } from 'react';
import { createBrowserRouter, Navigate, Outlet, type RouteObject, useLocation } from 'react-router';
import { WorkPage } from '../features/work/work-page';
import { Failure, Loading } from '../shared/page-state';
import { Problem } from '../api/problem';
import { type LazyPage, lazyPage } from './lazy-page';
import { isComplete, SessionContext, useMay, useSessionQuery } from './session';
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
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return <Loading />;
  if (session.data === null || !isComplete(session.data))
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <SessionContext.Provider value={session.data}>
      <Shell>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Shell>
    </SessionContext.Provider>
  );
}

/** The first place that somebody has work in. */
function Home() {
  const may = useMay();
  const places: readonly (readonly [act: string, path: string])[] = [
    ['task.read', '/tasks'],
    ['audit.read', '/administration/audit'],
    ['account.read', '/administration/accounts'],
    ['status.read', '/administration/status'],
  ];
  const first = places.find(([act]) => may(act))?.[1] ?? '/profile';
  return <Navigate to={first} replace />;
}

const pageAt = (path: string, Page: LazyPage): RouteObject => ({ path, element: <Page />, handle: Page });

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
      { path: '/tasks', element: <WorkPage /> },
      pageAt('/tasks/:id', TaskPage),
      pageAt('/year', YearPage),
      pageAt('/year/start', StartYearPage),
      pageAt('/year/:id', CyclePage),
      pageAt('/board', BoardPage),
      pageAt('/board/:id', BoardPage),
      pageAt('/organization', OrganizationPage),
      pageAt('/organization/:code', OrganizationPage),
      pageAt('/notices', NoticesPage),
      pageAt('/calendar', CalendarPage),
      pageAt('/policy', PolicyPage),
      pageAt('/approvals', ApprovalsPage),
      pageAt('/profile', ProfilePage),
      pageAt('/administration/incidents', IncidentsPage),
      pageAt('/administration/accounts', AccountsPage),
      pageAt('/administration/webhook-hosts', WebhookHostsPage),
      pageAt('/administration/audit', AuditPage),
      pageAt('/administration/status', StatusPage),
      { path: '*', element: <Failure error={new Problem(404, 'unknown-route', '')} /> },
    ],
  },
]);

/** Fetches the script of the first page while the server is still asked who is signed in. */
export function loadFirstPage(): void {
  const pages = maybeSignedIn()
    ? router.state.matches.map(({ route }) => route.handle as LazyPage | undefined)
    : [SignInPage];
  for (const page of pages) void page?.load();
}
