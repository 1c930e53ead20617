import { fileTypeFromBuffer } from 'file-type';
import type { Claims } from '../domain/claims.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { evidenceType, nameFault } from './evidence-type.ts';
import type { Copies } from './pictures/job.ts';
import { lookInto } from './pictures/look.ts';

export interface Examined {
  readonly mediaType: string;
  readonly claims: Claims;
  /** Of a picture that can be decoded. */
  readonly copies: Copies | undefined;
}

const TASKS = {
  jpg: 'picture',
  png: 'picture',
  webp: 'picture',
  heic: 'claims',
  xlsx: 'archive',
  docx: 'archive',
} as const;

/**
 * Examines a file before it is kept: what it is by its content, whether its name says the same, what its device claims, and
 * copies of a picture. What the header tells is judged before anything is decoded, and by two readers that must agree.
 */
export async function examine(fileName: string, bytes: Uint8Array): Promise<Examined | Refusal> {
  const type = evidenceType(bytes);
  if (isRefusal(type)) return type;
  const { mediaType, extension } = type;
  const fault = nameFault(fileName, type);
  if (fault) return fault;
  const task = TASKS[extension as keyof typeof TASKS] as (typeof TASKS)[keyof typeof TASKS] | undefined;
  // A PDF is kept and handed out, and never opened here.
  if (task === undefined) return { mediaType, claims: {}, copies: undefined };
  if (task !== 'archive' && !(await isAlsoBy(bytes, extension)))
    return refuse('invalid', 'file-type', { field: 'file' });
  const seen = await lookInto(task, bytes);
  return isRefusal(seen) ? seen : { mediaType, claims: seen.claims, copies: seen.copies };
}

const HEAD = 4_100;
const SAME: Readonly<Record<string, readonly string[]>> = { png: ['png', 'apng'], heic: ['heic', 'heif'] };

/** Whether a second reader takes the beginning of the file for the same. */
async function isAlsoBy(bytes: Uint8Array, extension: string): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD)).catch(() => undefined);
  return found !== undefined && (SAME[extension] ?? [extension]).includes(found.ext);
}
