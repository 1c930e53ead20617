import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { MOST_BYTES } from '../documents/evidence-type.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Upload } from './serve.ts';

/** The one file of a multipart request, whole; the connection is not read further than it may be long. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload | Refusal> {
  if (!request.isMultipart()) return missing();
  try {
    const part = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 4, fieldSize: 1024 } });
    if (part?.fieldname !== 'file') return missing();
    return { fileName: nameOf(part.filename), bytes: await part.toBuffer() };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') return refuse('invalid', 'file-too-large', { field: 'file', limit: 20 });
    request.log.info(error);
    return code?.startsWith('FST_') ? missing() : refuse('invalid', 'upload-broken', { field: 'file' });
  }
}

const missing = (): Refusal => refuse('invalid', 'file-missing', { field: 'file' });

/** The last part of the name, in one line; browsers of old sent whole paths. */
function nameOf(sent: string | undefined): string {
  const last = (sent ?? '').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return [...clean].slice(-150).join('') || 'file';
}
