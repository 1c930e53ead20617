import { z } from 'zod';
import { route } from './route.ts';
import { Id } from './shapes.ts';

/** Needs If-Match. The host unit (承办单位) led to the signing; it answers for the project beside the responsible unit, and both see it. */
export const setHostUnit = route({
  method: 'PUT',
  path: '/projects/:id/host-unit',
  summary: 'Say which unit hosted the signing of a project, or that none did, and why (XC-1.1)',
  tag: 'projects',
  input: z.object({ id: Id, hostUnitId: Id.nullable(), reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ id: Id, version: z.number() }),
});
