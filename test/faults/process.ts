import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';

/** A program, running, and every line it has said. */
export interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly lines: string[];
  /** Everything it has said on stderr so far. */
  readonly complaint: string;
  /** Waits until it says a line that begins so, from the given line on. */
  says(beginning: string, from?: number): Promise<string>;
  /** Waits until it has ended and all it said has been read. */
  ended(): Promise<{ code: number | null; complaint: string }>;
}

/** A program of test/faults/programs, or of anywhere else by its whole path. */
export const running = (program: string, ...args: string[]): Running =>
  started(resolve(import.meta.dirname, 'programs', program), args);

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

/** The product itself, as it is started, on a folder of its own and without the demo. */
export const serving = (folder: string, program = MAIN): Running =>
  started(program, ['serve'], {
    LUODI_DATA: folder,
    LUODI_DEMO: '0',
    PORT: '0',
  });

function started(program: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  });
  const lines: string[] = [];
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  const drained = once(reader, 'close');
  return {
    child,
    pid: child.pid ?? 0,
    lines,
    get complaint() {
      return complaint;
    },
    async says(beginning, from = 0) {
      for (;;) {
        const said = lines.slice(from).find((line) => line.startsWith(beginning));
        if (said) return said;
        if (child.exitCode !== null) throw new Error(`${program} ended without saying ${beginning}: ${complaint}`);
        await new Promise((resume) => setTimeout(resume, 5));
      }
    },
    async ended() {
      const [code] = await closed;
      await drained;
      return { code, complaint };
    },
  };
}

/** A folder of this test file's own, gone when the file is done. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-fault-'));
  chmodSync(folder, 0o711); // so that another user may try the data folder in it
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** The process number of the database's server; 0 for the moment in which a new one has not said its own. */
export function postmasterOf(folder: string): number {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
