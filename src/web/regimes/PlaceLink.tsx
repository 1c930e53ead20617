import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from '../shell/messages.ts';
import { GROUPS } from '../shell/places.ts';
import type { Place } from './part-links.ts';

/** The way to a page of the navigation, for those who may go there; in its own word when there is none to say. */
export function PlaceLink({ to, search, children }: Place & { readonly children?: ReactNode }) {
  const text = useText(shellText);
  const { abilities } = useMe();
  const entry = GROUPS.flatMap(({ entries }) => entries).find((it) => it.to === to);
  if (!entry || !abilities.includes(entry.ability)) return <span className="quiet">{children}</span>;
  return (
    <Link to={entry.to} search={search as never}>
      {children ?? text(entry.word)}
    </Link>
  );
}
