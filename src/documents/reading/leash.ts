import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { FrameReader, frame } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Answer, Job } from './messages.ts';
import { refuseFile } from './refusals.ts';
import { sniff } from './sniff.ts';
import { turnsOf, watchOver } from './watch.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** At most two files are read at once. */
const inTurn = turnsOf(2);

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
  return inTurn(() => run(job, bytes, onAnswer, signal));
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
  if (watch.exceeded === 'time') return tooLong(job.limits);
  if (watch.exceeded === 'memory') return tooMuchMemory(job.limits);
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

const tooLong = ({ milliseconds }: Limits): Refusal =>
  refuseFile('took-too-long', { limit: Math.ceil(milliseconds / 1000) });
const tooMuchMemory = (limits: Limits): Refusal => refuseFile('took-too-much-memory', { limit: limits.heapMiB });

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
