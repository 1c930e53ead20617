import type { z } from 'zod';
import type { ReplyOf, Route, Said } from '../contract/route.ts';
import type { Language } from '../contract/words/words.ts';
import type { Day } from '../domain/day.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Db } from '../store/connection.ts';
import type { Files } from '../store/files.ts';
import type { SignedIn } from '../store/sessions.ts';
import type { Channels } from '../work/notices/channels.ts';
import type { Scene } from '../work/scene.ts';
import type { Download } from './download.ts';

/** A file that came as the multipart part `file`, at most 20 MiB. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** What a handler of a signed-in person's request gets beside the input. */
export interface Asked extends Scene {
  readonly channels: Channels;
  readonly language: Language;
  /** Of a route with `upload`; the door has refused already when no file came. */
  readonly upload?: Upload;
  readonly session: Session;
  /** Tells the log of a failure in work that goes on behind the reply. */
  readonly failed: (error: unknown) => void;
  /** Aborted when the one who asked has gone before the answer came. */
  readonly gone: AbortSignal;
}

/** Who is signed in and how; see store/sessions.ts. */
export interface Session extends SignedIn {
  /** Takes the token away from the browser too. */
  forget(): void;
  /** Gives the browser a new token in its place. */
  keep(token: string): void;
}

/** A request of nobody in particular, to a route with `open`. */
export interface Visit {
  readonly db: Db;
  readonly files: Files;
  readonly today: Day;
  readonly now: Date;
  readonly language: Language;
  readonly channels: Channels;
  /** Where the request came from. */
  readonly address: string;
  keep(token: string): void;
}

export type Answer<T extends Route> = Promise<Said<ReplyOf<T>> | Refusal | Download>;
type Handler<T extends Route> = (input: z.output<T['input']>, asked: Asked) => Answer<T>;
type OpenHandler<T extends Route> = (input: z.output<T['input']>, visit: Visit) => Answer<T>;

export interface ServeOptions<T extends Route> {
  /** The request must name the version it read in If-Match (428 without); it is `asked.expected`. */
  readonly needsVersion?: boolean;
  /** Where the reply tells its version, for the ETag; `reply.version` when left out. */
  readonly version?: (reply: ReplyOf<T>) => number | undefined;
}

/** A contract route bound to what answers it. */
export interface Served {
  readonly route: Route;
  readonly needsVersion: boolean;
  readonly version: (reply: unknown) => number | undefined;
  readonly answer: ((input: unknown, asked: Asked) => Promise<unknown>) | undefined;
  readonly answerVisit: ((input: unknown, visit: Visit) => Promise<unknown>) | undefined;
}

/** Binds a route of the contract to its handler; see routes.ts. */
export function serve<T extends Route>(route: T, handler: Handler<T>, options: ServeOptions<T> = {}): Served {
  if (route.open) throw new Error(`${route.path} is open: use serveOpen`);
  return { ...bind(route, options), answer: handler as Served['answer'], answerVisit: undefined };
}

/** Binds a route that is answered without sign-in. */
export function serveOpen<T extends Route>(route: T, handler: OpenHandler<T>, options: ServeOptions<T> = {}): Served {
  if (!route.open) throw new Error(`${route.path} is not open: use serve`);
  return { ...bind(route, options), answer: undefined, answerVisit: handler as Served['answerVisit'] };
}

function bind<T extends Route>(route: T, { needsVersion = false, version = versionIn }: ServeOptions<T>) {
  return { route, needsVersion, version: version as Served['version'] };
}

const versionIn = (reply: unknown): number | undefined => {
  const version = (reply as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : undefined;
};
