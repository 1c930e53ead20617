// What each command needs of the checkout, and what it runs in the Node 24 runtime.
import { existsSync } from 'node:fs';
import { launch } from './launch.mjs';
import { inModules, inRoot } from './paths.mjs';
import { buildWeb } from './web.mjs';

const MAIN = 'src/main.ts';
const tool = (...parts) => inModules(...parts);

export const COMMANDS = {
  start: { needs: { web: true }, run: (args) => launch([MAIN, 'serve', ...args], { leash: true }) },
  cli: { needs: {}, run: (args) => launch([MAIN, ...args]) },
  dev: { needs: { tools: true }, run: develop },
  test: { needs: { tools: true }, run: (args) => launch(['scripts/test.mjs', ...args]) },
  check: { needs: { tools: true }, run: () => launch(['scripts/test.mjs', '--checks-only']) },
  bench: { needs: { tools: true }, run: (args) => launch(['bench/index.ts', ...args]) },
  format: {
    needs: { tools: true },
    run: () => launch([tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '--write']),
  },
  web: { needs: {}, run: () => buildWeb().then(() => 0) },
};

/** The server restarts itself on a change; the pages come from Vite, which reloads them and passes /api on. */
async function develop(args) {
  const server = launch(['--watch', '--watch-preserve-output', MAIN, 'serve', ...args], { leash: true });
  if (!existsSync(inRoot('src/web/vite.config.ts'))) return server;
  const pages = launch([tool('vite', 'bin', 'vite.js'), 'src/web', '--config', 'src/web/vite.config.ts'], {
    leash: true,
  });
  return Math.max(...(await Promise.all([server, pages])));
}
