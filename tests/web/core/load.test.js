/**
 * A core that is missing, blocked or not one at all, and an engine without SIMD: one plain sentence with the address.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { LoadError, loadCore } from '../../../web/src/core/core.js';

const file = new URL('../../../build/wasm/scopelab.wasm', import.meta.url);

/** @type {Record<string, { status: number, type: string, body: Buffer | string }>} */
const pages = {
  '/scopelab.wasm': { status: 200, type: 'application/wasm', body: readFileSync(file) },
  '/octets.wasm': { status: 200, type: 'application/octet-stream', body: readFileSync(file) },
  '/page.wasm': { status: 200, type: 'text/html', body: '\n<!doctype html><title>ScopeLab</title>' },
  '/empty.wasm': { status: 200, type: 'application/wasm', body: '' },
  '/cut.wasm': { status: 200, type: 'application/wasm', body: readFileSync(file).subarray(0, 5000) },
};
const server = createServer((request, response) => {
  const page = pages[request.url ?? ''] ?? { status: 404, type: 'text/plain', body: 'nothing here' };
  response.writeHead(page.status, { 'content-type': page.type }).end(page.body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
after(() => server.close());
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

/** @param {string} path */
const address = (path) => new URL(path, `http://127.0.0.1:${port}`);

/** @param {import('../../../web/src/core/load.js').WasmSource} wasm @returns {Promise<LoadError>} */
async function failureOf(wasm) {
  try {
    await loadCore({ wasm });
  } catch (error) {
    if (error instanceof LoadError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

test('bytes, a file, an address and a response all give a core', async () => {
  const sources = [readFileSync(file), file, address('/scopelab.wasm'), address('/scopelab.wasm').href];
  for (const wasm of sources) assert.equal((await loadCore({ wasm })).graph().operationCount, 0);
  assert.ok(await loadCore({ wasm: await fetch(address('/scopelab.wasm')) }));
  assert.ok(await loadCore({ wasm: address('/octets.wasm') }));
});

for (const { path, failure, words } of [
  { path: '/nowhere.wasm', failure: 'missing', words: 'answered 404' },
  { path: '/page.wasm', failure: 'not-wasm', words: 'a web page instead of the core' },
  { path: '/empty.wasm', failure: 'not-wasm', words: 'an empty file' },
  { path: '/cut.wasm', failure: 'refused', words: 'could not be started' },
]) {
  test(`${path} is ${failure}, said in one sentence with its address`, async () => {
    const error = await failureOf(address(path));
    assert.equal(error.failure, failure);
    assert.ok(error.message.includes(words), error.message);
    assert.ok(error.message.includes(address(path).href), error.message);
    assert.ok(!error.message.trimEnd().includes('\n'));
  });
}

test('a server that does not answer is told as such', async () => {
  const error = await failureOf(new URL('http://127.0.0.1:1/scopelab.wasm'));
  assert.equal(error.failure, 'unreachable');
});

test('a file that is not there names what builds it', async () => {
  const error = await failureOf(new URL('./nowhere.wasm', import.meta.url));
  assert.equal(error.failure, 'missing');
  assert.match(error.message, /npm run build/);
});

test('an engine without SIMD, or without WebAssembly, is told apart', async (context) => {
  context.mock.method(WebAssembly, 'validate', () => false);
  assert.equal((await failureOf(file)).failure, 'no-simd');
  const kept = globalThis.WebAssembly;
  context.after(() => {
    globalThis.WebAssembly = kept;
  });
  Reflect.set(globalThis, 'WebAssembly', undefined);
  assert.equal((await failureOf(file)).failure, 'no-wasm');
});
