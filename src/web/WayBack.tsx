import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useText } from './messages/language.tsx';
import type { Search } from './search.ts';
import { stateText } from './states-messages.ts';

/**
 * On from what an address asks for and is not there: from one of many to the list of them, from what was chosen to the page
 * as it begins. The day stays as it was. What is opened beside its list needs no other way.
 */
export function WayBack() {
  const text = useText(stateText);
  const { pathname, search } = useLocation();
  const { id } = useParams({ strict: false });
  const { asOf, open, ...chosen } = search as Search;
  if (id === undefined && (open !== undefined || Object.keys(chosen).length === 0)) return null;
  const to = id === undefined ? pathname : pathname.slice(0, pathname.lastIndexOf('/'));
  return (
    <p>
      <Link to={to} search={{ asOf }}>
        {text(id === undefined ? 'afresh' : 'toList')}
      </Link>
    </p>
  );
}
