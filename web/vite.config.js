/** The static site: two pages of the tutorial, relative addresses, nothing inlined (the policy forbids it). */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { labBytes } from './scripts/build/lab_bytes.js';
import { leanWorker } from './scripts/build/lean_worker.js';
import { plainImports } from './scripts/build/plain_imports.js';
import { lessonPages } from './scripts/page/plugin.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const SHARED = /preload-helper|web\/src\/(views\/(dom|number|phrase|place|snapshot)|i18n\/sentence)\.js$/;

export default defineConfig({
  root: here('../tutorial'),
  base: './',
  publicDir: false,
  define: labBytes(),
  plugins: [plainImports(), lessonPages(here('../tutorial/lessons/variable-scope'))],
  worker: { format: 'es', plugins: () => [leanWorker()] },
  build: {
    outDir: here('../dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    // What a tab or an error needs comes when it is asked for, by the browser's own import().
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    rolldownOptions: {
      input: [here('../tutorial/index.html'), here('../tutorial/zh/index.html')],
      // One file for what the page and its later parts share: small files weigh more.
      output: { codeSplitting: { groups: [{ name: 'views', test: SHARED }] } },
    },
  },
});
