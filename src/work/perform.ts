import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { inTenant, type Tx } from '../store/connection.ts';
import { isCollision, takenKey } from '../store/faults.ts';
import { type Asking, claimKey, keepReply } from '../store/idempotency.ts';
import { nextSeq, writeJournal } from '../store/journal.ts';
import type { Command } from './command.ts';
import { newId } from './new-id.ts';
import type { Scene } from './scene.ts';
import { needLiveSet, restand, standMade } from './standing.ts';

const TRIES = 4;
/** Keys that two acts at the same moment may both find free; the second finds it taken when it looks again. */
const RACED: ReadonlySet<string> = new Set(['idempotency_pkey', 'matter_once']);

/** One act, one transaction, one journal entry. No command can skip the check or the entry. */
export async function perform<I, S, O, R>(command: Command<I, S, O, R>, input: I, scene: Scene): Promise<R | Refusal> {
  for (let tries = 1; ; tries++) {
    try {
      return await inTenant(scene.db, scene.tenantId, (tx) => act(tx, command, input, scene));
    } catch (error) {
      // Nothing was saved, and a decision taken again on what is there now is as good as the first.
      if (tries >= TRIES || !(isCollision(error) || RACED.has(takenKey(error) ?? ''))) throw error;
    }
  }
}

/** What {@link perform} would answer now, without doing it; undefined when it would be done. */
export const refusalOf = <I, S, O, R>(c: Command<I, S, O, R>, input: I, scene: Scene): Promise<Refusal | undefined> =>
  inTenant(scene.db, scene.tenantId, async (tx) => {
    const asking = askingOf(scene);
    if (asking && (await claimKey(tx, asking)).known) return undefined;
    const outcome = await decided(tx, c, input, scene);
    return isRefusal(outcome) ? outcome : undefined;
  });

/** Whose key it is; the operator at the command line has none. */
const askingOf = ({ tenantId, actor, once }: Scene): (Asking & { requestHash: string }) | undefined =>
  once && actor.id ? { tenantId, personId: actor.id, ...once } : undefined;

async function act<I, S, O, R>(tx: Tx, c: Command<I, S, O, R>, input: I, scene: Scene): Promise<R | Refusal> {
  const { tenantId, actor, now, today } = scene;
  const asking = askingOf(scene);
  if (asking) {
    const earlier = await claimKey(tx, asking);
    if (!earlier.free) return refuse('conflict', 'key-in-progress');
    if (earlier.known && earlier.requestHash !== asking.requestHash) return refuse('invalid', 'key-reused');
    if (earlier.known) return c.secret ? refuse('conflict', 'shown-once') : (earlier.reply as R);
  }
  const outcome = await decided(tx, c, input, scene);
  if (isRefusal(outcome)) return outcome;

  const seq = await nextSeq(tx, tenantId);
  const here = { tenantId, today, seq };
  if (c.makes) await needLiveSet(tx, here);
  await c.save(tx, outcome, { tenantId, seq, actor, now, told: scene.told });
  const touched = c.touches?.(outcome) ?? [];
  if (touched.length > 0) await restand(tx, here, touched);
  if (c.makes) await standMade(tx, here, c.makes(outcome));
  const { act: name, subjectId, body } = c.entry(outcome);
  await writeJournal(tx, seq, { tenantId, at: now, actor, act: name, noun: c.noun, subjectId, body });
  const reply = c.reply(outcome);
  if (asking) await keepReply(tx, asking, asking.requestHash, c.secret ? undefined : reply);
  return reply;
}

async function decided<I, S, O, R>(tx: Tx, c: Command<I, S, O, R>, input: I, scene: Scene): Promise<O | Refusal> {
  const { actor, expected, today, now } = scene;
  const subject = await c.load(tx, input, scene);
  if (subject === undefined || !c.sees(actor, subject)) return refuse('not-found', 'no-such-subject');
  const allowed = c.allows(actor, subject, input);
  if (allowed !== true) return allowed || refuse('not-allowed', 'no-permission');
  const kept = c.version?.(subject);
  if (kept && expected !== undefined && kept.version !== expected) return overtaken(kept, expected, input);
  return c.decide(subject, input, { actor, today, now, newId });
}

/** Somebody else was faster: both values of every field that differs, so that nobody has to guess. */
function overtaken(
  kept: { version: number; values: Readonly<Record<string, unknown>> },
  expected: number,
  input: unknown,
): Refusal {
  const mine = input as Record<string, unknown>;
  const differing = Object.keys(kept.values).filter(
    (name) => mine[name] !== undefined && JSON.stringify(mine[name]) !== JSON.stringify(kept.values[name]),
  );
  const pick = (from: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(differing.map((name) => [name, from[name] ?? null]));
  return refuse('conflict', 'changed-meanwhile', {
    expected,
    version: kept.version,
    mine: pick(mine),
    theirs: pick(kept.values),
  });
}
