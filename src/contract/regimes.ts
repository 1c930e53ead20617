import { z } from 'zod';
import { route } from './route.ts';
import { Empty } from './shapes.ts';

export const listRegimes = route({
  method: 'GET',
  path: '/regimes',
  summary: 'Regimes this government has adopted',
  tag: 'regimes',
  input: Empty,
  reply: z.object({
    regimes: z.array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        version: z.string(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        rules: z.array(
          z.object({ part: z.string(), id: z.string(), clause: z.string(), zh: z.string(), en: z.string() }),
        ),
        settings: z.array(
          z.object({
            id: z.string(),
            zh: z.string(),
            en: z.string(),
            value: z.string(),
            note: z.object({ zh: z.string(), en: z.string() }),
          }),
        ),
      }),
    ),
  }),
});
