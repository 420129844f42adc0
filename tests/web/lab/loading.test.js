/** What cannot be loaded is told in one sentence with its address. */

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { LoadError } from '../../../web/src/core/errors.js';
import { fetchPackages, whyNotLoaded } from '../../../web/src/lab/loading.js';
import { createLab, nodeAssets } from '../../../web/src/lab/node.js';

/** @param {import('node:test').TestContext} context @returns {Promise<string>} the address of a server that has only wrong answers */
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

test('progress is told part by part', async () => {
  /** @type {object[]} */
  const told = [];
  const lab = await createLab({ onProgress: (progress) => told.push(progress) });
  lab.dispose();
  assert.deepEqual(told, [
    { loaded: 1, total: 3 },
    { loaded: 2, total: 3 },
    { loaded: 3, total: 3 },
  ]);
});
