// Where things lie in the checkout. Everything in scripts/ is plain JavaScript for Node 20 with nothing installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts) => join(root, ...parts);
export const inModules = (...parts) => join(root, 'node_modules', ...parts);

/** The runtime the product is written for, installed as the npm package `node`, whatever runs this script. */
export const node24 = inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
