// Every check and every test, in order, in the Node 24 runtime. The last line is always `N passed, N failed`, where each
// check counts as one. With arguments, only the tests they name: `npm test -- test/store`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inModules, inRoot, root } from './paths.mjs';

const bin = (name) => inModules('.bin', name);
const existing = (...paths) => paths.filter((path) => existsSync(inRoot(path)));

const CHECKS = [
  ['format', bin('biome'), ['format', '--colors=off']],
  ['lint', bin('oxlint'), ['--type-aware', ...existing('src', 'test', 'scripts', 'bin', 'bench')]],
  ...existing('.', 'src/domain', 'src/web', 'test/web')
    .filter((folder) => existsSync(inRoot(folder, 'tsconfig.json')))
    .map((folder) => [
      folder === '.' ? 'types' : `types of ${folder}`,
      bin('tsc'),
      ['-p', folder, '--pretty', 'false'],
    ]),
  ['lock file', process.execPath, ['scripts/complete-lock.mjs', '--check']],
  ['documents', process.execPath, ['scripts/docs-paths.mjs']],
  ['unused code', bin('knip'), ['--no-progress']],
];
const WEB = ['pages', process.execPath, ['scripts/run.mjs', 'web']];

let passed = 0;
let failed = 0;
const args = process.argv.slice(2);

if (args[0] === '--checks-only') await checkAll(CHECKS);
else {
  if (args.length === 0) await checkAll([...CHECKS, ...(existsSync(inRoot('src/web/vite.config.ts')) ? [WEB] : [])]);
  await runTests(args);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Two at a time: most of them use one core, and two is what a build machine has. */
async function checkAll(checks) {
  const waiting = [...checks];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(next);
  };
  await Promise.all([one(), one()]);
}

async function check([name, command, line]) {
  const began = Date.now();
  const { code, output } = await run(command, line);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (code !== 0) console.log(output);
  if (code === 0) passed++;
  else failed++;
}

/** What did not run counts as failed: a test left out, a file that does not load, an error outside any test. */
async function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(
    process.execPath,
    [inModules('vitest', 'vitest.mjs'), 'run', ...reporters, ...filters],
    'inherit',
  );
  const before = failed;
  if (existsSync(report)) count(JSON.parse(readFileSync(report, 'utf8')));
  if (code !== 0 && failed === before) failed++;
  rmSync(folder, { recursive: true, force: true });
}

function count({ numTotalTests, numPassedTests, testResults }) {
  passed += numPassedTests;
  failed += numTotalTests - numPassedTests;
  failed += testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
}

function run(command, line, output = 'pipe') {
  return new Promise((resolve) => {
    const child = spawn(command, line, { cwd: root, stdio: ['ignore', output, output] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece) => {
        said += piece;
      });
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: said }));
  });
}
