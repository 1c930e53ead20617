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
  readonly previous: string;
}

/** The hash functions an entry may name; the newest entries use {@link ALGORITHM}, older ones keep theirs for ever. */
const ALGORITHMS: ReadonlySet<string> = new Set(['sm3', 'sha256']);
export const ALGORITHM = 'sm3';

/** What the first entry of a tenant follows. */
export const NOTHING = '0'.repeat(64);

const ABSENT = 0xff_ff_ff_ff;
let space = Buffer.allocUnsafe(64 * 1024);

/**
 * The entry's hash in hex; undefined when nothing is known of the algorithm. Each field is preceded by its length in bytes
 * (all ones when it is absent), so that no two entries have the same bytes.
 */
export function hashOf(entry: Sealed, algorithm: string): string | undefined {
  if (!ALGORITHMS.has(algorithm)) return undefined;
  let end = 0;
  const put = (text: string | null): void => {
    if (text === null) {
      end = space.writeUInt32BE(ABSENT, end);
      return;
    }
    const most = end + 4 + text.length * 3;
    if (most + 64 > space.length) space = Buffer.concat([space], most * 2);
    const bytes = space.write(text, end + 4);
    space.writeUInt32BE(bytes, end);
    end += 4 + bytes;
  };
  put(algorithm);
  put(String(entry.tenantId));
  put(String(entry.seq));
  put(entry.micros);
  put(entry.actorId);
  put(entry.actorName);
  put(entry.act);
  put(entry.noun);
  put(entry.subjectId);
  put(entry.body);
  put(entry.previous);
  return hash(algorithm, space.subarray(0, end), 'hex');
}
