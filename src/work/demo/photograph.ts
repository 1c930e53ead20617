import type { Day } from '../../domain/day.ts';
import { claimsOf } from '../../documents/pictures/claims-of.ts';
import type { EvidenceFile } from '../../store/evidence.ts';
import { type Files, sha256Of } from '../../store/files.ts';
import { keepAll } from '../files/take-in.ts';

/** Keeps a drawing of our own with its copies; nobody else's file is ever decoded outside a process of its own. */
export async function keepDrawing(files: Files, fileName: string, bytes: Buffer): Promise<EvidenceFile> {
  const mediaType = fileName.endsWith('.jpg') ? 'image/jpeg' : 'image/png';
  const [drawing, claims] = [await drawingHere(), await claimsOf(bytes)];
  const copies = await drawing?.copiesOf(bytes);
  return keepAll(files, {
    fileName,
    mediaType,
    sizeBytes: bytes.length,
    sha256: sha256Of(bytes),
    claims,
    bytes,
    copies,
  });
}

/** A machine for which there is no such library does without copies, and starts all the same. */
const drawingHere = () => import('../../documents/pictures/copies.ts').catch(() => undefined);

/** The drawing as a phone would have taken it, with the day it says it was taken on. */
export async function asPhotograph(drawing: Buffer, takenOn: Day): Promise<Buffer> {
  const library = await import('sharp').catch(() => undefined);
  if (!library) return drawing;
  return library
    .default(drawing)
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'Demo', Model: 'Phone' },
      IFD2: { DateTimeOriginal: `${takenOn.replaceAll('-', ':')} 09:40:00`, OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSDateStamp: takenOn.replaceAll('-', ':'),
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 0/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 0/1 0/1',
      },
    })
    .toBuffer();
}
