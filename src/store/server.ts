import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { endOrphan } from './orphan.ts';
import { commandAs, type ServerUser } from './server-user.ts';
import { startFault } from './start-fault.ts';

/** One database server: where its files lie, who runs it, and the folder its socket is opened in. */
export interface Server {
  readonly cluster: string;
  readonly programs: string;
  readonly user: ServerUser;
  readonly socket: string;
  readonly log: string;
  /** False only for throw-away databases of tests: acknowledged writes may then be lost. */
  readonly durable: boolean;
}

/** TCP is off altogether; who may enter the socket's folder may connect, and only the server's user (and root) may. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  lc_messages: 'C',
  cluster_name: 'luodi',
};

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Runs the server until it is stopped; should it die in between, starts it again, as often as it takes. */
export async function runServer(server: Server): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let child = await start(server);
  const endWithUs = (): void => void child.kill('SIGINT');
  process.on('exit', endWithUs);

  const watched = (async () => {
    for (;;) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (stopping) return;
      console.error('luodi: the built-in database ended unexpectedly and is started again');
      child = await startAgain(server, () => stopping, child);
      if (stopping) await endServer(child);
    }
  })();

  return {
    async stop() {
      stopping = true;
      process.off('exit', endWithUs);
      await endServer(child);
      await watched;
    },
  };
}

/** As long as a session of the old server holds its memory, a new one refuses to start. */
async function startAgain(server: Server, given: () => boolean, last: ChildProcess): Promise<ChildProcess> {
  for (let wait = 50; !given(); wait = Math.min(wait * 2, 1000)) {
    try {
      await endOrphan(server.cluster);
      return await start(server);
    } catch (error) {
      if (wait === 1000) console.error(`luodi: ${(error as Error).message}`);
      await pause(wait);
    }
  }
  return last;
}

/** SIGINT ends sessions and writes everything down; SIGQUIT gives up on that, and the next start recovers. */
async function endServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  await gone;
  clearTimeout(impatient);
}

async function start(server: Server): Promise<ChildProcess> {
  const settings = {
    ...SETTINGS,
    ...(server.durable ? DURABLE : FLEETING),
    unix_socket_directories: socketSeenBy(server),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnProgram(server, 'postgres', ['-D', clusterSeenBy(server), '-p', '5432', ...flags]);
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  child.once('error', () => ended.abort());
  for (;;) {
    if (ended.signal.aborted)
      throw startFault(`The built-in database does not start; its own account is in ${server.log}.`);
    if (await answers(server.socket)) return child;
    await pause(20);
  }
}

/** Starts one of PostgreSQL's programs in the cluster's folder, in a session of its own so that Ctrl+C passes it by. */
export function spawnProgram(
  server: Omit<Server, 'socket' | 'durable'>,
  program: string,
  args: string[],
): ChildProcess {
  const [command, line, identity] = commandAs(server.user, `${server.programs}/bin/${program}`, args);
  const log = openSync(server.log, 'a', 0o600);
  try {
    return spawn(command, line, {
      ...identity,
      cwd: server.cluster,
      detached: true,
      stdio: ['ignore', log, log],
      // Not ours: PGPORT and the like would change what the server does.
      env: { PATH: process.env['PATH'], TZ: 'Asia/Shanghai' },
    });
  } finally {
    closeSync(log);
  }
}

/**
 * A folder inside root's home is closed to the user the server runs as, but a process may always name its own working
 * folder, which we choose for it while still root.
 */
export const clusterSeenBy = ({ cluster, user }: Pick<Server, 'cluster' | 'user'>): string =>
  user.other && process.platform === 'linux' ? '/proc/self/cwd' : cluster;

const socketSeenBy = (server: Server): string =>
  server.socket === server.cluster ? clusterSeenBy(server) : server.socket;

/** Where a role reaches a database through the socket; everything is named, so that PG* variables change nothing. */
export const urlOf = (socket: string, role: string, database: string): string =>
  `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(socket)}&sslmode=disable`;

/** Whether a server takes connections there. */
export async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(socket, 'postgres', 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
