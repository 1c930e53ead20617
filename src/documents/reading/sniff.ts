import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { LIMITS } from './limits.ts';
import { ReadingStopped, refuseFile } from './refusals.ts';
import { openZip } from './zip.ts';

export type FileKind = 'xlsx' | 'csv';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((b, i) => bytes[i] === b);
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** What a file is, by its first bytes and its inside, never by its name; a refusal says how to turn it into one we read. */
export function sniff(bytes: Uint8Array): FileKind | Refusal {
  if (bytes.length === 0) return refuseFile('empty-file');
  if (bytes.length > LIMITS.bytesIn) {
    const [actual, limit] = [Math.ceil(bytes.length / 1048576), LIMITS.bytesIn / 1048576];
    return refuseFile('file-too-large', { actual, limit });
  }
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return sniffZip(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sniffCompound(bytes);
  if (starts(bytes, 0x09, 0x08) || starts(bytes, 0x09, 0x04)) return refuseFile('xls-not-supported');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return refuseFile('pdf-not-supported');
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return refuseFile('word-not-supported');
  return sniffPacked(bytes) ?? sniffText(bytes);
}

/** An encrypted workbook is a compound file with the stream EncryptedPackage; its name stands in UTF-16 in the directory. */
function sniffCompound(bytes: Uint8Array): Refusal {
  const text = latin1(bytes);
  const has = (name: string): boolean => text.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return refuseFile('encrypted-workbook');
  return refuseFile(has('WordDocument') ? 'word-not-supported' : 'xls-not-supported');
}

function sniffZip(bytes: Uint8Array): FileKind | Refusal {
  const names = partNames(bytes);
  if (isRefusal(names)) return names;
  const has = (name: string): boolean => names.has(name);
  if (has('xl/workbook.bin')) return refuseFile('xlsb-not-supported');
  if ([...names].some((name) => /(^|\/)workbook\.xml$/.test(name))) return 'xlsx';
  if (has('word/document.xml')) return refuseFile('word-not-supported');
  if (has('content.xml') && has('mimetype')) return refuseFile('ods-not-supported');
  if (has('[content_types].xml')) return refuseFile('not-a-workbook', { what: 'xl/workbook.xml' });
  return refuseFile('archive-not-supported');
}

function partNames(bytes: Uint8Array): Set<string> | Refusal {
  try {
    return new Set(openZip(bytes).keys());
  } catch (error) {
    if (error instanceof ReadingStopped) return error.refusal;
    throw error;
  }
}

function sniffPacked(bytes: Uint8Array): Refusal | undefined {
  const packed =
    starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x1f, 0x8b);
  if (packed) return refuseFile('archive-not-supported');
  const image =
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
    starts(bytes, 0x42, 0x4d) ||
    (starts(bytes, 0x52, 0x49, 0x46, 0x46) && latin1(bytes.subarray(8, 12)) === 'WEBP');
  return image ? refuseFile('image-not-supported') : undefined;
}

/** Anything else is text if it looks like text; a page or an XML table under a spreadsheet's name is said to be one. */
function sniffText(bytes: Uint8Array): FileKind | Refusal {
  const head = latin1(bytes.subarray(0, 4096)).replaceAll('\0', '');
  const start = head
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<meta|<style|<table|<body|<div|<\?xml|mime-version:)/.test(start)) {
    return refuseFile('html-not-a-workbook');
  }
  return 'csv';
}
