import { LIMITS, type Limits } from './limits.ts';
import { ReadingStopped } from './refusals.ts';

/** One part of a zip file, as its central directory describes it; nothing of it is inflated yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly dataOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MEBIBYTE = 1024 * 1024;

const damaged = (what: string): ReadingStopped => new ReadingStopped('damaged-file', { what });
const unsafe = (what: string): ReadingStopped => new ReadingStopped('unsafe-archive', { what });

/**
 * Reads and judges the central directory before any byte is inflated: number and names of the parts, declared sizes,
 * overlapping data (many names for one bomb), links, encryption, methods other than stored and deflate.
 */
export function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, size } = findDirectory(view);
  if (count > limits.entries) throw new ReadingStopped('too-many-parts', { actual: count, limit: limits.entries });
  if (offset + size > bytes.length) throw damaged('central directory');
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  let declared = 0;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readDirectoryEntry(view, at, bytes);
    at = next;
    declared += entry.size;
    if (declared > limits.bytesOut) throw tooLarge(limits);
    if (entry.size >= limits.ratioFrom && entry.size > entry.packedSize * limits.ratio) throw tooLarge(limits);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw unsafe(`duplicate part ${entry.name}`);
    entries.set(key, entry);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

const tooLarge = (limits: Limits): ReadingStopped =>
  new ReadingStopped('unpacks-too-large', { limit: Math.round(limits.bytesOut / MEBIBYTE) });

function findDirectory(view: DataView): { count: number; offset: number; size: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    // A file of at most 20 MiB has no need of zip64; some writers add it all the same but repeat the plain figures.
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw damaged('zip64 directory');
    return { count, offset, size };
  }
  throw damaged('no zip directory');
}

function readDirectoryEntry(view: DataView, at: number, bytes: Uint8Array): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('central directory');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged('central directory');
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
  refuseName(name);
  if ((flags & 1) !== 0) throw unsafe(`encrypted part ${name}`);
  if (method !== 0 && method !== 8) throw unsafe(`compression method ${method}`);
  const unixMode = view.getUint32(at + 38, true) >>> 16;
  if ((unixMode & 0xf000) === 0xa000) throw unsafe(`link ${name}`);
  const entry = {
    name,
    method: method as 0 | 8,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    dataOffset: dataOffsetOf(view, view.getUint32(at + 42, true), nameLength, name),
  };
  if (entry.dataOffset + entry.packedSize > view.byteLength) throw damaged(name);
  if (method === 0 && entry.size !== entry.packedSize) throw damaged(name);
  return { entry, next };
}

function dataOffsetOf(view: DataView, local: number, nameLength: number, name: string): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) throw damaged(name);
  if (view.getUint16(local + 26, true) !== nameLength) throw unsafe(`two names for ${name}`);
  return local + 30 + nameLength + view.getUint16(local + 28, true);
}

/** Nothing is ever written to disk by name; a name that would climb out of a folder still tells what kind of file it is. */
function refuseName(name: string): void {
  const climbs = name.split('/').includes('..');
  if (name === '' || climbs || name.startsWith('/') || /^[a-z]:/i.test(name) || /[\u0000-\u001f]/.test(name)) {
    throw unsafe(`part name ${JSON.stringify(name)}`);
  }
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((a, b) => a.dataOffset - b.dataOffset);
  for (const [i, entry] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && entry.dataOffset + entry.packedSize > next.dataOffset) throw unsafe(`overlapping part ${next.name}`);
  }
}
