import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../reading/zip.ts';

/** A part to be written: a new content, or the packed bytes of a part that stays as it is. */
export type PartToWrite =
  | { readonly name: string; readonly content: Buffer }
  | { readonly name: string; readonly entry: ZipEntry; readonly from: Uint8Array };

/** 1980-01-01 00:00, the first moment a zip can name: the same content gives the same bytes. */
const DOS_DATE = 0x21;

/** Writes a zip file; parts that stay are copied without being packed again. */
export function writeZip(parts: readonly PartToWrite[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { method, crc, size, packed } = packedOf(part);
    const name = Buffer.from(part.name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2); // the name is UTF-8
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(DOS_DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name);
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function packedOf(part: PartToWrite): { method: number; crc: number; size: number; packed: Buffer } {
  if ('content' in part) {
    const { content } = part;
    return { method: 8, crc: crc32(content), size: content.length, packed: deflateRawSync(content) };
  }
  const { entry, from } = part;
  const packed = Buffer.from(from.buffer, from.byteOffset + entry.dataOffset, entry.packedSize);
  return { method: entry.method, crc: entry.crc, size: entry.size, packed };
}
