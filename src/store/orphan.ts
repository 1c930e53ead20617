import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './directory-lock.ts';
import { startFault } from './start-fault.ts';

/** How a server is ended: in good order, at once, by force; and how long each is given. */
const ENDINGS = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/** Sessions of a dead server end by themselves and have nothing to write down, but a busy one may not notice. */
const LEFT_ALONE = 500;

/** Ends a server whose owner died without a word, or what is left of one that died itself. The caller holds the folder. */
export async function endOrphan(cluster: string): Promise<void> {
  const server = serverPid(cluster);
  const left = (): number[] => processesOf(cluster, server);
  if (!left().includes(server ?? 0) && (await within(LEFT_ALONE, left))) return forget(cluster);
  for (const [signal, patience] of ENDINGS) {
    const now = left();
    const lives = server !== undefined && now.includes(server);
    for (const pid of lives ? [server] : now) send(pid, signal);
    if (await within(lives ? patience : LEFT_ALONE, left)) return forget(cluster);
  }
  throw startFault(`A database process keeps ${cluster} and cannot be ended; restart the machine.`);
}

async function within(patience: number, left: () => number[]): Promise<boolean> {
  for (const end = Date.now() + patience; left().length > 0; await pause(20)) if (Date.now() > end) return false;
  return true;
}

/** It may have ended in this very moment. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * PostgreSQL gives way to whatever process has the number in its pid file, which after a crash may be a stranger or a process
 * that is dead but not buried. That nothing works in the folder any more is known better here.
 */
function forget(cluster: string): void {
  if (process.platform === 'linux') rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function serverPid(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** All processes of a server work in its own folder. Where there is no /proc, only the server itself is known. */
function processesOf(cluster: string, server: number | undefined): number[] {
  if (process.platform !== 'linux') return server !== undefined && isAlive(server) ? [server] : [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => worksIn(cluster, pid));
}

function worksIn(cluster: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}
