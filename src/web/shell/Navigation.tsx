import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';
import { useNarrow } from './narrow.ts';
import { GROUPS } from './places.ts';

interface NavigationProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** At the left of a desk, a drawer on a phone; only what this person's abilities open. */
export function Navigation({ open, onClose }: NavigationProps) {
  const text = useText(shellText);
  const narrow = useNarrow();
  const { tenant } = useMe();
  if (!narrow)
    return (
      <nav className="navigation" aria-label={text('navigation')}>
        <Entries onFollow={onClose} />
      </nav>
    );
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={260} title={tenant.name}>
      <nav aria-label={text('navigation')}>
        <Entries onFollow={onClose} />
      </nav>
    </Drawer>
  );
}

function Entries({ onFollow }: { readonly onFollow: () => void }) {
  const text = useText(shellText);
  const { abilities } = useMe();
  return GROUPS.map(({ heading, entries }) => {
    const mine = entries.filter(({ ability }) => abilities.includes(ability));
    if (mine.length === 0) return null;
    return (
      <div key={entries[0]?.to} className="navigation-group">
        {heading && <p className="navigation-heading">{text(heading)}</p>}
        <ul>
          {mine.map(({ to, word }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ includeSearch: false }} className="navigation-link" onClick={onFollow}>
                {text(word)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
