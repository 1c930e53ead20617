import { sql } from 'kysely';
import { clientOf, type Tx } from './connection.ts';
import { ALGORITHM, hashOf, NOTHING, sealedText } from './journal-hash.ts';

/** One act as the journal keeps it. */
export interface Entry {
  readonly tenantId: number;
  readonly at: Date;
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly act: string;
  readonly noun: string;
  /** What the entry is found by: of everything that happens to a project, the project. */
  readonly subjectId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Locks of this program in the space of two-number advisory locks; the second number is the tenant. */
const JOURNAL_LOCK = 4_650_302;
/** The longest an act waits for its turn. */
const TURN_MS = 300_000;

/** Where each transaction's journal stands. Known only under the lock, and so never stale. */
const heads = new WeakMap<Tx, Head>();

/**
 * Takes the tenant's place in the queue of acts until the transaction ends, and answers the number its entry will have, so
 * that rows can be written with it first. Acts of one tenant are saved one after the other; those that are refused never
 * come here. The lock and the look behind it go in one message but are two statements, each with its own view of the data.
 * An act that judges every project may hold the place for a minute: the turn is waited for longer than a statement may take.
 */
export async function nextSeq(tx: Tx, tenantId: number): Promise<number> {
  if (!Number.isSafeInteger(tenantId)) throw new Error(`not a tenant: ${tenantId}`);
  const results: unknown = await clientOf(tx).query(
    `select set_config('luodi.limit', current_setting('statement_timeout'), true), set_config('statement_timeout', '${TURN_MS}', true);
     select pg_advisory_xact_lock(${JOURNAL_LOCK}, ${tenantId});
     select set_config('statement_timeout', current_setting('luodi.limit'), true);
     select seq, encode(hash, 'hex') as hash from journal where tenant_id = ${tenantId} order by seq desc limit 1`,
  );
  const last = (results as { rows: Head[] }[])[3];
  const head = last?.rows[0] ?? { seq: 0, hash: NOTHING };
  heads.set(tx, head);
  return head.seq + 1;
}

/** Appends the entry numbered by {@link nextSeq}, chained to the one before it. */
export async function writeJournal(tx: Tx, seq: number, entry: Entry): Promise<void> {
  const head = heads.get(tx);
  if (head?.seq !== seq - 1) throw new Error(`entry ${seq} does not follow ${head?.seq}: ask nextSeq first`);
  const body = JSON.stringify(entry.body);
  const { tenantId, actor, act, noun, subjectId } = entry;
  const micros = String(entry.at.getTime() * 1000);
  const sealed = { tenantId, seq, micros, actorId: actor.id, actorName: actor.name, act, noun, subjectId, body };
  const hash = hashOf(sealedText({ ...sealed, previous: head.hash }, ALGORITHM), ALGORITHM);
  if (!hash) throw new Error(`no such algorithm: ${ALGORITHM}`);
  await sql`insert into journal
      (tenant_id, seq, at, actor_id, actor_name, act, noun, subject_id, body, algorithm, previous, hash)
    values (${tenantId}, ${seq}, ${entry.at}, ${actor.id}, ${actor.name}, ${act}, ${noun}, ${subjectId}, ${body},
      ${ALGORITHM}, decode(${head.hash}, 'hex'), decode(${hash}, 'hex'))`.execute(tx);
  heads.set(tx, { seq, hash });
}

/** The last entry, to be printed where figures leave the house: whoever kept the print can prove what was there. */
export async function journalHead(tx: Tx, tenantId: number): Promise<Head | undefined> {
  const { rows } = await sql<Head>`select seq, encode(hash, 'hex') as hash from journal
    where tenant_id = ${tenantId} order by seq desc limit 1`.execute(tx);
  return rows[0];
}
