import { MOST_A_MINUTE, PACE_MS } from '../../domain/notices/robot.ts';
import type { Tx } from '../../store/connection.ts';
import { giveBack, readyFor, type Taken, takeOutgoing, type Target } from '../../store/outgoing.ts';
import { findRobot, keepPace, paceOf, type Robot } from '../../store/robots.ts';
import { type ChatText, chatTextOf } from './chat.ts';

/** What a robot is about to say. */
export interface Speech {
  readonly robot: Robot;
  readonly taken: readonly Taken[];
  readonly text: ChatText;
}

const MOST_IN_DIGEST = 40;

/**
 * Takes what a robot is to say next, if it may speak at all: no more than the chat allows in a minute, counted in the database,
 * so that several servers count together. While everything that waits fits into the minute each occasion has a message of its
 * own; beyond that they go as digests. Answers `later` when the minute is full.
 */
export async function takeForRobot(
  tx: Tx,
  tenantId: number,
  target: Target,
  { now, leaseMs, site }: { now: Date; leaseMs: number; site: string | undefined },
): Promise<Speech | 'later'> {
  const id = target.robotId ?? '';
  const said = await paceOf(tx, tenantId, id, new Date(now.getTime() - PACE_MS));
  const robot = said && (await findRobot(tx, tenantId, id));
  if (!said || !robot) return 'later';
  const [oldest] = said;
  if (oldest && said.length >= MOST_A_MINUTE) {
    await keepPace(tx, tenantId, id, said, new Date(oldest.getTime() + PACE_MS));
    return 'later';
  }
  const left = MOST_A_MINUTE - said.length;
  const ready = await readyFor(tx, tenantId, target, now, left + 1);
  const most = ready > left ? MOST_IN_DIGEST : 1;
  const taken = await takeOutgoing(tx, tenantId, target, { now, leaseMs, most });
  if (taken.length === 0) return 'later';
  const { text, held } = chatTextOf(taken, site);
  await giveBack(tx, tenantId, taken.slice(held));
  await keepPace(tx, tenantId, id, [...said, now], null);
  return { robot, taken: taken.slice(0, held), text };
}
