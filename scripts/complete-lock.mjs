// A registry mirror may hold the packages of some systems only. npm then leaves the others out of package-lock.json, and
// afterwards `npm ci` refuses that very file as incomplete. This names the packages that are left out, without a checksum,
// so that the lock file is good for every system. Run it after any change of the lock file; with `--check` it only tells whether it is needed.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The optional packages that others name and the lock file does not, as [path, entry] pairs to add to it. */
function leftOut(lock) {
  return Object.entries(lock.packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, by, name))
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...systemOf(name), ...devAs(entry), optional: true },
      ]),
  );
}

/** A package is looked for beside its user first, then in every node_modules above. */
function isLocked(lock, by, name) {
  const places =
    by === ''
      ? ['']
      : [`${by}/`, ...by.split('node_modules/').map((_, n, parts) => parts.slice(0, n + 1).join('node_modules/'))];
  return places.some((place) => lock.packages[`${place}node_modules/${name}`]);
}

function systemOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: which system is it for?`);
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? 'musl'
      : words.some((w) => w.startsWith('gnu'))
        ? 'glibc'
        : '';
  return { cpu, ...(libc && { libc: [libc] }), os };
}

const devAs = ({ dev }) => (dev ? { dev } : {});

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = leftOut(lock);
if (process.argv[2] === '--check') {
  for (const [path] of added) console.log('package-lock.json leaves out', path);
  if (added.length > 0) console.log('mend it with: node scripts/complete-lock.mjs');
  process.exitCode = added.length > 0 ? 1 : 0;
} else {
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`${added.length} packages of other systems added to package-lock.json`);
}
