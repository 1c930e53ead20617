import { type SpawnOptions, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; for root it runs as the folder's owner, or as this user every Unix has. */
const NOBODY = { uid: 65534, gid: 65534 };

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** The server runs as another user than this process, which then is root. */
  readonly other: boolean;
}

/** The system user that runs the database kept in `cluster`, which need not exist yet. */
export function serverUserOf(cluster: string): ServerUser {
  const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
  if (uid !== 0) return { uid, gid, other: false };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid, other: true } : { ...NOBODY, other: true };
}

/**
 * The command line that runs a program of PostgreSQL as that user and, where the system has `setpriv`, ends it in good order
 * when this process dies without a word. Elsewhere an orphan is found and stopped at the next start.
 */
export function commandAs(user: ServerUser, program: string, args: string[]): [string, string[], SpawnOptions] {
  const identity = user.other ? { uid: user.uid, gid: user.gid } : {};
  if (!hasSetpriv()) return [program, args, identity];
  const change = user.other ? ['--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups'] : [];
  return ['setpriv', ['--pdeathsig', 'INT', ...change, program, ...args], {}];
}

const hasSetpriv = (): boolean => spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0;

/** Whether the user may walk down to the path and read what lies there. */
export function mayReach(user: ServerUser, path: string): boolean {
  const { mode, uid } = statSync(path);
  if ((mode & (uid === user.uid ? 0o500 : 0o005)) !== (uid === user.uid ? 0o500 : 0o005)) return false;
  return ancestorsOf(path).every((folder) => {
    const above = statSync(folder);
    return (above.mode & (above.uid === user.uid ? 0o100 : 0o001)) !== 0;
  });
}

const ancestorsOf = (path: string): string[] =>
  dirname(path) === path ? [] : [dirname(path), ...ancestorsOf(dirname(path))];
