import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './sheet.css';

interface TabLinksProps {
  readonly label: string;
  /** The name in the address that says which one is open. */
  readonly name: string;
  readonly open: string;
  readonly tabs: readonly { readonly key: string; readonly label: ReactNode }[];
  /** Names that make sense under one tab only and go when it is left. */
  readonly forget?: readonly string[];
}

/** The parts of a page as links: each has an address of its own, and on a phone they wrap instead of hiding. */
export function TabLinks({ label, name, open, tabs, forget = [] }: TabLinksProps) {
  const gone = Object.fromEntries(forget.map((one) => [one, undefined]));
  return (
    <nav className="tab-links" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to="."
          search={(before: object) => ({ ...before, ...gone, [name]: tab.key })}
          resetScroll={false}
          replace
          aria-current={tab.key === open ? 'page' : undefined}
          activeProps={{}}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
