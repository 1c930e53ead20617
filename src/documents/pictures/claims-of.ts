import exifr from 'exifr';
import type { Claims } from '../../domain/claims.ts';

const PICK = [
  'Make',
  'Model',
  'Software',
  'ModifyDate',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'GPSDateStamp',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
];

/** What the file says of when and where it was made; nothing where it says nothing, or nothing that can be read. */
export async function claimsOf(bytes: Uint8Array): Promise<Claims> {
  const read = (await exifr
    .parse(bytes, { pick: PICK, reviveValues: false, translateValues: false, multiSegment: false })
    .catch(() => undefined)) as Readonly<Record<string, unknown>> | undefined;
  if (!read) return {};
  const claims = {
    takenAt: timeOf(read['DateTimeOriginal']),
    offset: /^[+-]\d\d:\d\d$/.exec(textOf(read['OffsetTimeOriginal']) ?? '')?.[0],
    changedAt: timeOf(read['ModifyDate']),
    gpsDay: textOf(read['GPSDateStamp'])?.replaceAll(':', '-'),
    latitude: numberOf(read['latitude']),
    longitude: numberOf(read['longitude']),
    device: [textOf(read['Make']), textOf(read['Model'])].filter(Boolean).join(' ') || undefined,
    program: textOf(read['Software']),
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** One line without control characters: it will stand on a page and in a database. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const clean = value.replace(/[\p{C}]/gu, '').trim();
  return [...clean].slice(0, 80).join('') || undefined;
}

/** EXIF writes 2018:06:15 10:00:00. A time that cannot be is kept: that it is claimed is worth knowing. */
function timeOf(value: unknown): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d)[ T](\d\d:\d\d:\d\d)/.exec(textOf(value) ?? '');
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}` : undefined;
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : undefined;
