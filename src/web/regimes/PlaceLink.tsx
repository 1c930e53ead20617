import { Link } from '@tanstack/react-router';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { shellText } from '../shell/messages.ts';
import { GROUPS } from '../shell/places.ts';

/** The way to a page of the navigation, for those who may go there. */
export function PlaceLink({ to }: { readonly to: string }) {
  const text = useText(shellText);
  const { abilities } = useMe();
  const entry = GROUPS.flatMap(({ entries }) => entries).find((it) => it.to === to);
  if (!entry || !abilities.includes(entry.ability)) return null;
  return <Link to={entry.to}>{text(entry.word)}</Link>;
}
