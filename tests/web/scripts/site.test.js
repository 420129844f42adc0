/** The built site: what a web server gets. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../../web/scripts/process.js';

const SITE = join(ROOT, 'dist/site');
const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
const read = (/** @type {string} */ name) => readFileSync(join(SITE, name));
const only = (/** @type {RegExp} */ pattern) => files.filter((name) => pattern.test(name));

test('both pages are there, with every licence of what they contain', () => {
  for (const name of ['index.html', 'zh/index.html', 'THIRD-PARTY.txt'])
    assert.ok(files.includes(name), name);
});

test('every address in a page is relative, so that the site can lie in any folder', () => {
  for (const name of only(/\.html$/)) {
    const addresses = [
      ...read(name)
        .toString()
        .matchAll(/<(?:script|link|img|source)\b[^>]*?\s(?:src|href)="([^"]*)"/g),
    ];
    for (const [, address] of addresses)
      assert.match(address, /^(\.|#|data:|[\w-]+(\/|\.))/, `${name}: ${address}`);
    assert.ok(addresses.length > 0, name);
  }
});

test('every file that a page names is there', () => {
  for (const name of only(/\.html$/)) {
    for (const [, address] of read(name)
      .toString()
      .matchAll(/\s(?:src|href)="(\.{1,2}\/[^"#?]*)/g)) {
      const path = new URL(address, `file:///${name}`).pathname.slice(1);
      assert.ok(files.includes(path) || files.includes(join(path, 'index.html')), `${name} names ${address}`);
    }
  }
});

test("the photographs lie where the cells' np.load looks", () => {
  assert.ok(only(/^data\/.*\.npy$/).length >= 2);
  for (const name of only(/^data\/.*\.npy$/))
    assert.equal(read(name).subarray(1, 6).toString(), 'NUMPY', name);
});

test("the core's .wasm is at most 120 kB compressed", () => {
  const [core, ...others] = only(/scopelab[^/]*\.wasm$/);
  assert.deepEqual(others, []);
  const size = gzipSync(read(core), { level: 9 }).length;
  assert.ok(size <= 120_000, `${size} bytes`);
});

test('no file names a folder of the machine it was built on', () => {
  for (const name of only(/\.(html|js|css|json|txt)$/)) assert.ok(!read(name).includes(ROOT), name);
});
