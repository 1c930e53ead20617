import type { z } from 'zod';

/**
 * A route is a value that server, client and OpenAPI all read. Path parameters, query and JSON body are one flat input;
 * `file` says that the reply is a download and not JSON, `upload` that the body is multipart.
 */
export interface Route<I extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly input: I;
  readonly reply: R;
  readonly open?: boolean; // answered without sign-in
  readonly file?: boolean;
  readonly upload?: boolean;
}

export type InputOf<T> = T extends Route<infer I, z.ZodType> ? z.input<I> : never;
export type ReplyOf<T> = T extends Route<z.ZodType, infer R> ? z.output<R> : never;

/** A reply as a handler may give it: lists it only reads need not be copied to be sent. */
export type Said<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Said<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Said<T[K]> }
      : T;

export const route = <I extends z.ZodType, R extends z.ZodType>(it: Route<I, R>): Route<I, R> => it;
