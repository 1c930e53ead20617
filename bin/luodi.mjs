#!/usr/bin/env node
// The `luodi` command. Any Node from 20 on may start it: the set-up speaks on stderr only, then the product runs in its own
// runtime with the caller's folder, terminal and exit code.
import { inRoot } from '../scripts/paths.mjs';
import { orSay, requireNode } from '../scripts/say.mjs';

requireNode(20);
// Only now: an older Node could not even load these.
const { launch } = await import('../scripts/launch.mjs');
const { makeReady } = await import('../scripts/ready.mjs');

const args = process.argv.slice(2);
const serves = args[0] === 'serve';
process.exitCode = await orSay(async () => {
  await makeReady({ web: serves, tools: false });
  return launch([inRoot('src', 'main.ts'), ...args], { leash: serves });
});
