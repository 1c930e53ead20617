import type { Day } from '../../domain/day.ts';
import { lifeOf, type MatterKind, type StateOf } from '../../domain/matter/kinds.ts';
import { type Matter, openMoves } from '../../domain/matter/matter.ts';
import { type Act, may } from '../../domain/may.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { countMatters, listMatters, type MatterFilter, type MatterLine, trailOf } from '../../store/matter-lists.ts';
import { mattersById } from '../../store/known-matters.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from './reader.ts';

export interface MattersAsked {
  readonly asOf?: Day | undefined;
  readonly state?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly project?: string | undefined;
  readonly regime?: string | undefined;
  readonly period?: string | undefined;
}

/** What narrows a list of one kind for this person: their own corner, and today or the end of another day. */
export async function matterFilter(
  scene: Scene,
  kind: MatterKind,
  asked: MattersAsked,
  act?: Act,
): Promise<MatterFilter> {
  const { reach } = await readerOf(scene, act ?? lifeOf(kind).reads);
  const { asOf, state, unit: unitId, project: projectId, regime, period } = asked;
  const past = asOf === undefined || asOf >= scene.today ? undefined : asOf;
  return { kind, reach, states: state, unitId, projectId, regime, period, asOf: past };
}

/** A page of the matters of one kind, and how many stand in each state whatever state is asked for. */
export async function mattersOf(tx: Tx, tenantId: number, filter: MatterFilter, asked: { page: number; size: number }) {
  const rows = await listMatters(tx, tenantId, filter, { offset: (asked.page - 1) * asked.size, limit: asked.size });
  const all = await countMatters(tx, tenantId, { ...filter, states: undefined });
  const counts = lifeOf(filter.kind).states.map((state) => ({ state, n: all.get(state) ?? 0 }));
  const total = counts.reduce((n, one) => n + (filter.states?.includes(one.state) === false ? 0 : one.n), 0);
  return { counts, total, rows };
}

/**
 * One matter with its trail and the moves that this person would be granted now. On another day as it stood then, with the
 * trail until then, and nothing to do.
 */
export async function matterShown<K extends MatterKind>(scene: Scene, kind: K, id: string, asOf?: Day) {
  const past = asOf === undefined || asOf >= scene.today ? undefined : asOf;
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const filter = { kind, reach: { all: true }, id, asOf: past } as const;
    const [line] = await listMatters(tx, scene.tenantId, filter, { offset: 0, limit: 1 });
    const known = line && (await mattersById(tx, scene.tenantId, [id])).get(id);
    if (!known || !may(scene.actor, lifeOf(kind).reads, known)) return refuse('not-found', 'no-such-subject');
    const whole = await trailOf(tx, scene.tenantId, [id]);
    const trail = past === undefined ? whole : whole.filter(({ on }) => on <= past);
    const matter: Matter<K> = { ...known, kind, state: line.state as StateOf<K> };
    return {
      line,
      trail: trail.map(({ matterId: _, by: __, on: ___, at, ...it }) => ({ ...it, at: at.toISOString() })),
      moves: past === undefined ? openMoves(matter, scene.actor, scene.today) : [],
    };
  });
}

/** What was kept when it was raised, as the kind shows it, and beside it what is the same for all kinds. */
export const lineShown = <B extends object>({
  kind: _,
  units: __,
  body,
  ...head
}: MatterLine): Omit<B, keyof typeof head> & typeof head => ({ ...(body as B), ...head });
