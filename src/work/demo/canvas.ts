import { crc32, deflateSync } from 'node:zlib';

/** A small drawing in a few colours, written as PNG: what stands in for photographs and papers that must not be real. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  fill(x: number, y: number, width: number, height: number, colour: number): void;
  ring(x: number, y: number, radius: number, thick: number, colour: number): void;
  /** Capital letters, digits and dashes in squares of `size` pixels. */
  write(text: string, x: number, y: number, size: number, colour: number): void;
  png(): Buffer;
}

export function canvas(width: number, height: number, palette: readonly string[]): Canvas {
  const pixels = new Uint8Array(width * height);
  const set = (x: number, y: number, colour: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = colour;
  };
  const fill: Canvas['fill'] = (x, y, w, h, colour) => {
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(width, Math.round(x + w))];
    const [top, bottom] = [Math.max(0, Math.round(y)), Math.min(height, Math.round(y + h))];
    if (left < right)
      for (let row = top; row < bottom; row++) pixels.fill(colour, row * width + left, row * width + right);
  };
  return {
    width,
    height,
    fill,
    ring(x, y, radius, thick, colour) {
      for (let row = y - radius; row <= y + radius; row++)
        for (let column = x - radius; column <= x + radius; column++) {
          const away = Math.hypot(column - x, row - y);
          if (away <= radius && away > radius - thick) set(column, row, colour);
        }
    },
    write(text, x, y, size, colour) {
      for (const [place, letter] of [...text].entries())
        for (const [row, bits] of [...(GLYPHS[letter] ?? '')].entries())
          for (let column = 0; column < 4; column++)
            if (Number.parseInt(bits, 16) & (8 >> column))
              fill(x + (place * 5 + column) * size, y + row * size, size, size, colour);
    },
    png: () => pngOf(width, height, pixels, palette),
  };
}

/** Rows of four pixels, one hexadecimal digit each, from the top. */
const GLYPHS: Readonly<Record<string, string>> = {
  D: 'e999e',
  E: 'f8e8f',
  M: '9ff99',
  O: '69996',
  '-': '00f00',
  '0': '69996',
  '1': '2622f',
  '2': 'e168f',
  '3': 'e161e',
  '4': '99f11',
  '5': 'f8e1e',
  '6': '68e96',
  '7': 'f1244',
  '8': '69696',
  '9': '69716',
};

/** PNG of indexed colours (ISO/IEC 15948). */
function pngOf(width: number, height: number, pixels: Uint8Array, palette: readonly string[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
