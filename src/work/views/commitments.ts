import type { z } from 'zod';
import type { listCommitments as contract } from '../../contract/commitments.ts';
import {
  COMMITMENT_STANDINGS,
  commitmentStanding,
  keptShare,
  lacksOf,
  lateDays,
  PARTIES,
  type Party,
  partyOf,
  type ReviewResult,
} from '../../domain/matter/commitment.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type CommitmentCount,
  type CommitmentRow,
  type CommitmentsAsked,
  countCommitments,
  listCommitments,
} from '../../store/commitments.ts';
import { readTenant } from '../../store/connection.ts';
import type { Scene } from '../scene.ts';
import { matterShown } from './matters.ts';
import { readerOf } from './reader.ts';

type Asked = z.output<(typeof contract)['input']>;

/** A page of commitments, how many there are in each standing, and what share was kept by side and by unit. */
export async function commitmentsSeen(scene: Scene, { page, size, ...filter }: Asked) {
  const { reach } = await readerOf(scene, 'matter.read');
  const asked: CommitmentsAsked = { tenantId: scene.tenantId, reach, today: scene.today, ...filter };
  return readTenant(scene.db, scene.tenantId, async (tx) => {
    const rows = await listCommitments(tx, asked, { offset: (page - 1) * size, limit: size });
    const all = await countCommitments(tx, asked);
    const wanted = all.filter(
      ({ standing }) => !filter.standing?.length || filter.standing.some((it) => it === standing),
    );
    return {
      today: scene.today,
      total: sum(wanted, () => true),
      standings: COMMITMENT_STANDINGS.map((standing) => ({ standing, n: sum(all, (it) => it.standing === standing) })),
      claimed: all.reduce((n, it) => n + it.claimed, 0),
      lacking: all.reduce((n, it) => n + it.lacking, 0),
      byParty: PARTIES.map((party) => ({ party, ...keptIn(all.filter((it) => partyOf(it.class) === party)) })),
      byUnit: unitsIn(all).map(({ party, unit, of }) => ({ party, unit, ...keptIn(of) })),
      rows: rows.map((row) => commitmentShown(row, scene)),
    };
  });
}

/** What both sides promised in the agreement of one project, for whoever may see the project: its company too. */
export const commitmentsOfProject = ({ db, tenantId, today }: Scene, project: string) =>
  readTenant(db, tenantId, async (tx) => {
    const asked: CommitmentsAsked = { tenantId, reach: { all: true }, today, project };
    const rows = await listCommitments(tx, asked, { offset: 0, limit: 500 });
    return rows.map((row) => commitmentShown(row, { today }));
  });

/** One commitment with its trail and what this person may do with it. */
export async function oneCommitment(scene: Scene, id: string) {
  const shown = await matterShown(scene, 'commitment', id);
  if (isRefusal(shown)) return shown;
  const { tenantId, today } = scene;
  const [row] = await readTenant(scene.db, tenantId, (tx) =>
    listCommitments(tx, { tenantId, reach: { all: true }, today, id }, { offset: 0, limit: 1 }),
  );
  if (!row) return refuse('not-found', 'no-such-subject');
  const commitment = commitmentShown(row, scene);
  return { commitment, trail: shown.trail, moves: shown.moves };
}

export function commitmentShown(row: CommitmentRow, { today }: Pick<Scene, 'today'>) {
  const review = row.review as ReviewResult | null;
  return {
    ...row,
    state: row.state as StateOf<'commitment'>,
    review,
    party: partyOf(row.class),
    standing: commitmentStanding(row, today),
    lateDays: lateDays(row, today),
    lacks: row.closedOn === null ? lacksOf({ ...row, review }) : [],
  };
}

const sum = (all: readonly CommitmentCount[], holds: (one: CommitmentCount) => boolean): number =>
  all.reduce((n, one) => n + (holds(one) ? one.n : 0), 0);

function keptIn(all: readonly CommitmentCount[]) {
  const [kept, keptLate, broken, late] = (['kept', 'kept-late', 'broken', 'late'] as const).map((standing) =>
    sum(all, (it) => it.standing === standing),
  ) as [number, number, number, number];
  const open = sum(all, ({ standing }) => standing === 'at-risk' || standing === 'on-track');
  return { kept, keptLate, broken, late, open, ...keptShare({ kept, keptLate, broken, late }) };
}

/** Each unit once a side, in the order in which the units stand. */
function unitsIn(all: readonly CommitmentCount[]) {
  const found = new Map<string, { party: Party; unit: CommitmentCount['unit']; of: CommitmentCount[] }>();
  for (const one of all) {
    const party = partyOf(one.class);
    const key = `${party} ${one.unit?.id}`;
    const there = found.get(key);
    if (there) there.of.push(one);
    else found.set(key, { party, unit: one.unit, of: [one] });
  }
  return [...found.values()];
}
