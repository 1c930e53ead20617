import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inModules, inRoot, node24, root } from './paths.mjs';
import { SetUpFault, say } from './say.mjs';

const SOURCES = ['src/web', 'src/domain', 'src/contract'];
const BUILT = inRoot('dist', 'web');
const STAMP = join(BUILT, '.built-from');
const CONFIG = inRoot('src', 'web', 'vite.config.ts');

/** True when the pages were never built, or anything they are built from has changed. */
export const webIsStale = () =>
  existsSync(CONFIG) && (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint());

/** Builds beside the served folder and swaps, so that a running server never serves half a build. */
export async function buildWeb() {
  if (!existsSync(CONFIG)) return;
  say('building the pages (some seconds) …');
  const from = fingerprint();
  const fresh = `${BUILT}.new`;
  const vite = inModules('vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(
    node24,
    [vite, 'build', inRoot('src', 'web'), '--config', CONFIG, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new SetUpFault(`the pages do not build:\n${stdout}${stderr}`);
  writeFileSync(join(fresh, '.built-from'), from);
  rmSync(`${BUILT}.old`, { recursive: true, force: true });
  if (existsSync(BUILT)) renameSync(BUILT, `${BUILT}.old`);
  renameSync(fresh, BUILT);
  rmSync(`${BUILT}.old`, { recursive: true, force: true });
}

/** A hash of contents, not of times: a fresh checkout has new times and the same pages. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  for (const source of SOURCES)
    for (const file of filesIn(inRoot(source)))
      hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
