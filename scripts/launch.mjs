import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inModules, inRoot, node24 } from './paths.mjs';

const LEASH = pathToFileURL(inRoot('scripts', 'leash.mjs')).href;

/**
 * Runs a program in the Node 24 runtime with our terminal, environment and signals, and answers its exit code. On a leash, the
 * program also ends in good order when we are killed and cannot pass anything on any more.
 */
export function launch(args, { leash = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24, leash ? ['--import', LEASH, ...args] : args, {
      stdio: leash ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      env: {
        ...process.env,
        TZ: 'Asia/Shanghai',
        PATH: pathWithNode24(),
        // Reading our hundreds of files as a program takes half of a start; the runtime keeps what it has read.
        NODE_COMPILE_CACHE: inModules('.cache', 'luodi-read'),
        ...env,
      },
    });
    const forget = passSignalsTo(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      forget();
      resolve(code ?? 128 + SIGNALS[signal ?? 'SIGTERM']);
    });
  });
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

const pathWithNode24 = () =>
  [inModules('node', 'bin'), inModules('.bin'), process.env.PATH].filter(Boolean).join(delimiter);

// Ctrl+C on a terminal reaches the child by itself, as it does every process there; passed on it would arrive twice.
function passSignalsTo(child) {
  const pass = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  const watch = watchNpm(() => {
    clearInterval(watch);
    child.kill('SIGTERM');
  });
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
    clearInterval(watch);
  };
}

// Killed outright, npm leaves the shell of its script running and us below it; asked to end, it ends the shell alone. Either
// way, under npm another parent or grandparent means that nobody waits for us any more.
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const above = ancestors();
  return setInterval(() => ancestors() !== above && onGone(), 250).unref();
}

function ancestors() {
  try {
    const [, grandparent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}
