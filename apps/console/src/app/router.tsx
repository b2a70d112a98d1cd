import { lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate, Outlet, useLocation } from 'react-router';
import { WorkPage } from '../features/work/work-page';
import { Failure, Loading } from '../shared/page-state';
import { Problem } from '../api/problem';
import { isComplete, SessionContext, useMay, useSessionQuery } from './session';
import { Shell } from './shell';

const TaskPage = lazy(() => import('../features/work/task-page').then(({ TaskPage: page }) => ({ default: page })));
const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in-page').then(({ SignInPage: page }) => ({ default: page })),
);
const YearPage = lazy(() => import('../features/year/year-page').then(({ YearPage: page }) => ({ default: page })));
const CyclePage = lazy(() => import('../features/year/cycle-page').then(({ CyclePage: page }) => ({ default: page })));
const StartYearPage = lazy(() =>
  import('../features/year/start-year-page').then(({ StartYearPage: page }) => ({ default: page })),
);
const BoardPage = lazy(() => import('../features/board/board-page').then(({ BoardPage: page }) => ({ default: page })));

const OrganizationPage = lazy(() =>
  import('../features/organization/organization-page').then(({ OrganizationPage: page }) => ({ default: page })),
);
const NoticesPage = lazy(() =>
  import('../features/notices/notices-page').then(({ NoticesPage: page }) => ({ default: page })),
);
const CalendarPage = lazy(() =>
  import('../features/policy/calendar-page').then(({ CalendarPage: page }) => ({ default: page })),
);
const PolicyPage = lazy(() =>
  import('../features/policy/policy-page').then(({ PolicyPage: page }) => ({ default: page })),
);
const IncidentsPage = lazy(() =>
  import('../features/administration/incidents-page').then(({ IncidentsPage: page }) => ({ default: page })),
);
const AccountsPage = lazy(() =>
  import('../features/administration/accounts-page').then(({ AccountsPage: page }) => ({ default: page })),
);
const ApprovalsPage = lazy(() =>
  import('../features/approvals/approvals-page').then(({ ApprovalsPage: page }) => ({ default: page })),
);
const WebhookHostsPage = lazy(() =>
  import('../features/administration/webhook-hosts-page').then(({ WebhookHostsPage: page }) => ({ default: page })),
);
const ProfilePage = lazy(() =>
  import('../features/profile/profile-page').then(({ ProfilePage: page }) => ({ default: page })),
);
const AuditPage = lazy(() =>
  import('../features/administration/audit-page').then(({ AuditPage: page }) => ({ default: page })),
);
const StatusPage = lazy(() =>
  import('../features/administration/status-page').then(({ StatusPage: page }) => ({ default: page })),
);

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
      { path: '/tasks/:id', element: <TaskPage /> },
      { path: '/year', element: <YearPage /> },
      { path: '/year/start', element: <StartYearPage /> },
      { path: '/year/:id', element: <CyclePage /> },
      { path: '/board', element: <BoardPage /> },
      { path: '/board/:id', element: <BoardPage /> },
      { path: '/organization', element: <OrganizationPage /> },
      { path: '/organization/:code', element: <OrganizationPage /> },
      { path: '/notices', element: <NoticesPage /> },
      { path: '/calendar', element: <CalendarPage /> },
      { path: '/policy', element: <PolicyPage /> },
      { path: '/approvals', element: <ApprovalsPage /> },
      { path: '/profile', element: <ProfilePage /> },
      { path: '/administration/incidents', element: <IncidentsPage /> },
      { path: '/administration/accounts', element: <AccountsPage /> },
      { path: '/administration/webhook-hosts', element: <WebhookHostsPage /> },
      { path: '/administration/audit', element: <AuditPage /> },
      { path: '/administration/status', element: <StatusPage /> },
      { path: '*', element: <Failure error={new Problem(404, 'unknown-route', '')} /> },
    ],
  },
]);
