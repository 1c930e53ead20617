import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Route } from '../contract/route.ts';
import { Problem } from '../contract/shapes.ts';

/** The route as the OpenAPI document shows it. Requests and replies are read by the door itself, in one piece. */
export function schemaOf(route: Route): FastifySchema {
  const shape = route.input instanceof z.ZodObject ? (route.input.shape as Record<string, z.ZodType>) : {};
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const rest = Object.fromEntries(Object.entries(shape).filter(([name]) => !inPath.includes(name)));
  const inUrl = route.method === 'GET' || route.method === 'DELETE';
  const params = Object.fromEntries(inPath.map((name) => [name, shape[name] ?? z.string()]));
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: operationOf(route),
    ...(route.open ? { security: [] } : {}),
    ...(route.upload ? { consumes: ['multipart/form-data'] } : {}),
    ...(inPath.length ? { params: z.object(params) } : {}),
    ...(Object.keys(rest).length && inUrl ? { querystring: z.object(rest) } : {}),
    ...(Object.keys(rest).length && !inUrl && !route.upload ? { body: z.object(rest) } : {}),
    ...(route.upload ? { body: z.object({ file: z.file() }) } : {}),
    response: {
      200: route.file
        ? { description: 'The file', content: { 'application/octet-stream': { schema: z.file() } } }
        : route.reply,
      default: { description: 'Why not', content: { 'application/problem+json': { schema: Problem } } },
    },
  } as FastifySchema;
}

/** GET /projects/:id/journal → getProjectsJournal; the id in the path tells one from many. */
function operationOf({ method, path }: Route): string {
  const words = path.split('/').filter(Boolean);
  const named = words.map((word) =>
    word.startsWith(':') ? 'One' : word.replace(/(^|-)(\w)/g, (_, __, c) => c.toUpperCase()),
  );
  return method.toLowerCase() + named.join('');
}

export const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Luodi 落地',
    version: '1',
    description:
      'Errors are RFC 9457 problem details in the language of Accept-Language; `reason` is the stable word. Records that several people may change answer an ETag with their version, and changing them needs it in If-Match. A POST with an Idempotency-Key is done once, however often it is sent. Signing in sets a cookie.',
  },
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'luodi' } } },
  security: [{ session: [] }],
} as const;
