/** Where a lab in Node takes everything from: the checkout, or the package as it was installed. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Folders of web/python, and where their files stand below MicroPython's /lib. */
const PLACES = { tensorflow: 'tensorflow/', numpy: 'numpy/', shims: '' };

/** @returns {import('./lab.js').Assets} */
export function nodeAssets() {
  const packages = new URL('./python.json', import.meta.url);
  return existsSync(packages) ? packageAssets(packages) : checkoutAssets();
}

/** In the package everything lies beside this file. @param {URL} packages @returns {import('./lab.js').Assets} */
function packageAssets(packages) {
  return {
    spawn: spawnThread,
    core: new URL('./scopelab.wasm', import.meta.url).href,
    micropython: fileURLToPath(new URL('./micropython.wasm', import.meta.url)),
    python: jsonOf(packages),
    later: jsonOf(new URL('./python-later.json', import.meta.url)),
  };
}

/** @param {URL} file */
function jsonOf(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * In the checkout the core lies where it was built, and the Python packages are read as they stand.
 * @returns {import('./lab.js').Assets}
 */
function checkoutAssets() {
  return {
    spawn: spawnThread,
    core: new URL('../../../build/wasm/scopelab.wasm', import.meta.url).href,
    micropython: createRequire(import.meta.url).resolve(
      '@micropython/micropython-webassembly-pyscript/micropython.wasm',
    ),
    python: readPackages(fileURLToPath(new URL('../../python/', import.meta.url))),
  };
}

/**
 * @param {string} folder  web/python
 * @returns {Record<string, string>}  path below /lib -> source
 */
export function readPackages(folder) {
  /** @type {Record<string, string>} */
  const sources = {};
  for (const [name, prefix] of Object.entries(PLACES)) {
    const root = join(folder, name);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.py')) continue;
      const file = join(entry.parentPath, entry.name);
      sources[prefix + relative(root, file).split(sep).join('/')] = readFileSync(file, 'utf8');
    }
  }
  return sources;
}

/** @returns {import('./lab.js').WorkerLike} */
function spawnThread() {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    argv: [],
    execArgv: [],
    stdin: false,
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard) => worker.on('message', heard),
    fail: (failed) => {
      worker.on('error', (error) => failed(new Error(shortText(error))));
      worker.on('messageerror', failed);
    },
    end: () => {
      worker.removeAllListeners();
      worker.on('error', () => {});
      worker.terminate();
    },
  };
}

/** An error that passed through micropython.mjs quotes its one line of 100 kB. @param {unknown} error */
function shortText(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}
