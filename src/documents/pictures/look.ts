import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { FrameReader, frame } from '../reading/frames.ts';
import { turnsOf, watchOver } from '../reading/watch.ts';
import { ALLOWANCE, type Answer, type Job } from './job.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MODULES = ['sharp', '@img', 'exifr', 'detect-libc', 'semver'];
const inTurn = turnsOf(2);

export type LookedAt = Extract<Answer, { kind: 'looked-at' }>;

/**
 * Looks into a file in a process of its own, which is ended when it takes too long or too much: what decodes pictures is
 * native code, and a picture that breaks it must not break the server. Reasons and figures: docs/decisions/0014-evidence-files.md.
 */
export const lookInto = (task: Job['task'], bytes: Uint8Array): Promise<LookedAt | Refusal> =>
  inTurn(() => look({ task }, bytes));

async function look(job: Job, bytes: Uint8Array): Promise<LookedAt | Refusal> {
  const child = start();
  const watch = watchOver(child, ALLOWANCE);
  const errors: string[] = [];
  child.stderr?.on('data', (piece: Buffer) => errors.length < 20 && errors.push(piece.toString('utf8')));
  const frames = new FrameReader();
  let answer: Answer | undefined;
  child.stdout?.on('data', (piece: Buffer) => {
    [answer = answer] = frames.push(piece) as Answer[];
  });
  // It may be ended while it is still being sent to.
  child.stdin?.on('error', () => {});
  child.stdin?.write(frame(job));
  child.stdin?.end(bytes);
  await once(child, 'close');
  watch.stop();
  if (answer) return answer.kind === 'refused' ? answer.refusal : answer;
  if (!watch.exceeded) process.stderr.write(`looking into a file ended: ${errors.join('').slice(0, 2_000)}\n`);
  return refuse('invalid', watch.exceeded ? 'file-too-costly' : 'picture-unreadable', { field: 'file' });
}

/** An empty environment, and to read only the program: it can neither write, nor start anything, nor reach the database. */
function start(): ChildProcess {
  const flags = [
    '--permission',
    '--allow-addons',
    ...[`${ROOT}src`, `${ROOT}package.json`, ...MODULES.map((name) => `${ROOT}node_modules/${name}`)].map(
      (path) => `--allow-fs-read=${path}`,
    ),
    `--max-old-space-size=${ALLOWANCE.heapMiB}`,
    '--no-warnings',
  ];
  const child = spawn(process.execPath, [...flags, CHILD], { env: { TZ: 'UTC' }, cwd: ROOT, stdio: 'pipe' });
  try {
    if (child.pid !== undefined) setPriority(child.pid, 5);
  } catch {
    // a system that does not let us lower the priority looks at the ordinary one
  }
  return child;
}
