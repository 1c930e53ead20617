import type { InputOf, ReplyOf, Route } from '../contract/route.ts';
import { noAnswer, problemOf } from './problem.ts';

const BASE = '/api/v1';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** The version of the record that was read; the server refuses when somebody was faster. */
  readonly ifMatch?: number;
  /** Give the same key again when trying the same act again; without it every call is an act of its own. */
  readonly idempotencyKey?: string;
}

/** Asks the server what the route says, with its input, and answers what it replies; throws {@link Problem}. */
export async function call<T extends Route>(
  route: T,
  input: InputOf<T>,
  options: CallOptions = {},
): Promise<ReplyOf<T>> {
  const response = await send(route, input, options);
  return (response.status === 204 ? {} : await response.json()) as ReplyOf<T>;
}

/** Fetches a file and hands it to the browser to keep, under the name the server gave. */
export async function download<T extends Route>(route: T, input: InputOf<T>, options: CallOptions = {}): Promise<void> {
  const response = await send(route, input, options);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? 'luodi';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Sends one file as multipart part `file`; `onProgress` hears the share sent, 0 to 1. */
export function upload<T extends Route>(
  route: T,
  file: File,
  input: InputOf<T>,
  options: CallOptions & { readonly onProgress?: (share: number) => void } = {},
): Promise<ReplyOf<T>> {
  const { path } = addressOf(route, input);
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    // fetch cannot say how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open(route.method, path);
    for (const [name, value] of Object.entries(headersOf(route, options))) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && options.onProgress?.(event.loaded / event.total);
    request.onload = () => {
      if (request.status < 300) resolve(request.response as ReplyOf<T>);
      else reject(problemOf(request.status, request.response, request.getResponseHeader('x-request-id')));
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(options.signal?.reason ?? noAnswer());
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

/** Where a route's file or page lies, for a link or an image. */
export function hrefOf<T extends Route>(route: T, input: InputOf<T>): string {
  const { path, rest } = addressOf(route, input);
  return path + queryOf(rest);
}

async function send(route: Route, input: unknown, options: CallOptions): Promise<Response> {
  const { path, rest } = addressOf(route, input);
  const inQuery = route.method === 'GET' || route.method === 'DELETE';
  const headers = headersOf(route, options);
  const request: RequestInit = { method: route.method, headers, credentials: 'same-origin' };
  if (options.signal) request.signal = options.signal;
  if (!inQuery) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(rest);
  }
  const response = await fetch(path + (inQuery ? queryOf(rest) : ''), request).catch((error: unknown) => {
    throw options.signal?.aborted ? error : noAnswer();
  });
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  throw problemOf(response.status, body, response.headers.get('x-request-id'));
}

/** Path parameters are filled from the input; what is left goes into the query or the body. */
function addressOf(route: Route, input: unknown): { path: string; rest: Record<string, unknown> } {
  const rest = { ...(input as Record<string, unknown>) };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  return { path: BASE + path, rest };
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
  const text = query.toString();
  return text && `?${text}`;
}

function headersOf(route: Route, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = {
    accept: route.file ? '*/*' : 'application/json',
    'accept-language': document.documentElement.lang,
  };
  if (route.method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? newKey();
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  return headers;
}

/** Offices reach the server by plain http inside their network, where crypto.randomUUID does not exist. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** `filename*` (RFC 6266) carries Chinese names; `filename` is the fallback. */
function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=utf-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)/i.exec(disposition ?? '')?.[1];
}
