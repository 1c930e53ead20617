// Every path that the documents name must exist: a document that names what is gone misleads. A path is what stands in
// backquotes or in a link and begins with one of the folders of the repository, or is a document beside the one naming it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot, root } from './paths.mjs';

const FOLDERS = ['src', 'test', 'docs', 'migrations', 'regimes', 'scripts', 'bin', 'bench', '.ci'];
const OWN = new RegExp(`^(${FOLDERS.map((name) => name.replace('.', '\\.')).join('|')})/[^\\s<>{}*…|]*$`);
const PATTERN = /\b(NAME|NNNN)/; // stands for a name
const QUOTED = /`([^`\n]+)`/g;
const LINKED = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;

/** The paths a document names that are not there. */
function deadPaths(document) {
  const text = readFileSync(document, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const quoted = [...text.matchAll(QUOTED)]
    .map(([, path]) => path.replace(/:\d+$/, ''))
    .filter((path) => OWN.test(path) && !PATTERN.test(path));
  const linked = [...text.matchAll(LINKED)].map(([, path]) => path).filter((path) => !/^[a-z]+:/.test(path));
  return [
    ...quoted.filter((path) => !existsSync(inRoot(path))),
    ...linked.filter((path) => !existsSync(join(dirname(document), decodeURI(path)))),
  ];
}

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(inRoot('docs'), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((name) => inRoot(name));

let dead = 0;
for (const document of documents)
  for (const path of deadPaths(document)) {
    console.log(`${relative(root, document)}: there is no ${path}`);
    dead++;
  }
console.log(`${documents.length} documents read`);
process.exitCode = dead > 0 ? 1 : 0;
