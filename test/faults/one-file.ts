import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Each file goes on looking for what lies beside it where it was written. */
const places: Plugin = {
  name: 'places',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.ts')
      ? code
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : undefined,
};

/**
 * A program in one file: reading its hundreds of files takes half of a start, and a program that is killed again and again is
 * started as often. Call in a test file; the file is gone when that is done.
 */
export async function inOneFile(program: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'luodi-program-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [places],
    build: { ssr: join(ROOT, program), outDir: folder, minify: true, target: 'node24' },
    // What reads files of its own is left where it is.
    ssr: { noExternal: true, external: ['pg-native', '@fastify/static', '@fastify/swagger-ui'] },
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, program.replace(/^.*\/(.*)\.ts$/, '$1.js'));
}
