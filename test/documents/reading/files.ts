import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file, with whatever it is to lie about. */
export interface Part {
  readonly name: string;
  readonly data: Buffer | string;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly unixMode?: number;
  readonly localName?: string;
  /** Packed beforehand, where packing takes long. */
  readonly packed?: Buffer;
}

/** A zip file made by hand, so that it can be as wrong as a hostile one. */
export function zipOf(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const method = part.method ?? 8;
    const packed = part.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(part.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.size ?? data.length, 18);
    const local = Buffer.from(common);
    const localName = Buffer.from(part.localName ?? part.name);
    local.writeUInt16LE(localName.length, 22);
    const name = Buffer.from(part.name);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((part.unixMode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), common, tail, name);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), local, localName, packed]);
    pieces.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** Inside <worksheet>. */
  readonly sheet?: string;
  /** The whole sheet part, instead. */
  readonly sheetXml?: string;
  readonly strings?: readonly string[];
  readonly stringsXml?: string;
  /** Inside <styleSheet>. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheetState?: string;
  readonly more?: readonly Part[];
  readonly replace?: Readonly<Record<string, Partial<Part>>>;
}

/** A workbook of one sheet 台账. */
export function workbookOf(parts: WorkbookParts = {}): Buffer {
  const { sheet = '<sheetData/>', styles = '<cellXfs><xf numFmtId="0"/></cellXfs>' } = parts;
  const strings =
    parts.stringsXml ?? `<sst xmlns="${MAIN}">${(parts.strings ?? []).map((t) => `<si>${t}</si>`).join('')}</sst>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const all: Part[] = [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${RELATIONS}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${parts.workbookPr ?? ''}/><sheets><sheet name="台账" sheetId="1" ${parts.sheetState ?? ''} r:id="s"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${RELATIONS}">${relation('s', 'worksheet', 'worksheets/sheet1.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: parts.sheetXml ?? `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
    { name: 'xl/sharedStrings.xml', data: strings },
    { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    ...(parts.more ?? []),
  ];
  return zipOf(all.map((part) => ({ ...part, ...parts.replace?.[part.name] })));
}

/** A sheet of inline texts and numbers. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null, ref: string): string =>
    value === null
      ? ''
      : typeof value === 'number'
        ? `<c r="${ref}"><v>${value}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return `<sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((v, c) => cell(v, `${letters[c]}${r + 1}`)).join('')}</row>`).join('')}</sheetData>`;
}
