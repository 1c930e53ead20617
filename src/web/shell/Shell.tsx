import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useAsOf } from '../as-of.tsx';
import { ownerOf } from '../drafts/draft.ts';
import { OutboxProvider } from '../drafts/outbox.tsx';
import { OutboxBar } from '../drafts/OutboxBar.tsx';
import { MeProvider, useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { keepPages } from '../offline/register.ts';
import { useWho } from '../offline/who.ts';
import { ScaleProvider } from '../scale.tsx';
import { Loaded, Loading, OfflineBar } from '../states.tsx';
import { FirstPassword } from './FirstPassword.tsx';
import { Head } from './Head.tsx';
import { shellText } from './messages.ts';
import { Navigation } from './Navigation.tsx';
import { PastBar } from './PastBar.tsx';
import { useOnline } from './online.ts';
import { placesFor } from './places.ts';
import { TodayOnly } from './TodayOnly.tsx';
import './shell.css';

const SignInAgain = lazy(() => import('./SignInAgain.tsx').then((m) => ({ default: m.SignInAgain })));

/**
 * Everything a signed-in person sees around a page. Whoever comes without a session is sent to sign in and brought back;
 * whoever's session ends signs in again where they are. Without a network it is whoever sat here last.
 */
export function Shell() {
  const { answer, ended, known } = useWho();
  useEffect(keepPages, []);
  if (known === undefined) return ended ? <ToSignIn /> : <Loaded of={answer}>{() => null}</Loaded>;
  return (
    <MeProvider me={known}>
      <ScaleProvider>
        <OutboxProvider key={ownerOf(known)}>
          <Frame />
        </OutboxProvider>
        {ended && (
          <Suspense>
            <SignInAgain was={known} />
          </Suspense>
        )}
      </ScaleProvider>
    </MeProvider>
  );
}

/** The address is read once: it changes to the sign-in's own while that page is still being fetched. */
function ToSignIn() {
  const { href } = useLocation();
  const [next] = useState(href);
  const navigate = useNavigate();
  useEffect(
    () => void navigate({ to: '/sign-in', search: next === '/' ? {} : { next }, replace: true }),
    [navigate, next],
  );
  return <Loading />;
}

/** A company has a page of its own, without the house around it; asked for once, while that page is still being fetched. */
function ToCompany() {
  const navigate = useNavigate();
  useEffect(() => void navigate({ to: '/company', replace: true }), [navigate]);
  return <Loading />;
}

function Frame() {
  const text = useText(shellText);
  const { changed } = useAsOf();
  const online = useOnline();
  const [navigationOpen, setNavigationOpen] = useState(false);
  return (
    <div className={changed ? 'frame frame-past' : 'frame'}>
      <a className="skip-link" href="#page">
        {text('skip')}
      </a>
      <Head onOpenNavigation={() => setNavigationOpen(true)} />
      <Navigation open={navigationOpen} onClose={() => setNavigationOpen(false)} />
      <main id="page" className="page" tabIndex={-1}>
        <OfflineBar offline={!online} />
        <OutboxBar />
        <PastBar />
        <Body />
      </main>
    </div>
  );
}

/** Pages on which one acts, and which know no other day than today. */
const ACTING = [
  '/today',
  '/problems',
  '/complaints',
  '/dispatch',
  '/decisions',
  '/reviews',
  '/commitments',
  '/factors',
  '/teams',
  '/imports',
  '/desk',
  '/robots',
  '/my-notices',
  '/people',
];

/** The page of the address, unless this person has to do something first or belongs somewhere else. */
function Body() {
  const text = useText(shellText);
  const { person, abilities } = useMe();
  const { pathname } = useLocation();
  const { changed } = useAsOf();
  const [first] = placesFor(abilities);
  if (person.mustChangePassword) return <FirstPassword />;
  if (abilities.includes('company.read')) return <ToCompany />;
  if (first === undefined)
    return (
      <div className="state">
        <p className="state-title">{text('noPlace')}</p>
        <p>{text('noPlaceWhy')}</p>
      </div>
    );
  if (pathname === '/') return <Navigate to={first} replace />;
  if (changed && ACTING.some((place) => pathname.startsWith(place))) return <TodayOnly />;
  return <Outlet />;
}
