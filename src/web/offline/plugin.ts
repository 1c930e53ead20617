import type { Plugin } from 'vite';

/** What a phone opens in the field; every other page is kept when it is first opened. */
const IN_THE_FIELD = ['/problems/ProblemsPage.tsx', '/today/TodayPage.tsx'];
const BESIDE = ['/browser-check.js', '/favicon.svg'];

/** Tells the service worker (public/worker.js) which files of this build have to be there without a network. */
export function keptFiles(): Plugin {
  return {
    name: 'luodi-kept-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const wanted = new Set<string>();
      const want = (fileName: string): void => {
        const chunk = bundle[fileName];
        if (wanted.has(fileName) || chunk?.type !== 'chunk') return;
        wanted.add(fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style);
        for (const next of chunk.imports) want(next);
      };
      // The name of the entry says its content, and with it the names of everything it leads to.
      let version = '';
      for (const [fileName, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry) version = fileName.replace(/^.*-|\.js$/g, '');
        if (chunk.isEntry || IN_THE_FIELD.some((page) => chunk.facadeModuleId?.endsWith(page))) want(fileName);
      }
      const files = [...[...wanted].toSorted().map((file) => `/${file}`), ...BESIDE];
      this.emitFile({
        type: 'asset',
        fileName: 'kept.js',
        source: `self.kept = ${JSON.stringify({ version, files }, undefined, 1)};\n`,
      });
    },
  };
}
