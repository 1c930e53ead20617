import { setTimeout as pause } from 'node:timers/promises';
import { type Holder, type Lock, livingHolder, takeLock } from './directory-lock.ts';
import { answers } from './server.ts';
import { startFault } from './start-fault.ts';

/** A server told to end a moment ago is given this long to say so before its successor is refused. */
const GRACE = 250;
const COMMAND_ENDS_WITHIN = 10 * 60_000;

/**
 * Takes the data folder for this process. A server is refused if anyone has it. A command shares the database of a
 * running server, and waits its turn behind another command, whose database ends with it.
 */
export async function holdFolder(folder: string, exclusive: boolean): Promise<Lock | { socket: string }> {
  const began = Date.now();
  for (let told = false; ; await pause(50)) {
    const lock = lockOrFault(folder);
    if (lock) return lock;
    const waited = Date.now() - began;
    const holder = livingHolder(folder);
    if (exclusive && waited > GRACE && !holder?.ending) throw inUse(folder, holder);
    if (!exclusive && holder?.serving && holder.socket && (await answers(holder.socket)))
      return { socket: holder.socket };
    if (waited > COMMAND_ENDS_WITHIN) throw inUse(folder, holder);
    if (waited > 1000 && !told) {
      console.error(`luodi: waiting for process ${holder?.pid ?? '?'}, which is using ${folder}`);
      told = true;
    }
  }
}

function lockOrFault(folder: string): Lock | undefined {
  try {
    return takeLock(folder);
  } catch (error) {
    const holder = livingHolder(folder);
    if (holder) throw inUse(folder, holder);
    throw startFault(
      `The data folder ${folder} cannot be used (${(error as Error).message}); run as the user it belongs to, or name another in LUODI_DATA.`,
    );
  }
}

function inUse(folder: string, holder: Holder | undefined): Error {
  const who = holder ? `process ${holder.pid} since ${holder.since}` : 'another process';
  const pid = holder ? { pid: holder.pid } : {};
  return startFault(
    `The data folder ${folder} is in use by ${who}; stop that one first, or name another folder in LUODI_DATA.`,
    pid,
  );
}
