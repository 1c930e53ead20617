import { createServer } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../src/documents/evidence.ts';
import { evidenceType, nameFault } from '../../src/documents/evidence-type.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { photo } from '../photos.ts';
import { jpegHeader, office, png, pngHeader, polyglots } from './hostile-files.ts';

const verdict = (fileName: string, bytes: Buffer): string => {
  const type = evidenceType(bytes);
  if (isRefusal(type)) return type.reason;
  return nameFault(fileName, type)?.reason ?? type.extension;
};
const examined = async (fileName: string, bytes: Buffer): Promise<string> => {
  const answer = await examine(fileName, bytes);
  return isRefusal(answer) ? answer.reason : answer.mediaType;
};

/** The same numbers in every run. */
const some = (seed: number, below: number): number => ((seed * 2_654_435_761) >>> 0) % below;

interface Case {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly reason: string;
}

const BOMBS: Case[] = Array.from({ length: 150 }, (_, i) => {
  const [width, height] = [7_072 + some(i, 58_000), 7_072 + some(i + 7, 58_000)];
  return i % 2
    ? { fileName: `${i}.png`, bytes: pngHeader(width, height), reason: 'image-too-large' }
    : { fileName: `${i}.jpg`, bytes: jpegHeader(width, height), reason: 'image-too-large' };
});

const SVG = [
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '<?xml version="1.0"?><svg/>',
  '\ufeff<!-- --><svg onload="x"/>',
  '<!DOCTYPE svg []><svg/>',
];
const NOT_TAKEN: Case[] = Array.from({ length: 100 }, (_, i) => {
  const pages = [
    ...SVG,
    '<!doctype html>',
    '<html>%PDF-1.7',
    ' %PDF-1.7',
    'GIF89a<script>',
    'BM',
    'RIFF____WAVEfmt ',
    'PK\u0003\u0004',
    '\u0000asm',
  ];
  const endings = ['svg', 'html', 'jpg', 'png', 'pdf', 'docx', 'webp'];
  return {
    fileName: `${i}.${endings[i % endings.length]}`,
    bytes: Buffer.from(`${pages[i % pages.length]}${'x'.repeat(some(i, 90))}`, 'utf8'),
    reason: 'file-type',
  };
});

/** Contents under a name that says something else. */
const MISNAMED: Case[] = Array.from({ length: 100 }, (_, i) => {
  const pdf = Buffer.from(`%PDF-1.7\n${i}`);
  const kinds: [string, Buffer][] = [
    ['png', png(8, 8)],
    ['pdf', pdf],
    ['docx', office('word')],
    ['xlsx', office('xl')],
  ];
  const [, bytes] = kinds[i % 4] ?? ['', pdf];
  const wrong = ['html', 'svg', 'exe', 'js', 'jpg', 'xhtml', 'htm'][i % 7];
  return { fileName: `${i}.${wrong}`, bytes, reason: 'name-contradicts' };
});

describe('500 hostile files (R37)', () => {
  it.each([
    ['150 pictures that would unfold to gigabytes, by their headers alone', BOMBS],
    ['100 that are of no kind that is taken, SVG and HTML among them', NOT_TAKEN],
    ['100 under another name', MISNAMED],
  ])('%s', (_, cases) => {
    expect(cases.map(({ fileName, bytes }) => [fileName, verdict(fileName, bytes)])).toEqual(
      cases.map(({ fileName, reason }) => [fileName, reason]),
    );
  });

  it('100 that are a page as well: refused where a reader would look, and otherwise of the type they are handed out as', async () => {
    const verdicts = (await polyglots(100)).map(({ fileName, bytes }) => verdict(fileName, bytes));
    const seen = Map.groupBy(verdicts, (it) => it);
    const found = Object.fromEntries([...seen].map(([it, all]) => [it, all.length]));
    expect(found).toEqual({ docx: 10, jpg: 16, 'page-within': 14, pdf: 50, png: 10 });
  });

  it('50 that are cut off or damaged somewhere: none is shown, none hangs, none ends the server', async () => {
    const whole = await photo({ width: 640, height: 480, corner: true });
    const cases = Array.from({ length: 50 }, (_, i) => {
      const bytes = Buffer.from(whole);
      if (i % 2 === 0) return bytes.subarray(0, 1 + some(i, whole.length - 400));
      // The header itself is turned into something else.
      for (let n = 0; n < 12; n += 1) bytes[2 + some(i * 31 + n, 160)] = some(i * 17 + n, 256);
      return bytes;
    });
    const quick = cases.filter((bytes) => isRefusal(evidenceType(bytes)));
    const decoded = cases.filter((bytes) => !isRefusal(evidenceType(bytes))).slice(0, 14);
    const verdicts = await Promise.all(decoded.map((bytes, i) => examined(`${i}.jpg`, bytes)));
    for (const it of verdicts) expect(['picture-unreadable', 'file-type', 'image/jpeg']).toContain(it);
    expect(verdicts.filter((it) => it === 'picture-unreadable').length).toBeGreaterThan(0);
    expect(quick.length).toBeGreaterThan(0);
  });

  it('a true PNG of 14 000² in thirty kilobytes is refused before a pixel is decoded, one of 49 million is not', async () => {
    const bomb = png(14_000, 14_000);
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await examined('a.png', bomb)).toBe('image-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20);
    expect(await examined('b.png', png(7_000, 7_000))).toBe('image/png');
  });

  it('a picture that lies about its size is not decoded beyond it', async () => {
    const lying = png(8, 8);
    lying.writeUInt32BE(7_000, 16);
    lying.writeUInt32BE(7_000, 20);
    expect(await examined('a.png', lying)).toBe('picture-unreadable');
  });
});

describe('workbooks and documents (R35, R36)', () => {
  const hits: string[] = [];
  const listener = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end();
  });
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    const at = listener.address();
    address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  });
  afterAll(() => listener.close());

  it.each([
    ['a bomb that says it is small', [{ name: 'word/a.xml', data: Buffer.alloc(30 * 2 ** 20), size: 1_000 }]],
    ['a bomb of many parts', Array.from({ length: 2_001 }, (_, i) => ({ name: `word/${i}.xml`, data: '' }))],
    ['a name that climbs', [{ name: '../../etc/passwd', data: 'x' }]],
    ['a link', [{ name: 'word/link', data: '/etc/passwd', unixMode: 0o120777 }]],
    ['a part that is not what its checksum says', [{ name: 'word/a.xml', data: 'x', crc: 7 }]],
  ])('are refused with %s', async (_, parts) =>
    expect(['archive-unsafe', 'file-type']).toContain(await examined('a.docx', office('word', parts))),
  );

  it('are kept with all they refer to elsewhere, and nothing of that is fetched', async () => {
    const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % e SYSTEM "${address}/dtd"> %e; <!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>`;
    const template = `<Relationships><Relationship Type="attachedTemplate" Target="${address}/t.dotm" TargetMode="External"/></Relationships>`;
    const picture = `<Relationships><Relationship Type="image" Target="${address}/i.png" TargetMode="External"/></Relationships>`;
    const parts = [
      [{ name: 'word/x.xml', data: entity }],
      [{ name: 'word/_rels/settings.xml.rels', data: template }],
      [{ name: 'word/_rels/document.xml.rels', data: picture }],
      [{ name: 'xl/externalLinks/_rels/a.xml.rels', data: template }],
    ];
    const types = await Promise.all(
      parts.map((it, i) => examined(i === 3 ? 'a.xlsx' : 'a.docx', office(i === 3 ? 'xl' : 'word', it))),
    );
    expect(types.map((type) => type.split('.').at(-1))).toEqual(['document', 'document', 'document', 'sheet']);
    expect(await examined('a.svg', Buffer.from(`<svg><image href="${address}/svg"/></svg>`))).toBe('file-type');
    expect(hits).toEqual([]);
  });
});

it('a copy is drawn of every kind of picture that is taken, CMYK and 16 bits among them', async () => {
  const base = sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 9, g: 99, b: 9, alpha: 0.5 } } });
  const kinds = {
    'a.png': await base.clone().png().toBuffer(),
    'b.webp': await base.clone().webp().toBuffer(),
    'c.png': await base
      .clone()
      .toColourspace('rgb16')
      .png({ bitdepth: 16 } as never)
      .toBuffer(),
    'd.jpg': await base.clone().toColourspace('cmyk').jpeg().toBuffer(),
    'e.jpg': await base.clone().jpeg({ progressive: true }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(kinds)) {
    const answer = await examine(name, bytes);
    if (isRefusal(answer)) throw new Error(`${name} ${answer.reason}`);
    expect(await sharp(answer.copies?.display).metadata()).toMatchObject({ width: 60, height: 40, space: 'srgb' });
  }
});
