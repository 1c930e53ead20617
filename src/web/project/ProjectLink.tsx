import { Link } from '@tanstack/react-router';

/** The way to a project's page; the as-of day goes along. */
export function ProjectLink({ id, name, marks = [] }: { id: string; name: string; marks?: readonly string[] }) {
  return (
    <Link to="/projects/$id" params={{ id }} title={name}>
      {marks.length > 0 && <span className="marks">{marks.join('')}</span>}
      {name}
    </Link>
  );
}
