import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { type Ability, useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';
import { useNarrow } from './narrow.ts';

type Place = '/' | '/projects' | '/four-tables' | '/wall' | '/imports' | '/desk' | '/regimes' | '/people' | '/journal';
interface Entry {
  readonly to: Place;
  readonly word: keyof typeof shellText.zh;
  readonly ability: Ability;
}

/** At most eight groups; the first word of a group is its heading when it has several entries. */
const GROUPS: readonly { readonly heading?: keyof typeof shellText.zh; readonly entries: readonly Entry[] }[] = [
  { entries: [{ to: '/', word: 'overview', ability: 'project.read' }] },
  {
    heading: 'projects',
    entries: [
      { to: '/projects', word: 'ledger', ability: 'project.read' },
      { to: '/four-tables', word: 'fourTables', ability: 'project.read' },
      { to: '/wall', word: 'wall', ability: 'project.read' },
    ],
  },
  { entries: [{ to: '/imports', word: 'imports', ability: 'import.make' }] },
  { entries: [{ to: '/desk', word: 'desk', ability: 'fact.judge' }] },
  { entries: [{ to: '/regimes', word: 'regimes', ability: 'regime.read' }] },
  {
    heading: 'administration',
    entries: [
      { to: '/people', word: 'people', ability: 'people.manage' },
      { to: '/journal', word: 'journal', ability: 'journal.read' },
    ],
  },
];

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
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                className="navigation-link"
                onClick={onFollow}
              >
                {text(word)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
