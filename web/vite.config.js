/** The static site: two pages of the tutorial, relative addresses, nothing inlined (the policy forbids it). */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { leanWorker } from './scripts/build/lean_worker.js';
import { lessonPages } from './scripts/page/plugin.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../tutorial'),
  base: './',
  publicDir: false,
  plugins: [lessonPages(here('../tutorial/lessons/variable-scope'))],
  worker: { format: 'es', plugins: () => [leanWorker()] },
  build: {
    outDir: here('../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [here('../tutorial/index.html'), here('../tutorial/zh/index.html')] },
  },
});
