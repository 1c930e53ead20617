import { Link } from '@tanstack/react-router';

interface ProjectLinkProps {
  readonly id: string;
  readonly name: string;
  readonly marks?: readonly string[];
  /** The part of its page that is meant. */
  readonly tab?: string;
}

/** The way to a project's page; the as-of day goes along. */
export function ProjectLink({ id, name, marks = [], tab }: ProjectLinkProps) {
  return (
    <Link to="/projects/$id" params={{ id }} title={name} {...(tab ? { search: { tab } as never } : {})}>
      {marks.length > 0 && <span className="marks">{marks.join('')}</span>}
      {name}
    </Link>
  );
}
