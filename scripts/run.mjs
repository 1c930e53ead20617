// One door for every command, on any Node from 20 on and with nothing installed: it makes the checkout ready, then runs
// the command in the Node 24 runtime it installed. `npm start` and `npm test` come here.
import { root } from './paths.mjs';
import { orSay, requireNode, say } from './say.mjs';

requireNode(20);
// Only now: an older Node could not even load these.
const { COMMANDS } = await import('./commands.mjs');
const { makeReady } = await import('./ready.mjs');

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  say(`knows ${Object.keys(COMMANDS).join(', ')}; not ${JSON.stringify(name)}`);
  process.exit(2);
}
process.chdir(root);
process.exitCode = await orSay(async () => {
  await makeReady({ web: false, tools: false, ...command.needs });
  return command.run(args);
});
