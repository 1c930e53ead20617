import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { makeCluster } from './cluster.ts';
import { holdFolder } from './hold-folder.ts';
import { lastHolder, type Lock } from './directory-lock.ts';
import { endOrphan } from './orphan.ts';
import { APP, DATABASE, makeRolesAndDatabase, OWNER } from './roles.ts';
import { runServer, type Server, urlOf } from './server.ts';
import { serverPrograms } from './server-programs.ts';
import { type ServerUser, serverUserOf } from './server-user.ts';
import { startFault } from './start-fault.ts';

/** A running database and how to reach it, as libpq URLs. */
export interface DataDirectory {
  /** For the application: owns nothing, bypasses nothing. */
  readonly appUrl: string;
  /** For migrations. */
  readonly ownerUrl: string;
  /** For making and dropping whole databases; tests and restoring only. */
  readonly superUrl: string;
  /** Ends the database if this process started it. */
  stop(): Promise<void>;
}

export interface Opening {
  /** A server's way: refuse if anyone has the folder. A command's way: share a running server, wait for another command. */
  readonly exclusive: boolean;
  /** False only for throw-away databases of tests. */
  readonly durable?: boolean;
}

/** Opens the folder that holds everything this installation keeps, and the database in it. */
export async function openDataDirectory(path: string, { exclusive, durable = true }: Opening): Promise<DataDirectory> {
  const folder = makeFolder(resolve(path));
  const held = await holdFolder(folder, exclusive);
  if ('socket' in held) return { ...urlsOf(held.socket), stop: async () => {} };
  try {
    return await openHeld(folder, held, { exclusive, durable });
  } catch (error) {
    held.release();
    throw error;
  }
}

async function openHeld(folder: string, lock: Lock, { exclusive, durable }: Required<Opening>): Promise<DataDirectory> {
  const previous = lastHolder(folder);
  lock.tell({ serving: exclusive });
  const cluster = join(folder, 'postgres');
  await endOrphan(cluster);
  if (previous?.socket && isShortSocket(previous.socket)) rmSync(previous.socket, { recursive: true, force: true });

  const user = serverUserOf(cluster);
  const files = { cluster, user, programs: serverPrograms(user), log: freshLog(join(folder, 'postgres.log')) };
  await makeCluster(files);
  const socket = socketFolder(cluster, user);
  const server = await runServer({ ...files, socket, durable } satisfies Server);
  await makeRolesAndDatabase(socket);
  lock.tell({ serving: exclusive, socket });
  return {
    ...urlsOf(socket),
    async stop() {
      lock.tell({ serving: exclusive, ending: true });
      await server.stop();
      if (isShortSocket(socket)) rmSync(socket, { recursive: true, force: true });
      lock.release();
    },
  };
}

const urlsOf = (socket: string): Omit<DataDirectory, 'stop'> => ({
  appUrl: urlOf(socket, APP, DATABASE),
  ownerUrl: urlOf(socket, OWNER, DATABASE),
  superUrl: urlOf(socket, 'postgres', DATABASE),
});

/** Others may pass but not list: they are told who holds the folder, and the database inside stays closed to them. */
function makeFolder(folder: string): string {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o711);
    }
    return realpathSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw startFault(`The data folder ${folder} cannot be made (${code}); name one this user may write in LUODI_DATA.`);
  }
}

/** The last run's account is kept beside this one's, and no more. */
function freshLog(file: string): string {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10 * 2 ** 20) renameSync(file, `${file}.1`);
  return file;
}

const LONGEST_SOCKET = 103; // bytes, on the strictest system
const SHORT_SOCKET = 'luodi-';

const isShortSocket = (socket: string): boolean => basename(socket).startsWith(SHORT_SOCKET);

/** The socket lies in the database's own folder, unless its path is too long for a socket. */
function socketFolder(cluster: string, user: ServerUser): string {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= LONGEST_SOCKET) return cluster;
  const parent = Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, SHORT_SOCKET));
  if (user.other) chownSync(folder, user.uid, user.gid);
  return folder;
}
