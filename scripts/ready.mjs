import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { installPackages, repairPackages } from './install.mjs';
import { alone } from './lock.mjs';
import { inModules, inRoot, node24, root } from './paths.mjs';
import { SetUpFault, say } from './say.mjs';
import { buildWeb, webIsStale } from './web.mjs';

const NEEDED_MB = 1500;
const STAMP = inModules('.luodi-ready');

/**
 * Makes the checkout able to run: packages, the Node 24 runtime, with `tools` what development needs besides, and with `web`
 * the built pages. An installation without development packages, as some servers have it, is left alone until tools are needed.
 */
export async function makeReady({ web, tools }) {
  if (!packagesAreStale(tools) && !(web && webIsStale())) return;
  requireWritable();
  await alone(
    inRoot('dist', '.setting-up'),
    async () => {
      if (packagesAreStale(tools)) await readyPackages(tools);
      if (web && webIsStale()) await buildWeb();
    },
    (pid) => say(`waiting for process ${pid}, which is setting up this checkout`),
  );
}

// The machine is part of the stamp: a folder shared with another kind of machine needs other binaries.
function stamp(tools) {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}${tools ? ' tools' : ''}`;
}

function packagesAreStale(tools) {
  if (!existsSync(node24) || !existsSync(STAMP)) return true;
  const found = readFileSync(STAMP, 'utf8');
  return found !== stamp(true) && (tools || found !== stamp(false));
}

async function readyPackages(tools) {
  if (!installedMatchesLock(tools)) {
    requireSpace();
    await installPackages();
  }
  await repairPackages();
  writeFileSync(STAMP, stamp(installedMatchesLock(true)));
}

/** Whether npm's own record of node_modules names every package of the lock file, so a hand-run `npm ci` is not repeated. */
function installedMatchesLock(tools) {
  const record = inModules('.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional, devOptional, dev }]) => {
    if (path === '') return true;
    if (!installed[path] && (optional || devOptional || (dev && !tools))) return true;
    return installed[path]?.version === version && existsSync(inRoot(path));
  });
}

function requireWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetUpFault(`cannot write to ${root}; make the folder writable for this user, or copy it to one that is`);
  }
}

function requireSpace() {
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free > NEEDED_MB) return;
  throw new SetUpFault(
    `setting up needs about ${NEEDED_MB} MB of disk and ${root} has ${free} MB free; free some and run again`,
  );
}
