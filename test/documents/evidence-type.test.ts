import { describe, expect, it } from 'vitest';
import { evidenceType } from '../../src/documents/evidence-type.ts';
import { pictureSize } from '../../src/documents/picture-size.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const be16 = (n: number) => [n >> 8, n & 255];
const be32 = (n: number) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
const le24 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255];

const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', be32(13), 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0]);
/** With an EXIF segment, whose length must be skipped and not searched, before the frame. */
const jpeg = (width: number, height: number, frame = 0xc0) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(8),
    [0xff, 0xc0, 1, 2, 3, 4],
    [0xff, 0xff, frame],
    be16(17),
    [8],
    be16(height),
    be16(width),
    [3, 0, 0, 0],
  );
const webp = (kind: string, body: number[]) =>
  bytes(
    'RIFF',
    be32(0),
    'WEBP',
    kind,
    [0, 0, 0, 0],
    body,
    Array.from({ length: 16 }, () => 0),
  );
const vp8x = (width: number, height: number) => webp('VP8X', [0, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)]);
const vp8l = (width: number, height: number) => {
  const bits = (width - 1) | ((height - 1) << 14);
  return webp('VP8L', [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, (bits >>> 24) & 255]);
};
const vp8 = (width: number, height: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8]);

/** A zip of empty parts, just enough to be named. */
function zip(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

describe('what a file is', () => {
  it.each([
    ['PDF', bytes('%PDF-1.7\n'), 'pdf', 'application/pdf'],
    ['JPEG', jpeg(4000, 3000), 'jpg', 'image/jpeg'],
    ['progressive JPEG', jpeg(4000, 3000, 0xc2), 'jpg', 'image/jpeg'],
    ['PNG', png(100, 100), 'png', 'image/png'],
    ['WebP', vp8x(100, 100), 'webp', 'image/webp'],
    [
      'workbook',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'document',
      zip('[Content_Types].xml', 'word/document.xml'),
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('is seen in its content: %s', (_, content, extension, mediaType) =>
    expect(evidenceType(content)).toEqual({ extension, mediaType }),
  );

  it.each([
    ['SVG', bytes('<?xml version="1.0"?><svg/>')],
    ['HTML', bytes('<!doctype html>')],
    ['HTML before a PDF', bytes('<html>%PDF-1.7')],
    ['GIF', bytes('GIF89a')],
    ['old Excel', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['workbook with macros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')],
    ['archive', zip('readme.txt')],
    ['archive that climbs', zip('[Content_Types].xml', 'xl/workbook.xml', '../../etc/passwd')],
    ['half an archive', zip('[Content_Types].xml', 'xl/workbook.xml').subarray(0, 40)],
    ['PNG without a header', bytes('\x89PNG\r\n\x1a\n')],
    ['JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xd9])],
    ['WebP of nothing known', webp('XXXX', [])],
    ['RIFF that is sound', bytes('RIFF', be32(0), 'WAVEfmt ')],
    ['text', bytes('hello')],
  ])('is refused: %s', (_, content) =>
    expect(evidenceType(content)).toMatchObject({ kind: 'invalid', reason: 'file-type' }),
  );

  it.each([
    ['PNG', png(10_000, 5_001)],
    ['JPEG', jpeg(65_535, 65_535)],
    ['WebP', vp8x(10_000, 10_000)],
  ])('is refused when it is a %s of more than fifty million pixels', (_, content) =>
    expect(evidenceType(content)).toMatchObject({ reason: 'image-too-large' }),
  );

  it('is refused when it is nothing, or too much', () => {
    expect(evidenceType(Buffer.alloc(0))).toMatchObject({ reason: 'file-empty' });
    expect(evidenceType(Buffer.alloc(20 * 2 ** 20 + 1))).toMatchObject({ reason: 'file-too-large' });
    expect(evidenceType(Buffer.concat([bytes('%PDF-'), Buffer.alloc(20 * 2 ** 20 - 5)]))).toMatchObject({
      extension: 'pdf',
    });
  });
});

it.each([
  ['PNG', png(640, 480)],
  ['JPEG', jpeg(640, 480)],
  ['WebP, extended', vp8x(640, 480)],
  ['WebP, lossless', vp8l(640, 480)],
  ['WebP, lossy', vp8(640, 480)],
])('the size of a picture is read from its header: %s', (_, content) =>
  expect(pictureSize(content)).toEqual({ width: 640, height: 480 }),
);
