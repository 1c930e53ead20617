import { clientOf, type Db, readTenant, type Tx } from './connection.ts';
import { hashOf, NOTHING, SEALED_TEXT } from './journal-hash.ts';
import type { Head } from './journal.ts';

export interface JournalFault {
  readonly seq: number;
  /**
   * altered: the entry is not what was written. missing: there is none with this number. unlinked: it does not follow the
   * one before it, so one of the two was replaced. unknown-algorithm. anchor-differs, anchor-missing: a head that was
   * printed or kept elsewhere is not what stands there now; the chain was rewritten or its end cut off.
   */
  readonly what: 'altered' | 'missing' | 'unlinked' | 'unknown-algorithm' | 'anchor-differs' | 'anchor-missing';
}

export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: Head | null;
  /** The first hundred. */
  readonly faults: readonly JournalFault[];
}

const BATCH = 5_000;
const FAULTS_SHOWN = 100;

type Row = [seq: number, text: string, algorithm: string, previous: string, hash: string];

/**
 * Recomputes the whole chain in one snapshot and says where it breaks. A chain that was rewritten from some entry to its end
 * is sound in itself: only an anchor, a head noted elsewhere, finds that.
 */
export function verifyJournal(db: Db, tenantId: number, { anchor }: { anchor?: Head } = {}): Promise<Verification> {
  return readTenant(db, tenantId, (tx) => verify(tx, tenantId, anchor), { statementMs: 300_000 });
}

async function verify(tx: Tx, tenantId: number, anchor: Head | undefined): Promise<Verification> {
  const faults: JournalFault[] = [];
  const fault = (seq: number, what: JournalFault['what']): void => {
    if (faults.length < FAULTS_SHOWN) faults.push({ seq, what });
  };
  let entries = 0;
  let last: Head = { seq: 0, hash: NOTHING };
  let lastComputed: string | undefined = NOTHING;
  let anchored = false;
  let coming = batchAfter(tx, tenantId, 0);
  for (;;) {
    const rows = await coming;
    const final = rows.at(-1);
    if (!final) break;
    // The database reads the next batch while this one is hashed.
    coming = batchAfter(tx, tenantId, final[0]);
    for (const row of rows) {
      const [seq, text, algorithm, previous, hash] = row;
      const computed = hashOf(text, algorithm);
      if (seq !== last.seq + 1) fault(last.seq + 1, 'missing');
      else if (previous !== last.hash && previous !== lastComputed) fault(seq, 'unlinked');
      if (computed === undefined) fault(seq, 'unknown-algorithm');
      else if (computed !== hash) fault(seq, 'altered');
      if (seq === anchor?.seq) {
        anchored = true;
        if (hash !== anchor.hash) fault(seq, 'anchor-differs');
      }
      last = { seq, hash };
      lastComputed = computed;
      entries += 1;
    }
  }
  if (anchor && !anchored) fault(anchor.seq, 'anchor-missing');
  return { ok: faults.length === 0, entries, head: entries ? last : null, faults };
}

async function batchAfter(tx: Tx, tenantId: number, seq: number): Promise<Row[]> {
  const { rows } = await clientOf(tx).query<Row>({
    rowMode: 'array',
    text: `select seq, ${SEALED_TEXT}, algorithm, encode(previous, 'hex'), encode(hash, 'hex')
      from journal where tenant_id = $1 and seq > $2 order by seq limit ${BATCH}`,
    values: [tenantId, seq],
  });
  return rows;
}
