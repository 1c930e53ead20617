import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pickerOf } from '../../src/http/picker.ts';
import { routes } from '../../src/http/routes.ts';

const Reply = z.object({
  a: z.string(),
  list: z.array(z.object({ b: z.number().nullable(), c: z.object({ d: z.string() }).nullable() })),
  record: z.record(z.string(), z.union([z.string(), z.number()])),
  maybe: z.object({ e: z.string() }).optional(),
  many: z.record(z.string(), z.object({ f: z.string() })),
});
const whole = {
  a: 'x',
  list: [
    { b: null, c: { d: 'y' } },
    { b: 1, c: null },
  ],
  record: { any: 'z', other: 2 },
  maybe: { e: 'w' },
  many: { one: { f: 'v' } },
};
const pick = pickerOf(Reply);

describe('what leaves', () => {
  it('is exactly what the schema names, at every depth', () => {
    const secret = { secret: 1 };
    const leaky = {
      ...whole,
      ...secret,
      list: whole.list.map((item) => ({ ...item, ...secret, c: item.c && { ...item.c, ...secret } })),
      maybe: { ...whole.maybe, ...secret },
      many: { one: { ...whole.many.one, ...secret } },
    };
    expect(pick(leaky)).toEqual(whole);
    expect(pick({ ...whole, maybe: undefined })).toEqual({
      a: whole.a,
      list: whole.list,
      record: whole.record,
      many: whole.many,
    });
  });

  it.each([
    ['a field', { ...whole, a: undefined }],
    ['a field inside a list', { ...whole, list: [{ b: 1 }] }],
    ['the whole', undefined],
    ['a list', { ...whole, list: 'x' }],
    ['an object', { ...whole, maybe: 'x' }],
  ])('does not leave without %s', (_, broken) => expect(() => pick(broken)).toThrow('a reply'));

  it('is known for every route there is', () => {
    for (const { route } of routes) expect(() => pickerOf(route.reply)).not.toThrow();
  });
});
