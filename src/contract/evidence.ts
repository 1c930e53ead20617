import { z } from 'zod';
import { DOUBTS } from '../domain/claims.ts';
import { route } from './route.ts';
import { Id } from './shapes.ts';

/** What the device says of time and place (声明); anybody can write it, so it stands beside the time of receipt, which is a fact. */
const ClaimsShape = z.object({
  takenAt: z.string().optional(),
  offset: z.string().optional(),
  changedAt: z.string().optional(),
  gpsDay: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  device: z.string().optional(),
  program: z.string().optional(),
});

/** A file (材料) of a fact or a matter. */
export const EvidenceShape = z.object({
  id: Id,
  fileName: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  /** Of the original, which is kept as it came. */
  sha256: z.string(),
  /** Whether there is a copy for showing and a thumbnail. */
  pictured: z.boolean(),
  /** When the server received it, and from whom. */
  at: z.string(),
  by: z.string().nullable(),
  post: z.string().nullable(),
  claims: ClaimsShape,
  doubts: z.array(z.enum(DOUBTS)),
});

export const readEvidence = route({
  method: 'GET',
  path: '/evidence/:id',
  summary: 'An evidence file, exactly as it was given',
  tag: 'files',
  file: true,
  input: z.object({ id: Id }),
  reply: z.unknown(),
});

export const showEvidence = route({
  method: 'GET',
  path: '/evidence/:id/display',
  summary: 'A picture drawn anew for showing, without what the device wrote into it (WebP)',
  tag: 'files',
  file: true,
  input: z.object({ id: Id }),
  reply: z.unknown(),
});

export const showThumbnail = route({
  method: 'GET',
  path: '/evidence/:id/thumbnail',
  summary: 'A picture in small, 320 pixels at most (WebP)',
  tag: 'files',
  file: true,
  input: z.object({ id: Id }),
  reply: z.unknown(),
});

/** multipart/form-data with one part `file`; 20 MiB at most; PDF, JPEG, PNG, WebP, HEIC, xlsx or docx by content. */
export const attachEvidence = route({
  method: 'POST',
  path: '/facts/:id/evidence',
  summary: 'Attach an evidence file to a fact',
  tag: 'files',
  upload: true,
  input: z.object({ id: Id }),
  reply: z.object({ id: Id }),
});

export const attachToMatter = route({
  method: 'POST',
  path: '/matters/:id/files',
  summary: 'Attach a file to a matter of whatever kind',
  tag: 'files',
  upload: true,
  input: z.object({ id: Id }),
  reply: z.object({ id: Id }),
});

export const listFiles = route({
  method: 'GET',
  path: '/matters/:id/files',
  summary: 'The files of a matter, oldest first, and whether this person may add to them',
  tag: 'files',
  input: z.object({ id: Id }),
  reply: z.object({
    files: z.array(EvidenceShape),
    /** Files that are kept from this person: they would tell who complained. */
    hidden: z.number(),
    may: z.object({ attach: z.boolean() }),
  }),
});

const ProgressShape = z.object({
  /** Bytes that have arrived; go on from there. */
  have: z.number(),
  /** The most bytes in one piece. */
  piece: z.number(),
  attached: z.boolean(),
});

/** The id is the sender's own choice, made once for a file; the file keeps it. An upload that nobody goes on with is forgotten after a week. */
export const beginUpload = route({
  method: 'PUT',
  path: '/uploads/:id',
  summary: 'Begin to send a file in pieces, or ask how far it has come',
  tag: 'files',
  input: z.object({
    id: Id,
    fileName: z.string().trim().min(1).max(150),
    sizeBytes: z.number().int().min(1),
  }),
  reply: ProgressShape,
});

/** multipart/form-data with one part `file`: the piece. */
export const sendPiece = route({
  method: 'PUT',
  path: '/uploads/:id/pieces/:at',
  summary: 'Send the piece that begins at this byte; one that is there already changes nothing',
  tag: 'files',
  upload: true,
  input: z.object({
    id: Id,
    at: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31),
  }),
  reply: ProgressShape,
});

export const attachUpload = route({
  method: 'POST',
  path: '/uploads/:id/attachment',
  summary: 'Attach a file that has arrived whole to a fact or a matter; asked again, it is attached once',
  tag: 'files',
  input: z.object({ id: Id, factId: Id.nullish(), matterId: Id.nullish() }),
  reply: z.object({ id: Id }),
});
