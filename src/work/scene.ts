import type { Day } from '../domain/day.ts';
import type { Actor } from '../domain/may.ts';
import type { Db } from '../store/connection.ts';
import type { Files } from '../store/files.ts';

/** Who asks, of which government, when, and what there is to work with. Built once per request or command. */
export interface Scene {
  readonly db: Db;
  readonly files: Files;
  readonly tenantId: number;
  readonly actor: Actor;
  /** The day in Asia/Shanghai. */
  readonly today: Day;
  readonly now: Date;
  /** The version of the record that the asker read (If-Match). */
  readonly expected?: number | undefined;
  /** Set when the request may be a retry; its reply is then kept with the act. */
  readonly once?: Once | undefined;
  /** Hears how far an act is that judges every project. */
  readonly told?: Told | undefined;
}

export type Told = (done: number, of: number) => void;

/** An Idempotency-Key and a fingerprint of everything that was sent with it. */
export interface Once {
  readonly key: string;
  readonly requestHash: string;
}
