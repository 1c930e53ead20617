import { LIMITS } from './limits.ts';
import { ReadingStopped } from './refusals.ts';

/**
 * What a part's reader is told, in order. Positions point into `xml`, which holds only for the call; names come without
 * their namespace prefix. Positions instead of strings, because a ledger of 100 000 rows has ten million tags.
 */
export interface XmlReader {
  /** A start tag: its name is xml[from…to), its attributes xml[to…end). */
  open(xml: string, from: number, to: number, end: number): void;
  close(xml: string, from: number, to: number): void;
  /** Text between tags, with entities still in it unless `literal` (CDATA). */
  text(xml: string, from: number, to: number, literal: boolean): void;
}

const LESS = 60; // <
const GREATER = 62; // >
const SLASH = 47; // /
const BANG = 33; // !
const QUESTION = 63; // ?
const COLON = 58; // :
const QUOTE = 34; // "
const APOSTROPHE = 39; // '
const SPACE = 32;

/**
 * A scanner for the XML inside workbooks, fed in pieces. It knows elements, attributes, text, CDATA, comments and processing
 * instructions. A document type, and with it every entity beyond the five of XML itself, stops the reading: there is nothing
 * to expand and nothing to fetch.
 */
export class XmlScanner {
  private rest = '';
  private readonly reader: XmlReader;

  constructor(reader: XmlReader) {
    this.reader = reader;
  }

  feed(piece: string): void {
    const xml = this.rest === '' ? piece : this.rest + piece;
    const done = this.scan(xml);
    this.rest = done === xml.length ? '' : xml.slice(done);
    if (this.rest.length > LIMITS.xmlPiece) throw new ReadingStopped('damaged-file', { what: 'endless XML' });
  }

  end(): void {
    if (this.rest.trim() !== '') throw new ReadingStopped('damaged-file', { what: 'XML ends too early' });
  }

  /** Handles all complete tokens and answers where the first incomplete one starts. */
  private scan(xml: string): number {
    const { reader } = this;
    const { length } = xml;
    let textFrom = 0;
    for (;;) {
      let tag = textFrom;
      while (tag < length && xml.charCodeAt(tag) !== LESS) tag += 1;
      const first = tag + 1 < length ? xml.charCodeAt(tag + 1) : 0;
      if (first === 0) return textFrom;
      if (first === BANG || first === QUESTION) {
        const next = this.scanSpecial(xml, tag, textFrom);
        if (next < 0) return textFrom;
        textFrom = next;
        continue;
      }
      let from = first === SLASH ? tag + 2 : tag + 1;
      let to = from;
      for (; to < length; to += 1) {
        const c = xml.charCodeAt(to);
        if (c <= SPACE || c === SLASH || c === GREATER) break;
        if (c === COLON) from = to + 1;
      }
      const end = endOfTag(xml, to);
      if (end < 0) return textFrom;
      if (tag > textFrom) reader.text(xml, textFrom, tag, false);
      if (first === SLASH) reader.close(xml, from, to);
      else {
        const closed = xml.charCodeAt(end - 1) === SLASH;
        reader.open(xml, from, to, closed ? end - 1 : end);
        if (closed) reader.close(xml, from, to);
      }
      textFrom = end + 1;
    }
  }

  private scanSpecial(xml: string, tag: number, textFrom: number): number {
    if (xml.length < tag + 9 && !xml.startsWith('<?', tag)) return -1;
    const [open, close] = xml.startsWith('<?', tag)
      ? ['<?', '?>']
      : xml.startsWith('<!--', tag)
        ? ['<!--', '-->']
        : xml.startsWith('<![CDATA[', tag)
          ? ['<![CDATA[', ']]>']
          : ['', ''];
    if (open === '') throw new ReadingStopped('unsafe-xml');
    const end = xml.indexOf(close, tag + open.length);
    if (end < 0) return -1;
    if (tag > textFrom) this.reader.text(xml, textFrom, tag, false);
    if (open === '<![CDATA[') this.reader.text(xml, tag + open.length, end, true);
    return end + close.length;
  }
}

/** Where the tag's > stands, one inside a quoted attribute not counted; −1 when it has not come yet. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const c = xml.charCodeAt(at);
    if (c === GREATER) return at;
    if (c !== QUOTE && c !== APOSTROPHE) continue;
    at += 1;
    while (at < xml.length && xml.charCodeAt(at) !== c) at += 1;
  }
  return -1;
}

/** The value of an attribute in xml[from…to), without its namespace prefix; undefined when it is not there. */
export function attribute(xml: string, from: number, to: number, name: string): string | undefined {
  let at = from;
  while (at < to) {
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals >= to) return undefined;
    let quote = equals + 1;
    while (quote < to && xml.charCodeAt(quote) <= SPACE) quote += 1;
    const close = xml.indexOf(xml.charAt(quote), quote + 1);
    if (close < 0 || close >= to) return undefined;
    const written = xml.slice(at, equals).trim();
    if (written === name || written.endsWith(`:${name}`)) return decodeEntities(xml.slice(quote + 1, close));
    at = close + 1;
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character references; anything else stays as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named !== undefined) return NAMED[(named as string).toLowerCase()] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Excel's own escapes in cell texts: _x000D_ is a carriage return, _x005F_ an underscore. */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
