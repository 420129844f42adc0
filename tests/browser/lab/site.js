/** Builds the page of this folder as a site: the lab as an author's page would have it. */

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @returns {Promise<string>} the folder with the built page */
export async function buildLabSite() {
  const outDir = fileURLToPath(new URL('../../../build/tests/lab-site', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' },
  });
  return outDir;
}
