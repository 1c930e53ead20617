import type { Readable } from 'node:stream';

/** A reply that is a file. The name may be Chinese; the door writes it as RFC 6266 wants. */
export interface Download {
  readonly download: true;
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Uint8Array | Readable;
  /** Names what is in it: whoever has the same already is told so instead (ETag). */
  readonly tag?: string;
  /** To be shown in a page: only of copies that were drawn here. */
  readonly inline?: true;
}

export const download = (fileName: string, mediaType: string, body: Uint8Array | Readable): Download => ({
  download: true,
  fileName,
  mediaType,
  body,
});

/** A picture that a page shows. */
export const shown = (fileName: string, mediaType: string, body: Uint8Array): Download => ({
  ...download(fileName, mediaType, body),
  inline: true,
});

export const isDownload = (reply: unknown): reply is Download =>
  typeof reply === 'object' && reply !== null && (reply as { download?: unknown }).download === true;
