import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Once } from '../work/scene.ts';
import type { Served, Upload } from './serve.ts';

export interface Conditions {
  readonly expected?: number;
  readonly once?: Once;
}

/** What the request makes its act depend on: the version that was read (If-Match), and that it is done once. */
export function conditionsOf(
  served: Served,
  request: FastifyRequest,
  upload: Upload | undefined,
): Conditions | Refusal {
  const expected = versionIn(request.headers['if-match'], served.needsVersion);
  if (isRefusal(expected)) return expected;
  const once = onceIn(request, upload);
  if (isRefusal(once)) return once;
  return { ...(expected === undefined ? {} : { expected }), ...(once ? { once } : {}) };
}

export const etagOf = (version: number): string => `"${version}"`;

function versionIn(header: string | undefined, needed: boolean): number | undefined | Refusal {
  if (header === undefined || header === '*') return needed ? refuse('conflict', 'version-needed') : undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(header.trim()) ?? [];
  // An ETag this server never gave matches nothing.
  return version === undefined ? -1 : Number(version);
}

/** draft-ietf-httpapi-idempotency-key-header: the key, and a fingerprint of what came with it. */
function onceIn(request: FastifyRequest, upload: Upload | undefined): Once | undefined | Refusal {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) return refuse('invalid', 'key-malformed');
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  if (upload) hash.update(upload.fileName).update('\n').update(upload.bytes);
  else hash.update(JSON.stringify(request.body ?? {}));
  return { key, requestHash: hash.digest('hex') };
}
