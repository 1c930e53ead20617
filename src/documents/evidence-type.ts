import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { pictureSize } from './picture-size.ts';
import { MOST_PIXELS } from './pictures/job.ts';
import { openZip } from './reading/zip.ts';

export interface EvidenceType {
  readonly mediaType: string;
  readonly extension: string;
}

export const MOST_BYTES = 20 * 1024 * 1024;

const PDF = { mediaType: 'application/pdf', extension: 'pdf' };
const JPEG = { mediaType: 'image/jpeg', extension: 'jpg' };
const PNG = { mediaType: 'image/png', extension: 'png' };
const WEBP = { mediaType: 'image/webp', extension: 'webp' };
const HEIC = { mediaType: 'image/heic', extension: 'heic' };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX = { mediaType: `${OFFICE}.spreadsheetml.sheet`, extension: 'xlsx' };
const DOCX = { mediaType: `${OFFICE}.wordprocessingml.document`, extension: 'docx' };

/** What an evidence file is by its content, whatever it is named; or why it is not taken. */
export function evidenceType(bytes: Uint8Array): EvidenceType | Refusal {
  if (bytes.length === 0) return refuse('invalid', 'file-empty', { field: 'file' });
  if (bytes.length > MOST_BYTES) return refuse('invalid', 'file-too-large', { field: 'file', actual: bytes.length });
  const begins = (text: string, at = 0): boolean => [...text].every((c, i) => bytes[at + i] === c.charCodeAt(0));
  if (begins('%PDF-')) return PDF;
  if (begins('\xff\xd8\xff')) return picture(bytes, JPEG);
  if (begins('\x89PNG\r\n\x1a\n')) return picture(bytes, PNG);
  if (begins('RIFF') && begins('WEBP', 8)) return picture(bytes, WEBP);
  if (begins('ftyp', 4)) return heic(bytes);
  if (begins('PK\x03\x04')) return office(bytes);
  return refuse('invalid', 'file-type', { field: 'file' });
}

/** What a name may end in for each type; a name without an ending contradicts nothing. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  heic: ['heic', 'heif', 'hif'],
};

/** Why a file of this type may not bear this name: who opens it would not get what the name says. */
export function nameFault(fileName: string, { extension }: EvidenceType): Refusal | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === undefined || (ENDINGS[extension] ?? [extension]).includes(ending)) return undefined;
  return refuse('invalid', 'name-contradicts', { field: 'file', name: `.${ending}`, actual: `.${extension}` });
}

/** Brands of ISO media files that hold pictures in HEVC, by ISO/IEC 23008-12; never decoded here, so their pixels do not matter. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

function heic(bytes: Uint8Array): EvidenceType | Refusal {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const listed = [head.slice(8, 12), ...(head.slice(16).match(/.{4}/gs) ?? [])];
  const known = HEIC_BRANDS.includes(listed[0] ?? '') && listed.some((brand) => /^he[iv]/.test(brand));
  return known ? HEIC : refuse('invalid', 'file-type', { field: 'file' });
}

/** What a browser of old would have taken for a page when it looked into the beginning of a picture. */
const PAGE_WITHIN = /<(!doctype|html|head|body|script|svg|iframe|object|embed|\?php)/i;

function picture(bytes: Uint8Array, type: EvidenceType): EvidenceType | Refusal {
  if (PAGE_WITHIN.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')))
    return refuse('invalid', 'page-within', { field: 'file' });
  const size = pictureSize(bytes);
  if (!size) return refuse('invalid', 'file-type', { field: 'file' });
  if (size.width * size.height > MOST_PIXELS) return refuse('invalid', 'image-too-large', { field: 'file', ...size });
  return type;
}

/** Workbooks and documents without macros; the same care with the archive as for a ledger. */
function office(bytes: Uint8Array): EvidenceType | Refusal {
  const parts = partsOf(bytes);
  if (isRefusal(parts)) return parts;
  const macros = parts.some((name) => name.endsWith('vbaproject.bin'));
  if (!macros && parts.includes('[content_types].xml')) {
    if (parts.includes('xl/workbook.xml')) return XLSX;
    if (parts.includes('word/document.xml')) return DOCX;
  }
  return refuse('invalid', 'file-type', { field: 'file' });
}

function partsOf(bytes: Uint8Array): string[] | Refusal {
  try {
    return [...openZip(bytes).keys()];
  } catch {
    return refuse('invalid', 'file-type', { field: 'file' });
  }
}
