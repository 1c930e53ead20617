import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Head } from '../../store/journal.ts';
import { type Exported, recordExport } from '../commands/exports/make.ts';
import { perform } from '../perform.ts';
import type { Scene } from '../scene.ts';

/** A file that leaves the house. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly asOf: Day;
  readonly rows: number;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Where the journal stood when the figures were read, as it is printed in the foot. */
  readonly head: Head | undefined;
}

/** What was written, and from what it was read. */
export interface Made extends Omit<Exported, 'sha256' | 'rows'>, Pick<ExportedFile, 'bytes' | 'sheets' | 'head'> {
  readonly name: string;
}

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Hands the file out once the journal says that it was taken. */
export async function handOut(scene: Scene, made: Made): Promise<ExportedFile | Refusal> {
  const { name, bytes, sheets, head, ...act } = made;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = sheets.reduce((n, sheet) => n + sheet.rows, 0);
  const done = await perform(recordExport, { ...act, rows, sha256 }, scene);
  if (isRefusal(done)) return done;
  const fileName = `${name} ${act.asOf}.${act.format}`;
  return { fileName, mediaType: MEDIA_TYPES[act.format], bytes, sha256, asOf: act.asOf, rows, sheets, head };
}
