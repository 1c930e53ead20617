import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './directory-lock.ts';
import { clusterSeenBy, type Server, spawnProgram } from './server.ts';
import { startFault } from './start-fault.ts';

type Files = Omit<Server, 'socket' | 'durable'>;

/** Files of one major version are not readable by another. */
const MAJOR = '18';

/** Makes the database's files if there are none; a creation that was cut short leaves nothing that looks finished. */
export async function makeCluster(files: Files): Promise<void> {
  if (!existsSync(files.cluster)) await createCluster(files);
  checkCluster(files);
}

async function createCluster(files: Files): Promise<void> {
  const draft = { ...files, cluster: `${files.cluster}.new` };
  rmSync(draft.cluster, { recursive: true, force: true });
  mkdirSync(draft.cluster, { mode: 0o700 });
  if (files.user.other) chownSync(draft.cluster, files.user.uid, files.user.gid);
  // Chinese text is neither lower-cased nor found by similarity under any other LC_CTYPE than this.
  const locale = ['--encoding=UTF8', '--locale-provider=libc', '--locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth-local=trust', '--auth-host=reject', '--no-instructions'];
  const initdb = spawnProgram(draft, 'initdb', ['-D', clusterSeenBy(draft), ...locale, ...access]);
  const [code] = await Promise.race([once(initdb, 'exit'), once(initdb, 'error')]);
  if (code !== 0) {
    const full = readFileSync(files.log, 'utf8').includes('No space left on device');
    throw startFault(
      full
        ? `The disk that holds ${files.cluster} is full; free some space and start again.`
        : `The built-in database cannot be created; its own account is in ${files.log}.`,
    );
  }
  renameSync(draft.cluster, files.cluster);
}

function checkCluster({ cluster, user }: Files): void {
  const { uid } = statSync(cluster);
  if (!user.other && uid !== user.uid)
    throw startFault(
      `${cluster} belongs to user ${uid}; run as that user or as root, or name another folder in LUODI_DATA.`,
    );
  // Copied or restored by root.
  if (user.other && uid === 0) giveAway(cluster, user);
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major !== MAJOR)
    throw startFault(
      `${cluster} was made by PostgreSQL ${major} and this is ${MAJOR}; restore a backup into a new folder.`,
    );
}

function giveAway(folder: string, { uid, gid }: Server['user']): void {
  lchownSync(folder, uid, gid);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, path), uid, gid);
}

/** Ends a server whose owner died without a word. The caller holds the folder, so nobody alive is using it. */
export async function endOrphan(cluster: string): Promise<void> {
  const pid = pidIn(cluster);
  if (pid === undefined) return;
  if (!runsIn(cluster, pid)) return forgetReusedPid(cluster, pid);
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    for (const end = Date.now() + patience; Date.now() < end; await pause(20)) if (!isAlive(pid)) return;
  }
  throw startFault(`Process ${pid} keeps the database in ${cluster} and cannot be ended; end it by hand.`, { pid });
}

function pidIn(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** A server of PostgreSQL works in its own folder. */
function runsIn(cluster: string, pid: number | string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** After a reboot the number may belong to a stranger, whom PostgreSQL would take for its predecessor and give way to. */
function forgetReusedPid(cluster: string, pid: number): void {
  if (process.platform !== 'linux' || !isAlive(pid)) return;
  if (readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && runsIn(cluster, entry))) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
