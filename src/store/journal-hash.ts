import { hash } from 'node:crypto';

/** Everything an entry says, as its hash covers it. Moments are microseconds, as exact as the database keeps them. */
export interface Sealed {
  readonly tenantId: number;
  readonly seq: number;
  readonly micros: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly act: string;
  readonly noun: string;
  readonly subjectId: string | null;
  readonly body: string;
  /** The hash of the entry before it, in hex. */
  readonly previous: string;
}

/** The hash functions an entry may name; the newest entries use {@link ALGORITHM}, older ones keep theirs for ever. */
const ALGORITHMS: ReadonlySet<string> = new Set(['sm3', 'sha256']);
export const ALGORITHM = 'sm3';

/** What the first entry of a tenant follows. */
export const NOTHING = '0'.repeat(64);

/**
 * The text of an entry that is hashed. Its first line gives the numbers and the length in bytes of each field (-1 when there
 * is none), the fields follow without anything between them: no two entries have the same text. SEALED_TEXT is its twin.
 */
export function sealedText(it: Sealed, algorithm: string): string {
  const fields = [it.actorId, it.actorName, it.act, it.noun, it.subjectId, it.body];
  const lengths = fields.map((field) => (field === null ? -1 : Buffer.byteLength(field)));
  return `${algorithm} ${it.tenantId} ${it.seq} ${it.micros} ${lengths.join(' ')}\n${fields.join('')}${it.previous}`;
}

/** The same text made by the database, so that a hundred thousand entries a second can be read and hashed. */
export const SEALED_TEXT = `concat(
  concat_ws(' ', algorithm, tenant_id, seq, (extract(epoch from at) * 1000000)::bigint, coalesce(octet_length(actor_id::text), -1),
    octet_length(actor_name), octet_length(act), octet_length(noun), coalesce(octet_length(subject_id::text), -1), octet_length(body)),
  E'\\n', actor_id, actor_name, act, noun, subject_id, body, encode(previous, 'hex'))`;

/** The hash of a sealed text in hex; undefined when nothing is known of the algorithm. */
export const hashOf = (text: string, algorithm: string): string | undefined =>
  ALGORITHMS.has(algorithm) ? hash(algorithm, text, 'hex') : undefined;
