#!/usr/bin/env node
// The `luodi` command. Any Node from 20 on may start it: the set-up speaks on stderr only, then the product runs in its own
// runtime with the caller's folder, terminal and exit code.
import { launch } from '../scripts/launch.mjs';
import { inRoot } from '../scripts/paths.mjs';
import { makeReady } from '../scripts/ready.mjs';
import { orSay, requireNode } from '../scripts/say.mjs';

requireNode(20);
const args = process.argv.slice(2);
const serves = args[0] === 'serve';
process.exitCode = await orSay(async () => {
  await makeReady({ web: serves, tools: false });
  return launch([inRoot('src', 'main.ts'), ...args], { leash: serves });
});
