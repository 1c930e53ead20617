/** The encodings CSV files come in here, as TextDecoder names them. gb18030 contains GBK and GB 2312. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const SAMPLE = 65_536;

/**
 * Decodes a text file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is valid, else GB 18030.
 * Undefined when it is none of them, or holds bytes no text has.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  return /[\u0000\u0001-\u0006\u000e-\u0019]/.test(text.slice(0, SAMPLE)) ? undefined : { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes.subarray(0, SAMPLE));
  if (wide) return wide;
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  if (decodes(bytes, 'gb18030')) return 'gb18030';
  return fewestFaults(bytes);
}

/** Without a mark, UTF-16 shows by its ASCII (commas, digits, line ends): a zero in every second byte. */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length / 20;
  if (odd > enough && even < odd / 20) return 'utf-16le';
  return even > enough && odd < even / 20 ? 'utf-16be' : undefined;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file with a few broken bytes (cut in the middle of a character) is still read, in the encoding that breaks least. */
function fewestFaults(bytes: Uint8Array): Encoding | undefined {
  const faults = (encoding: Encoding): number =>
    new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE * 16)).split('\ufffd').length - 1;
  const [utf8, gb] = [faults('utf-8'), faults('gb18030')];
  const best = Math.min(utf8, gb);
  if (best > Math.max(3, bytes.length / 2000)) return undefined;
  return utf8 <= gb ? 'utf-8' : 'gb18030';
}
