import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * One process per data directory. The lock itself is an empty SQLite file held exclusively: the only lock in the standard
 * library that the kernel gives back when its holder dies, however it dies, so a stale one needs no guessing about pids.
 * `holder.json` beside it only says who holds it, for people and for the commands that may share a running server.
 */
export interface Lock {
  tell(about: Omit<Holder, 'pid' | 'since'>): void;
  release(): void;
}

export interface Holder {
  readonly pid: number;
  readonly since: string;
  /** A long-running server that others may share, not a command that ends by itself. */
  readonly serving: boolean;
  /** Where its database answers, once it does. */
  readonly socket?: string;
  /** It is closing the database, and the folder is free in a moment. */
  readonly ending?: boolean;
}

const SQLITE_BUSY = 5;
const holderFile = (folder: string): string => join(folder, 'holder.json');

/** Takes the folder for this process, or answers undefined while another has it. */
export function takeLock(folder: string): Lock | undefined {
  const file = join(folder, 'lock');
  // Closing any descriptor of the file would drop this process's lock on it, so an existing one is never opened here.
  if (!existsSync(file)) writeFileSync(file, '', { flag: 'a', mode: 0o600 });
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  const since = new Date().toISOString();
  return {
    tell: (about) => writeHolder(folder, { pid: process.pid, since, ...about }),
    release: () => {
      rmSync(holderFile(folder), { force: true });
      lock.close();
    },
  };
}

// Readable by everyone, so that another user is told which process is in the way too.
function writeHolder(folder: string, holder: Holder): void {
  const draft = `${holderFile(folder)}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  renameSync(draft, holderFile(folder));
}

/** Who says it holds the folder, alive or not. */
export function lastHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Who holds the folder, if that process lives. */
export function livingHolder(folder: string): Holder | undefined {
  const holder = lastHolder(folder);
  return holder && isAlive(holder.pid) ? holder : undefined;
}

/** A process of another user answers EPERM: it lives. One that is dead but not buried by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
