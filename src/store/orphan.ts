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

/** Ends a server whose owner died without a word. The caller holds the folder, so nobody alive is using it. */
export async function endOrphan(cluster: string): Promise<void> {
  for (const [signal, patience] of ENDINGS) {
    const server = serverPid(cluster);
    const left = processesOf(cluster, server);
    // While the server lives it ends its sessions itself; without it they end by themselves, unless they are made to.
    const heads = server !== undefined && left.includes(server) ? [server] : signal === 'SIGINT' ? [] : left;
    for (const pid of heads) send(pid, signal);
    for (const end = Date.now() + patience; Date.now() < end; await pause(20))
      if (processesOf(cluster, server).length === 0) return forget(cluster);
  }
  throw startFault(`A database process keeps ${cluster} and cannot be ended; restart the machine.`);
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
