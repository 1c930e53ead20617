import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { keptFiles } from './offline/plugin.ts';

const here = new URL('.', import.meta.url).pathname;

export default defineConfig({
  root: here,
  plugins: [react(), keptFiles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome108', 'firefox110', 'safari16'],
    // Inlined assets are data: addresses, which a strict content policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 5173,
    proxy: { '/api': `http://localhost:3000` },
  },
});
