import type { Life } from './life.ts';
import { adoption } from './lives/adoption.ts';
import { card } from './lives/card.ts';
import { commitment } from './lives/commitment.ts';
import { complaint } from './lives/complaint.ts';
import { declaration } from './lives/declaration.ts';
import { decision } from './lives/decision.ts';
import { duty } from './lives/duty.ts';
import { exit, land } from './lives/exit.ts';
import { factor } from './lives/factor.ts';
import { problem } from './lives/problem.ts';
import { procedure } from './lives/procedure.ts';
import { review } from './lives/review.ts';

/** Every kind of matter (事项) there is, with its life. */
export const LIVES = {
  card,
  exit,
  land,
  duty,
  adoption,
  problem,
  procedure,
  commitment,
  complaint,
  declaration,
  decision,
  factor,
  review,
} as const satisfies Readonly<Record<string, Life>>;

export type MatterKind = keyof typeof LIVES;
export type StateOf<K extends MatterKind> = (typeof LIVES)[K]['states'][number];
/** The acts of a kind, or of all of them; each has its name in the journal's words. */
export type MoveAct<K extends MatterKind = MatterKind> = (typeof LIVES)[K]['moves'][number]['act'];

/** The life of a kind, in its general form. */
export const lifeOf = (kind: MatterKind): Life => LIVES[kind];

/** The states in which nothing is owed any more: those that an ending move leads to. */
export const closedStates = (kind: MatterKind): readonly string[] =>
  lifeOf(kind).moves.flatMap(({ ends, to }) => (ends ? to : []));
