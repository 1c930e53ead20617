import { createHash } from 'node:crypto';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { type Exported, recordExport } from '../commands/exports/make.ts';
import { perform } from '../perform.ts';
import type { Scene } from '../scene.ts';

/** A file that leaves the house. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Hands the file out once the journal says that it was taken. */
export async function handOut(
  scene: Scene,
  name: string,
  bytes: Uint8Array,
  made: Omit<Exported, 'sha256'>,
): Promise<ExportedFile | Refusal> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const done = await perform(recordExport, { ...made, sha256 }, scene);
  if (isRefusal(done)) return done;
  const fileName = `${name} ${made.asOf}.${made.format}`;
  return { fileName, mediaType: MEDIA_TYPES[made.format], bytes, rows: made.rows };
}
