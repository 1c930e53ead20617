// Messages of the set-up go to stderr, so that a command's own output stays clean for pipes.
export const say = (line) => process.stderr.write(`luodi: ${line}\n`);

/** A thing that cannot be set up: said in one line with its remedy, never as a stack trace. */
export class SetUpFault extends Error {}

/** Runs a script's body; what cannot be set up ends it with one clear line. */
export async function orSay(body) {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof SetUpFault)) throw error;
    say(error.message);
    process.exit(1);
  }
}

export function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  say(
    `needs Node ${major} or newer to begin with, and this is ${process.versions.node}; install it from https://nodejs.org and run again`,
  );
  process.exit(1);
}
