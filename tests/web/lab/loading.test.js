/** What cannot be loaded is told in one sentence with its address. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { LoadError } from '../../../web/src/core/errors.js';
import { countBytes, fetchPackages, whyNotLoaded } from '../../../web/src/lab/loading.js';
import { createLab, nodeAssets } from '../../../web/src/lab/node.js';

/**
 * @param {import('node:test').TestContext} context
 * @returns {Promise<string>} the address of a server that has only wrong answers
 */
async function wrongServer(context) {
  const server = createServer((request, response) => {
    if (request.url === '/absent') response.writeHead(404).end('no');
    else if (request.url === '/html')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>hello');
    else response.end('something');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  context.after(() => server.close());
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${address.port}`;
}

for (const [path, failure, words] of [
  ['absent', 'missing', /answered 404/],
  ['html', 'not-wasm', /a web page instead of html/],
  ['other', 'not-wasm', /something else instead of other/],
]) {
  test(`packages: ${path} is told as ${failure}`, async (context) => {
    const url = `${await wrongServer(context)}/${path}`;
    await assert.rejects(fetchPackages(url), (error) => {
      assert.ok(error instanceof LoadError);
      assert.equal(error.failure, failure);
      assert.equal(error.address, url);
      assert.match(error.message, /** @type {RegExp} */ (words));
      return true;
    });
  });

  test(`interpreter: ${path} is told as ${failure}`, async (context) => {
    const url = `${await wrongServer(context)}/${path}`;
    const error = await whyNotLoaded(url, new Error('compile failed'));
    assert.equal(error.failure, failure);
    assert.match(error.message, /** @type {RegExp} */ (words));
  });
}

test('a server that is not there is told as unreachable', async () => {
  await assert.rejects(fetchPackages('http://127.0.0.1:9/python.json'), (error) => {
    return error instanceof LoadError && error.failure === 'unreachable';
  });
});

test('packages that are no JSON are told', async (context) => {
  await assert.rejects(
    fetchPackages(`${await wrongServer(context)}/python.json`),
    /something else instead of python.json/,
  );
});

test('createLab() rejects with the address when the core is not there', async (context) => {
  const core = `${await wrongServer(context)}/html`;
  await assert.rejects(createLab({ assets: { ...nodeAssets(), core } }), (error) => {
    assert.ok(error instanceof LoadError);
    assert.equal(error.failure, 'not-wasm');
    assert.equal(error.address, core);
    return true;
  });
});

test('createLab() rejects with the address when the interpreter is not there', async () => {
  const micropython = '/nowhere/micropython.wasm';
  await assert.rejects(createLab({ assets: { ...nodeAssets(), micropython } }), (error) => {
    return error instanceof LoadError && error.failure === 'refused' && error.address === micropython;
  });
});

test('progress is told in bytes of what comes over the net, and the answers stay whole', async (context) => {
  /** @type {number[]} */
  const told = [];
  const done = countBytes((loaded) => told.push(loaded));
  const counted = globalThis.fetch;
  context.after(done);
  const site = await wrongServer(context);
  const texts = await Promise.all(
    ['html', 'json'].map(async (name) => (await fetch(`${site}/${name}`)).text()),
  );
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  await new Promise((resolve) => setTimeout(resolve, 50)); // the copies that are counted come to their end
  assert.ok(texts.every((text) => text.length > 0));
  assert.equal(told.at(-1), bytes);
  done();
  assert.notEqual(globalThis.fetch, counted);
});

test('a lab tells how much of all its bytes has come', async (context) => {
  const { python } = nodeAssets();
  const body = JSON.stringify(python);
  const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  const address = `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/python.json`;
  /** @type {{ loaded: number, total: number }[]} */
  const told = [];
  const assets = { ...nodeAssets(), python: address, bytes: 4e6 };
  const lab = await createLab({ assets, onProgress: (progress) => told.push(progress) });
  lab.dispose();
  assert.ok(told.length > 0 && told.every(({ total }) => total === 4e6));
  assert.deepEqual(told.at(-1)?.loaded, Buffer.byteLength(body));
});
