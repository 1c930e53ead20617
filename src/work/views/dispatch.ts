import type { Day } from '../../domain/day.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import type { problem } from '../../domain/matter/lives/problem.ts';
import { openMoves } from '../../domain/matter/matter.ts';
import { LADDER, type ProblemClass, type Rung, whyUp } from '../../domain/matter/problem.ts';
import { may } from '../../domain/may.ts';
import { readTenant, type Tx } from '../../store/connection.ts';
import { listDecisions } from '../../store/decisions.ts';
import { type PackAsked, type PackRow, packOf, saidSince } from '../../store/dispatch.ts';
import { packSections, SECTIONS, type SectionName } from '../../store/dispatch-sections.ts';
import { mattersById } from '../../store/known-matters.ts';
import { type MeetingDay, meetingDay } from '../dispatch-days.ts';
import { dutyBookOf } from '../duty-book.ts';
import type { Scene } from '../scene.ts';
import { decisionShown } from './decisions.ts';
import { readerOf } from './reader.ts';

/** The pack of a dispatch meeting for this person: as things stand, or as they stood on the evening of a past one. */
export async function dispatchSeen(scene: Scene, { on: wanted }: { readonly on?: Day | undefined }) {
  const { tenantId, today, actor } = scene;
  const { reach } = await readerOf(scene, 'matter.read');
  return readTenant(scene.db, tenantId, async (tx) => {
    const day = await meetingDay(tx, scene, await dutyBookOf(tx, tenantId), wanted);
    const asked: PackAsked = {
      tenantId,
      reach,
      on: day.on < today ? day.on : today,
      since: day.since,
      past: day.on < today,
    };
    const packed = await packSections(tx, asked);
    const sections = {} as Record<SectionName, { total: number; rows: Shown[] }>;
    for (const name of SECTIONS)
      sections[name] = {
        total: packed.sections[name].total,
        rows: await withActs(tx, scene, asked, packed.sections[name].rows, name === 'leaders'),
      };
    return {
      today,
      on: day.on,
      since: day.since,
      asked: day.asked.map(({ asks, ...it }) => ({ ...it, asks: asks !== null })),
      days: day.days,
      meetings: day.meetings,
      counts: LADDER.map((level) => {
        const { open = 0, late = 0 } = packed.counts.find((one) => one.level === level) ?? {};
        return { level, open, late };
      }),
      ...sections,
      said: await saidBefore(tx, scene, asked),
      decisions: await decisionsOf(tx, scene, asked, day),
      mayHold: may(actor, 'matter.coordinate'),
    };
  });
}

type Shown = ReturnType<typeof shown> & { readonly acts: string[] };

/** Only what waits for the leaders is dealt with on this page, and on another day nothing is. */
async function withActs(
  tx: Tx,
  { tenantId, actor, today }: Scene,
  asked: PackAsked,
  rows: readonly PackRow[],
  acting: boolean,
): Promise<Shown[]> {
  const ids = asked.past || !acting ? [] : rows.map(({ id }) => id);
  const known = ids.length > 0 ? await mattersById(tx, tenantId, ids) : new Map();
  return rows.map((row) => {
    const matter = known.get(row.id);
    const acts: string[] = matter ? openMoves({ ...matter, kind: 'problem' }, actor, today).map(({ act }) => act) : [];
    return { ...shown(row, asked.on), acts: acts.filter((act) => act !== 'problem.agree' || row.proposal !== null) };
  });
}

function shown({ asked, movedOn, ...row }: PackRow, on: Day) {
  const up = whyUp({ ...row, movedOn, asked }, on);
  return {
    ...row,
    class: row.class as ProblemClass,
    state: row.state as StateOf<'problem'> satisfies (typeof problem.states)[number],
    level: LADDER.find((rung) => rung === row.level) ?? ('unit' satisfies Rung),
    ...(up ? { whyUp: up } : {}),
  };
}

/** What the leaders said since the meeting before; one that is closed by now is told as it ended. */
async function saidBefore(tx: Tx, scene: Scene, asked: PackAsked) {
  const said = await saidSince(tx, asked);
  const ids = said.map(({ id }) => id);
  if (ids.length === 0) return [];
  const open = await packOf(tx, asked, ids);
  const closed = await closedAmong(tx, scene, asked, ids);
  const rows = new Map([...open, ...closed].map((row) => [row.id, shown(row, asked.on)]));
  return said.flatMap(({ id, ...words }) => {
    const row = rows.get(id);
    return row ? [{ ...row, ...words, acts: [] }] : [];
  });
}

const closedAmong = (tx: Tx, { tenantId }: Scene, asked: PackAsked, ids: readonly string[]): Promise<PackRow[]> =>
  packOf(tx, { ...asked, tenantId, ended: true }, ids);

/** Decisions that are open, and those that were given or ended since the meeting before. */
async function decisionsOf(tx: Tx, { tenantId, today }: Scene, asked: PackAsked, { since, on }: MeetingDay) {
  const rows = await listDecisions(
    tx,
    { tenantId, reach: asked.reach, today, around: { since, on } },
    { offset: 0, limit: 200 },
  );
  return { total: rows.length, rows: rows.map(decisionShown) };
}
