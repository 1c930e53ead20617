import { type Examined, examine } from '../../documents/evidence.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { EvidenceFile } from '../../store/evidence.ts';
import { type Files, sha256Of } from '../../store/files.ts';

export interface Sent {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** A file as its record will tell it, with its copies still in hand. */
export interface Checked extends EvidenceFile {
  readonly bytes: Buffer;
  readonly copies: Examined['copies'];
}

/** Examines a file, or says why it is not taken. Nothing is kept yet. */
export async function checked({ fileName, bytes }: Sent): Promise<Checked | Refusal> {
  const seen = await examine(fileName, bytes);
  if (isRefusal(seen)) return seen;
  const { mediaType, claims, copies } = seen;
  return { fileName, mediaType, sizeBytes: bytes.length, sha256: sha256Of(bytes), claims, bytes, copies };
}

/** Keeps the original as it came and its copies, before there is a record of them: a record never lacks its file. */
export async function keepAll(files: Files, { bytes, copies, ...file }: Checked): Promise<EvidenceFile> {
  await files.keep(bytes);
  if (!copies) return file;
  const displaySha256 = await files.keep(copies.display);
  const smallSha256 = await files.keep(copies.small);
  return { ...file, displaySha256, smallSha256 };
}
