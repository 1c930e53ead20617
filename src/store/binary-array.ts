import { type Day, ordinal } from '../domain/day.ts';

/** How the values of a column travel; every other type travels as text and is cast on arrival. */
export type Travelling = 'text' | 'uuid' | 'integer' | 'date';

/** PostgreSQL's numbers for these types (pg_type.oid), the same in every version. */
const OIDS: Record<Travelling, number> = { text: 25, uuid: 2950, integer: 23, date: 1082 };
const NONE = -1;
const HEAD = 20;
const DASH = 45;
const EPOCH = ordinal('2000-01-01' as Day);

/**
 * A one-dimensional array in the form in which PostgreSQL itself sends and receives arrays, filled value by value: as text, every
 * character would be escaped here, looked at there, and be garbage in between.
 */
export class BinaryArray {
  private readonly type: Travelling;
  private bytes: Buffer;
  private at = HEAD;
  private length = 0;
  private holes = 0;

  constructor(type: Travelling, room: number) {
    this.type = type;
    this.bytes = Buffer.allocUnsafe(HEAD + room);
  }

  add(value: string | number | null): void {
    this.length += 1;
    if (value === null) {
      this.holes = 1;
      this.need(4);
      this.at = this.bytes.writeInt32BE(NONE, this.at);
    } else if (this.type === 'text') this.addText(String(value));
    else if (this.type === 'uuid') this.addUuid(String(value));
    else this.addInteger(this.type === 'date' ? ordinal(String(value) as Day) - EPOCH : Number(value));
  }

  /** Makes it an empty array again, in the room it has. */
  clear(): void {
    this.at = HEAD;
    this.length = 0;
    this.holes = 0;
  }

  /** The whole array, ready to be sent; it stays as it is until more is added or it is cleared. */
  done(): Buffer {
    this.bytes.writeInt32BE(1, 0);
    this.bytes.writeInt32BE(this.holes, 4);
    this.bytes.writeInt32BE(OIDS[this.type], 8);
    this.bytes.writeInt32BE(this.length, 12);
    this.bytes.writeInt32BE(1, 16);
    return this.bytes.subarray(0, this.at);
  }

  private addText(text: string): void {
    this.need(4 + text.length * 3);
    const size = this.bytes.write(text, this.at + 4, 'utf8');
    this.bytes.writeInt32BE(size, this.at);
    this.at += 4 + size;
  }

  private addUuid(uuid: string): void {
    this.need(20);
    this.at = this.bytes.writeInt32BE(16, this.at);
    for (let i = 0; i < uuid.length; i += 2) {
      if (uuid.charCodeAt(i) === DASH) i += 1;
      this.bytes[this.at] = (digit(uuid, i) << 4) | digit(uuid, i + 1);
      this.at += 1;
    }
  }

  private addInteger(n: number): void {
    this.need(8);
    this.at = this.bytes.writeInt32BE(4, this.at);
    this.at = this.bytes.writeInt32BE(n, this.at);
  }

  private need(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.at + size, this.bytes.length * 2));
    this.bytes.copy(wider, 0, 0, this.at);
    this.bytes = wider;
  }
}

/** The value of a hexadecimal digit. */
const digit = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return (code & 15) + (code >> 6) * 9;
};
