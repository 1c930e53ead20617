import { deserialize, serialize } from 'node:v8';

/** Messages between the server and the process that reads a file: each is its length in four bytes and a serialized value. */
export function frame(value: unknown): Buffer {
  const body = serialize(value);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/** Cuts a byte stream back into the values that were framed. */
export class FrameReader {
  private pieces: Buffer[] = [];
  private length = 0;

  /** Takes the next bytes and answers the values that are complete with them. */
  push(piece: Buffer): unknown[] {
    this.pieces.push(piece);
    this.length += piece.length;
    const values: unknown[] = [];
    for (let body = this.take(); body; body = this.take()) values.push(deserialize(body));
    return values;
  }

  private take(): Buffer | undefined {
    if (this.length < 4) return undefined;
    const size = this.peek(4).readUInt32LE(0);
    if (this.length < 4 + size) return undefined;
    const all = this.joined();
    this.pieces = [all.subarray(4 + size)];
    this.length -= 4 + size;
    return all.subarray(4, 4 + size);
  }

  private peek(bytes: number): Buffer {
    const first = this.pieces[0];
    return first && first.length >= bytes ? first : this.joined();
  }

  private joined(): Buffer {
    const all = this.pieces.length === 1 ? (this.pieces[0] as Buffer) : Buffer.concat(this.pieces, this.length);
    this.pieces = [all];
    return all;
  }
}
