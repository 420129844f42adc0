/** A page in headless Chromium, served from this folder and node_modules, that runs in_browser.js. */

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch } from '../browser/support/browser.js';

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};
const PACKAGES = '/tests/bench/node_modules';

const PAGE = `<!doctype html>
<title>bench</title>
<script type="importmap">
{ "imports": {
  "@litertjs/core": "${PACKAGES}/@litertjs/core/dist/index.js",
  "@litertjs/wasm-utils": "${PACKAGES}/@litertjs/wasm-utils/dist/index.js",
  "flatbuffers": "${PACKAGES}/flatbuffers/mjs/flatbuffers.js"
} }
</script>
<script src="${PACKAGES}/@tensorflow/tfjs-core/dist/tf-core.min.js"></script>
<script src="${PACKAGES}/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js"></script>
<script src="${PACKAGES}/onnxruntime-web/dist/ort.wasm.min.js"></script>
`;

/** @param {string} root @returns {Promise<{ address: string, close: () => void }>} */
function serve(root) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(PAGE);
      return;
    }
    const file = join(root, path);
    const served = /^\/(tests\/bench|build\/wasm-bench|web\/src)\//.test(path) && existsSync(file);
    if (!served || !statSync(file).isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const type = /** @type {Record<string, string>} */ (TYPES)[extname(file)];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}

/**
 * @param {string} root  of the repository @param {number} rounds
 * @returns {Promise<{ version: string, rows: import('./rows.js').Row[] }>}
 */
export async function inChromium(root, rounds) {
  const site = await serve(root);
  const { browser, close } = await launch('chromium');
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => process.stderr.write(`    ${error}\n`));
    await page.exposeFunction('progress', (/** @type {string} */ name) =>
      process.stderr.write(`    ${name}\n`),
    );
    await page.goto(site.address);
    const rows = await page.evaluate(async (count) => {
      const { runAll } = await import(/* @vite-ignore */ `${location.origin}/tests/bench/in_browser.js`);
      const state = /** @type {any} */ (globalThis);
      state.result = runAll(count, state.progress).then(
        (/** @type {unknown} */ value) => ({ value }),
        (/** @type {Error} */ error) => ({ error: String(error.stack ?? error) }),
      );
      return null;
    }, rounds);
    if (rows !== null) throw new Error('the page did not start');
    const result = await finished(page);
    return { version: (await browser.version()).replace(/^.*\//, ''), rows: result };
  } finally {
    await close();
    site.close();
  }
}

/** Waits in short questions: one that takes minutes would outlast the protocol's patience. @param {any} page */
async function finished(page) {
  for (;;) {
    const answer = await page.evaluate(() =>
      Promise.race([
        /** @type {any} */ (globalThis).result,
        new Promise((done) => setTimeout(() => done(null), 5000)),
      ]),
    );
    if (answer === null) continue;
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }
}
