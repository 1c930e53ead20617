import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { pictureSize } from './picture-size.ts';
import { openZip } from './reading/zip.ts';

export interface EvidenceType {
  readonly mediaType: string;
  readonly extension: string;
}

export const MOST_BYTES = 20 * 1024 * 1024;
/** A picture of a few hundred kilobytes may unfold to gigabytes of memory; a good camera makes some twenty million pixels. */
const MOST_PIXELS = 50_000_000;

const PDF = { mediaType: 'application/pdf', extension: 'pdf' };
const JPEG = { mediaType: 'image/jpeg', extension: 'jpg' };
const PNG = { mediaType: 'image/png', extension: 'png' };
const WEBP = { mediaType: 'image/webp', extension: 'webp' };
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
  if (begins('PK\x03\x04')) return office(bytes);
  return refuse('invalid', 'file-type', { field: 'file' });
}

function picture(bytes: Uint8Array, type: EvidenceType): EvidenceType | Refusal {
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
