import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs `work` while no other process of this checkout does; `onWait` is told once when it has to wait for one. */
export async function alone(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let told = false; !take(mine, path); told = true) {
      if (!told) onWait(holderOf(path));
      await pause(200);
    }
    return await work();
  } finally {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
    rmSync(mine, { force: true });
  }
}

/** A hard link is made by one process only, and appears with its content. A dead holder's lock is moved aside first. */
function take(mine, path) {
  const holder = holderOf(path);
  if (holder !== undefined && !isAlive(holder)) {
    const aside = `${mine}.stale`;
    try {
      renameSync(path, aside);
      if (holderOf(aside) !== holder) renameSync(aside, path);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    rmSync(aside, { force: true });
  }
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
