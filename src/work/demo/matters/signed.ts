import type { Day } from '../../../domain/day.ts';
import type { City } from '../city.ts';
import type { Stage } from './stage.ts';

/** Signed projects of the city with their day, in an order drawn for the purpose. */
export function signedIn(
  { chance }: Stage,
  { projects, facts }: City,
  purpose: string,
): { readonly project: City['projects'][number]; readonly on: Day }[] {
  const signed = new Map<string, Day>();
  const left = new Set<string>();
  for (const { projectId, kind, on, verdict, superseded } of facts) {
    if (verdict !== 'recognised' || superseded) continue;
    if (kind === 'exited') left.add(projectId);
    if (kind === 'signed') signed.set(projectId, on);
  }
  return projects
    .flatMap((project) => {
      const on = signed.get(project.id);
      const lot = chance.of(`${purpose} ${project.id}`).whole(0, 1_000_000);
      return on && !left.has(project.id) ? [{ project, on, lot }] : [];
    })
    .toSorted((a, b) => a.lot - b.lot || (a.project.id < b.project.id ? -1 : 1));
}
