import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Download } from './download.ts';

/**
 * Sends a file that the browser keeps and never runs: as an attachment unless it was drawn here, of the type we say, with
 * nothing allowed in it should it be opened all the same.
 */
export function sendDownload(request: FastifyRequest, reply: FastifyReply, file: Download): FastifyReply {
  if (file.tag !== undefined) {
    void reply.header('etag', file.tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === file.tag) return reply.code(304).send();
  }
  return reply
    .type(file.mediaType)
    .header('content-disposition', dispositionOf(file, request.id))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .serializer((payload: unknown) => payload as string)
    .send(file.body);
}

/** RFC 6266: the name itself in UTF-8, and for old programs one of our own making in ASCII. */
function dispositionOf({ fileName, inline }: Download, id: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  const plain = `luodi-${id.replaceAll('-', '').slice(0, 8)}${extension ? `.${extension}` : ''}`;
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
