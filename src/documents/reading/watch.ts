import { type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process that reads somebody's file may use up. */
export interface Allowance {
  readonly milliseconds: number;
  readonly residentMiB: number;
}

const PAGE = 4096;
/** On a busy machine a file waits for its turn; that time is not its own. */
const PATIENCE = 4;

/**
 * Ends the process when it has worked too long or its memory, native memory included, exceeds the limit. Its work is counted in
 * processor time where the system tells it, in time by the clock otherwise and, more generously, always.
 */
export function watchOver(
  child: ChildProcess,
  { milliseconds, residentMiB }: Allowance,
): { stop(): void; readonly exceeded?: 'time' | 'memory' } {
  let exceeded: 'time' | 'memory' | undefined;
  const started = performance.now();
  const end = (what: 'time' | 'memory'): void => {
    exceeded ??= what;
    child.kill('SIGKILL');
  };
  const scale = setInterval(() => {
    const elapsed = performance.now() - started;
    const worked = workedMilliseconds(child.pid) ?? elapsed;
    if (worked > milliseconds || elapsed > milliseconds * PATIENCE) end('time');
    else if (residentOf(child.pid) > residentMiB) end('memory');
  }, 100);
  return {
    stop: () => clearInterval(scale),
    get exceeded() {
      return exceeded as 'time' | 'memory';
    },
  };
}

/** Processor time from /proc, in its ticks of 10 ms; undefined on other systems. */
function workedMilliseconds(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

function residentOf(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE) / 1048576;
  } catch {
    return 0; // ended already, or a system without /proc: the heap limit still holds
  }
}

/** At most so many at once; more wait their turn, so that many uploads cannot take all memory. */
export function turnsOf(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
