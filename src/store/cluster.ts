import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
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
