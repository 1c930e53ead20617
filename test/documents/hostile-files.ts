import { crc32, deflateSync } from 'node:zlib';
import { photo } from '../photos.ts';
import { zipOf } from './reading/files.ts';

export interface HostileFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

const PAYLOADS = [
  '<script>fetch("/ran")</script>',
  '<!doctype html><html><body onload="fetch(\'/ran\')">',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(\'/ran\')"/>',
  '<iframe srcdoc="<script>fetch(\'/ran\')</script>"></iframe>',
  '*/fetch("/ran")/*',
  '\nfetch("/ran");//',
];
const payload = (n: number): string => PAYLOADS[n % PAYLOADS.length] ?? '';

const be32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n >>> 0);
  return bytes;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([be32(data.length), body, be32(crc32(body))]);
};

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of one bit a pixel, all of it there: 14 000 × 14 000 are some thirty kilobytes. */
export function png(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  const header = Buffer.concat([be32(width), be32(height), Buffer.from([1, 0, 0, 0, 0])]);
  return Buffer.concat([PNG, chunk('IHDR', header), ...more, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** Only a header, and a lie: whoever believes the file must not decode it. */
export const pngHeader = (width: number, height: number): Buffer =>
  Buffer.concat([PNG, chunk('IHDR', Buffer.concat([be32(width), be32(height), Buffer.from([8, 6, 0, 0, 0])]))]);

export function jpegHeader(width: number, height: number): Buffer {
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  bytes.writeUInt16BE(height, 7);
  bytes.writeUInt16BE(width, 9);
  return bytes;
}

/** A comment between the marks of a JPEG. */
const comment = (text: string): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xfe]), length, Buffer.from(text, 'latin1')]);
};

export const office = (kind: 'word' | 'xl', more: Parameters<typeof zipOf>[0] = []): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: kind === 'word' ? 'word/document.xml' : 'xl/workbook.xml', data: '<x/>' },
    ...more,
  ]);

/** Files that are what they say and a page or a script as well; the first ones in ways that are refused, most in ways that are kept. */
export async function polyglots(n: number): Promise<HostileFile[]> {
  const jpeg = await photo();
  const made = (i: number): HostileFile => {
    const text = payload(i);
    const within = (at: number, what: Buffer, by: Buffer): Buffer =>
      Buffer.concat([what.subarray(0, at), by, what.subarray(at)]);
    switch (i % 10) {
      case 0:
        return { fileName: `${i}.jpg`, bytes: within(2, jpeg, comment(text)) };
      case 1:
        return { fileName: `${i}.jpg`, bytes: Buffer.concat([jpeg, Buffer.from(text)]) };
      case 2:
        return { fileName: `${i}.jpg`, bytes: within(2, jpeg, comment(' '.repeat(5_000) + text)) };
      case 3:
        return {
          fileName: `${i}.png`,
          bytes: png(9, 9, [chunk('tEXt', Buffer.from(`k\0${' '.repeat(5_000)}${text}`))]),
        };
      case 4:
        return { fileName: `${i}.docx`, bytes: office('word', [{ name: 'word/media/a.html', data: text, method: 0 }]) };
      default:
        return {
          fileName: i % 2 ? `${i}.pdf` : `"><script>alert(${i})</script>.pdf`,
          bytes: Buffer.from(
            `%PDF-1.7\n${text}\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert\\(1\\);app.launchURL\\("/ran"\\))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
          ),
        };
    }
  };
  return Array.from({ length: n }, (_, i) => made(i));
}
