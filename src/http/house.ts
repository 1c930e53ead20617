import type { Db } from '../store/connection.ts';
import type { Files } from '../store/files.ts';
import type { Channels } from '../work/notices/channels.ts';

/** What the door opens onto; made once, in main.ts or in a test. */
export interface House {
  readonly db: Db;
  readonly files: Files;
  /** The moment, asked once per request. */
  readonly now: () => Date;
  /** What the operator has set up for sending; without it nothing is sent. */
  readonly channels?: Channels | undefined;
}

export interface DoorOptions {
  /** The built pages; without them only the API answers. */
  readonly web?: string | undefined;
  /** What is written to stderr, one JSON a line: 'warn' tells who tried what they may not. */
  readonly log?: 'silent' | 'error' | 'warn' | 'info' | undefined;
  /** Where the log goes instead. */
  readonly logTo?: { write(line: string): void } | undefined;
  /** Addresses of proxies whose X-Forwarded-* are believed; none otherwise. */
  readonly trustProxy?: string | undefined;
  /** Parses every reply in full instead of taking out its fields; for tests. */
  readonly strictReplies?: boolean | undefined;
  /** Requests a minute for one session, and tries to sign in a minute from one address. */
  readonly limits?: { readonly requests: number; readonly signIns: number } | undefined;
}
