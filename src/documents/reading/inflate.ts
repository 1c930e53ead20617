import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS, type Limits } from './limits.ts';
import { ReadingStopped } from './refusals.ts';
import type { ZipEntry } from './zip.ts';

const CHUNK = 512 * 1024;

/** What may still be inflated from one file, over all its parts. */
export interface Budget {
  left: number;
  readonly limits: Limits;
}

export const budgetOf = (limits: Limits = LIMITS): Budget => ({ left: limits.bytesOut, limits });

/**
 * The bytes of one part, in pieces, counted against the budget as they come out; a part that is longer than its
 * directory entry says, or whose checksum is wrong, stops the reading.
 */
export async function* inflate(bytes: Uint8Array, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset + entry.dataOffset, entry.packedSize);
  let size = 0;
  let crc = 0;
  for await (const piece of entry.method === 0 ? [packed] : inflated(packed, entry)) {
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0) throw new ReadingStopped('unpacks-too-large', { limit: budget.limits.bytesOut >> 20 });
    if (size > entry.size) throw new ReadingStopped('unsafe-archive', { what: `${entry.name} is longer than it says` });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ReadingStopped('damaged-file', { what: entry.name });
}

async function* inflated(packed: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new ReadingStopped('damaged-file', { what: entry.name });
    throw error;
  } finally {
    stream.destroy();
  }
}
