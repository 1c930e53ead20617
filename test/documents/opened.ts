import { inflateRawSync } from 'node:zlib';

/** The parts of a workbook by name, read without any of the product's own code. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((field, i) =>
      i === 0 ? zip.readUInt32LE(at + field) : zip.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    const text = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export interface OpenedCell {
  /** 's' for a text, 'n' for a number or a day, 'e' for an error. */
  readonly type: string;
  readonly text: string;
  readonly format: string;
}

export interface OpenedSheet {
  readonly name: string;
  readonly xml: string;
  cell(ref: string): OpenedCell | undefined;
  readonly cells: ReadonlyMap<string, OpenedCell>;
  readonly merges: readonly string[];
}

/** The sheets as a spreadsheet program would find them. */
export function sheetsOf(bytes: Uint8Array): OpenedSheet[] {
  const parts = partsOf(bytes);
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((found) =>
    plain(found[1] ?? ''),
  );
  const styles = parts.get('xl/styles.xml') ?? '';
  const codes = new Map(
    [...styles.matchAll(/<numFmt [^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"/g)].map((f) => [f[1], f[2]]),
  );
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(
    (f) => codes.get(f[1]) ?? f[1] ?? '',
  );
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map((f) => f[1] ?? '');
  return names.map((name, place) => {
    const xml = parts.get(`xl/worksheets/sheet${place + 1}.xml`) ?? '';
    const cells = new Map<string, OpenedCell>();
    for (const [, attributes = '', body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const of = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
      const kind = of('t') ?? 'n';
      const value = kind === 's' ? (strings[Number(plain(body))] ?? '') : plain(body);
      const format = formats[Number(of('s') ?? 0)] ?? '';
      if (body !== '') cells.set(of('r') ?? '', { type: kind === 'inlineStr' ? 's' : kind, text: value, format });
    }
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map((f) => f[1] ?? '');
    return { name, xml, cells, merges, cell: (ref: string) => cells.get(ref) };
  });
}
