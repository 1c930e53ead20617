import { FACT_KINDS, type FactKind, PROVEN_BY } from '../domain/fact.ts';
import { REACHES, type Stage, STAGES } from '../domain/project.ts';

/** The kinds, and every kind that proves one of them, however many proofs lie between: always in the order of the trade. */
export function withProofs(kinds: readonly FactKind[]): FactKind[] {
  const all = new Set<FactKind>();
  const add = (kind: FactKind): void => {
    if (all.has(kind)) return;
    all.add(kind);
    for (const proof of PROVEN_BY[kind] ?? []) add(proof);
  };
  for (const kind of kinds) add(kind);
  return FACT_KINDS.filter((kind) => all.has(kind));
}

/** The facts that bring a project to each stage, the furthest stage first. */
export const REACHED_BY: readonly (readonly [Stage, readonly FactKind[]])[] = STAGES.toReversed()
  .map((stage): [Stage, FactKind[]] => [stage, FACT_KINDS.filter((kind) => REACHES[kind] === stage)])
  .filter(([, kinds]) => kinds.length > 0);
