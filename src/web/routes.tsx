import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { parseSearch, type Search, stringifySearch } from './search.ts';
import { Broken, NoSuchPage } from './shell/Wrong.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search): Search => search as Search,
  search: { middlewares: [retainSearchParams<Search>(['asOf'])] },
  notFoundComponent: NoSuchPage,
  errorComponent: Broken,
});

/** The frame of every page for somebody signed in: navigation, as-of day, search, person. */
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell });

const page = <P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, RouteComponent>>,
  name: NoInfer<K>,
) => createRoute({ getParentRoute: () => frame, path, component: lazyRouteComponent(load, name) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
});

/** Pages for those outside the government, without the frame of the house: the company's own, and anybody's complaint. */
const outside = <P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, RouteComponent>>,
  name: NoInfer<K>,
) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });
const plainPages = [
  outside('/company', () => import('./company/CompanyPage.tsx'), 'CompanyPage'),
  outside('/company/enter/$token', () => import('./company/EnterPage.tsx'), 'EnterPage'),
  outside('/complain', () => import('./complain/ComplainPage.tsx'), 'ComplainPage'),
  outside('/complain/$tenant', () => import('./complain/ComplainPage.tsx'), 'ComplainPage'),
  outside('/complaint/$token', () => import('./complain/ComplaintStatusPage.tsx'), 'ComplaintStatusPage'),
] as const;

/** No page of its own: the frame goes on to where this person begins. */
const start = createRoute({ getParentRoute: () => frame, path: '/' });

/** One line a page; each is fetched when it is first opened. */
const pages = [
  page('/overview', () => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
  page('/projects', () => import('./ledger/LedgerPage.tsx'), 'LedgerPage'),
  page('/projects/$id', () => import('./project/ProjectPage.tsx'), 'ProjectPage'),
  page('/four-tables', () => import('./tables/TablesPage.tsx'), 'TablesPage'),
  page('/wall', () => import('./wall/WallPage.tsx'), 'WallPage'),
  page('/rankings', () => import('./rankings/RankingsPage.tsx'), 'RankingsPage'),
  page('/figures', () => import('./figures/FiguresPage.tsx'), 'FiguresPage'),
  page('/visits', () => import('./visits/VisitsPage.tsx'), 'VisitsPage'),
  page('/imports', () => import('./imports/ImportsPage.tsx'), 'ImportsPage'),
  page('/imports/$id', () => import('./imports/ImportPage.tsx'), 'ImportPage'),
  page('/desk', () => import('./desk/DeskPage.tsx'), 'DeskPage'),
  page('/today', () => import('./today/TodayPage.tsx'), 'TodayPage'),
  page('/problems', () => import('./problems/ProblemsPage.tsx'), 'ProblemsPage'),
  page('/dispatch', () => import('./dispatch/DispatchPage.tsx'), 'DispatchPage'),
  page('/decisions', () => import('./decisions/DecisionsPage.tsx'), 'DecisionsPage'),
  page('/procedures', () => import('./procedures/ProceduresPage.tsx'), 'ProceduresPage'),
  page('/procedures/templates', () => import('./procedures/TemplatesPage.tsx'), 'TemplatesPage'),
  page('/commitments', () => import('./commitments/CommitmentsPage.tsx'), 'CommitmentsPage'),
  page('/factors', () => import('./factors/FactorsPage.tsx'), 'FactorsPage'),
  page('/reviews', () => import('./reviews/ReviewsPage.tsx'), 'ReviewsPage'),
  page('/teams', () => import('./teams/TeamsPage.tsx'), 'TeamsPage'),
  page('/complaints', () => import('./complaints/ComplaintsPage.tsx'), 'ComplaintsPage'),
  page('/cards', () => import('./cards/CardsPage.tsx'), 'CardsPage'),
  page('/exits', () => import('./exits/ExitsPage.tsx'), 'ExitsPage'),
  page('/backtest', () => import('./backtest/BackTestPage.tsx'), 'BackTestPage'),
  page('/regimes', () => import('./regimes/RegimesPage.tsx'), 'RegimesPage'),
  page('/duties', () => import('./duties/DutiesPage.tsx'), 'DutiesPage'),
  page('/calendar', () => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
  page('/robots', () => import('./robots/RobotsPage.tsx'), 'RobotsPage'),
  page('/my-notices', () => import('./notices/MyNoticesPage.tsx'), 'MyNoticesPage'),
  page('/people', () => import('./people/PeoplePage.tsx'), 'PeoplePage'),
  page('/journal', () => import('./journal/JournalPage.tsx'), 'JournalPage'),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, ...plainPages, frame.addChildren([start, ...pages])]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
