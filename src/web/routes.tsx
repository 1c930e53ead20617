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

const page = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => frame, path, component });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
});

/** One line a page; each is fetched when it is first opened. */
const pages = [
  page(
    '/',
    lazyRouteComponent(() => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
  ),
  page(
    '/projects',
    lazyRouteComponent(() => import('./ledger/LedgerPage.tsx'), 'LedgerPage'),
  ),
  page(
    '/projects/$id',
    lazyRouteComponent(() => import('./project/ProjectPage.tsx'), 'ProjectPage'),
  ),
  page(
    '/four-tables',
    lazyRouteComponent(() => import('./tables/TablesPage.tsx'), 'TablesPage'),
  ),
  page(
    '/wall',
    lazyRouteComponent(() => import('./wall/WallPage.tsx'), 'WallPage'),
  ),
  page(
    '/imports',
    lazyRouteComponent(() => import('./imports/ImportsPage.tsx'), 'ImportsPage'),
  ),
  page(
    '/imports/$id',
    lazyRouteComponent(() => import('./imports/ImportPage.tsx'), 'ImportPage'),
  ),
  page(
    '/desk',
    lazyRouteComponent(() => import('./desk/DeskPage.tsx'), 'DeskPage'),
  ),
  page(
    '/regimes',
    lazyRouteComponent(() => import('./regimes/RegimesPage.tsx'), 'RegimesPage'),
  ),
  page(
    '/people',
    lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
  ),
  page(
    '/journal',
    lazyRouteComponent(() => import('./journal/JournalPage.tsx'), 'JournalPage'),
  ),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, frame.addChildren(pages)]),
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
