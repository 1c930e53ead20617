import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { FrameReader, frame } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Answer, Job } from './messages.ts';
import { refuseFile } from './refusals.ts';
import { sniff } from './sniff.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = 4096;
const AT_ONCE = 2;

/**
 * Runs one job in a process of its own and hands on its answers; undefined when all went well. A process, not a thread: it can be
 * killed wherever it hangs, its memory is its own, and an exhausted heap ends it and not the server. It has no environment,
 * may read nothing but the program, and may not write, start anything or reach the database.
 */
export async function runOnLeash(
  job: Job,
  bytes: Uint8Array,
  onAnswer: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Refusal | undefined> {
  // what can be told from the outside of a file needs no process
  const kind = sniff(bytes);
  if (isRefusal(kind)) return kind;
  await takeTurn();
  try {
    return await run(job, bytes, onAnswer, signal);
  } finally {
    passTurn();
  }
}

async function run(
  job: Job,
  bytes: Uint8Array,
  onAnswer: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<Refusal | undefined> {
  signal?.throwIfAborted();
  const child = spawnReader(job.limits);
  const watch = watchOver(child, job.limits);
  const onAbort = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', onAbort);
  const errors = collect(child);
  let refusal: Refusal | undefined;
  let done = false;
  const frames = new FrameReader();
  child.stdout?.on('data', (piece: Buffer) => {
    for (const answer of frames.push(piece) as Answer[]) {
      if (answer.kind === 'refused') refusal = answer.refusal;
      else if (answer.kind === 'done') done = true;
      else onAnswer(answer);
    }
  });
  // A process that has already refused closes its end; what could not be sent any more does not matter.
  child.stdin?.on('error', () => {});
  child.stdin?.write(frame(job));
  child.stdin?.end(bytes);
  await once(child, 'close');
  watch.stop();
  signal?.removeEventListener('abort', onAbort);
  signal?.throwIfAborted();
  if (watch.refusal) return watch.refusal;
  if (refusal || done) return refusal;
  return refusalOfDeath(errors(), job.limits);
}

function spawnReader(limits: Limits): ChildProcess {
  const flags = [
    '--permission',
    `--allow-fs-read=${ROOT}src`,
    `--allow-fs-read=${ROOT}package.json`,
    `--allow-fs-read=${ROOT}node_modules/hucre`,
    `--max-old-space-size=${limits.heapMiB}`,
    '--no-warnings',
  ];
  // An empty environment: no address of the database, no NODE_OPTIONS. UTC, so that no date depends on the machine.
  const child = spawn(process.execPath, [...flags, CHILD], { env: { TZ: 'UTC' }, cwd: ROOT, stdio: 'pipe' });
  try {
    if (child.pid !== undefined) setPriority(child.pid, 5);
  } catch {
    // a system that does not let us lower the priority reads at the ordinary one
  }
  return child;
}

/** On a busy machine a file waits for its turn; that time is not its own. */
const PATIENCE = 4;

/**
 * Ends the process when it has worked too long or its memory, native memory included, exceeds the limit. Its work is counted in
 * processor time where the system tells it, in time by the clock otherwise and, more generously, always.
 */
function watchOver(child: ChildProcess, limits: Limits): { stop(): void; readonly refusal?: Refusal } {
  let refusal: Refusal | undefined;
  const started = performance.now();
  const end = (because: Refusal): void => {
    refusal ??= because;
    child.kill('SIGKILL');
  };
  const tooLong = (): Refusal => refuseFile('took-too-long', { limit: Math.ceil(limits.milliseconds / 1000) });
  const scale = setInterval(() => {
    const elapsed = performance.now() - started;
    const worked = workedMilliseconds(child.pid) ?? elapsed;
    if (worked > limits.milliseconds || elapsed > limits.milliseconds * PATIENCE) end(tooLong());
    else if (residentMiB(child.pid) > limits.residentMiB) end(tooMuchMemory(limits));
  }, 100);
  return {
    stop: () => clearInterval(scale),
    get refusal() {
      return refusal as Refusal;
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

const tooMuchMemory = (limits: Limits): Refusal => refuseFile('took-too-much-memory', { limit: limits.heapMiB });

function residentMiB(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE) / 1048576;
  } catch {
    return 0; // ended already, or a system without /proc: the heap limit still holds
  }
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (piece: Buffer) => {
    if (text.length < 8_192) text += piece.toString('utf8');
  });
  return () => text;
}

function refusalOfDeath(errors: string, limits: Limits): Refusal {
  if (/heap out of memory|Array buffer allocation failed|Invalid (string|array) length/.test(errors)) {
    return tooMuchMemory(limits);
  }
  process.stderr.write(`reading process ended: ${errors.slice(0, 2_000)}\n`);
  return refuseFile('reading-failed');
}

let running = 0;
const waiting: (() => void)[] = [];

/** At most two files are read at once; more wait their turn, so that many uploads cannot take all memory. */
async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
}

function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
