/**
 * Where a lab in a page takes everything from: files beside the page's own, by the addresses that the bundler gives
 * them.
 */

import core from '../../../build/wasm/scopelab.wasm?url&no-inline';
import micropython from '../../../build/web/micropython.wasm?url&no-inline';
import python from '../../../build/web/python.json?url&no-inline';
import later from '../../../build/web/python-later.json?url&no-inline';
import { trustedUrl } from './trusted-types.js';
import worker from './worker.js?worker&url';

/** @returns {import('./lab.js').Assets} */
export function browserAssets() {
  return {
    spawn: () => spawnWorker(worker),
    core: absolute(core),
    micropython: absolute(micropython),
    python: absolute(python),
    later: absolute(later),
    bytes: typeof LAB_BYTES === 'undefined' ? 0 : LAB_BYTES,
  };
}

/** The bundler's addresses are relative to the page; a worker reads them relative to itself. @param {string} url */
function absolute(url) {
  return new URL(url, document.baseURI).href;
}

/** @param {string} url @returns {import('./lab.js').WorkerLike} */
function spawnWorker(url) {
  const thread = new Worker(trustedUrl(url), { type: 'module', name: 'scopelab' });
  return {
    post: (message) => thread.postMessage(message),
    listen: (heard) => thread.addEventListener('message', (event) => heard(event.data)),
    fail: (failed) =>
      thread.addEventListener('error', (event) =>
        failed(new Error(event.message || `the worker at ${url} did not load`)),
      ),
    end: () => thread.terminate(),
  };
}
