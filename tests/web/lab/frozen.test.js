/** The modules that the page's micropython.wasm lacks are there when a cell imports them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { takeOutFrozen } from '../../../web/scripts/build/frozen.js';
import { MICROPYTHON_WASM, PYTHON_JSON, PYTHON_LATER_JSON } from '../../../web/scripts/build.js';
import { ROOT } from '../../../web/scripts/process.js';
import { FROZEN_LATER } from '../../../web/src/lab/frozen.js';
import { createLab, nodeAssets } from '../../../web/src/lab/node.js';

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** What a page has, in Node. */
const pageAssets = () => ({
  ...nodeAssets(),
  micropython: join(ROOT, MICROPYTHON_WASM),
  python: json(PYTHON_JSON),
  later: json(PYTHON_LATER_JSON),
});

const USES = `
import base64, copy, datetime, hmac, inspect, os.path, pathlib, unittest
print(datetime.date(2020, 1, 2) + datetime.timedelta(days=40))
print(copy.deepcopy([1, [2]]), base64.b64encode(b"abc"), hmac.new(b"k", b"m", "sha256").hexdigest()[:8])
print(pathlib.Path("/a/b").name, os.path.join("a", "b"), inspect.isfunction(lambda: 0))
class Case(unittest.TestCase):
    def test(self):
        self.assertEqual(1, 1)
print(Case.__name__, hasattr(Case, "test"))
`;

test('modules taken out of micropython.wasm do what they did in it', async () => {
  const outputs = [];
  for (const assets of [nodeAssets(), pageAssets()]) {
    const lab = await createLab({ assets });
    const { stdout, error } = await lab.run(USES);
    await lab.dispose();
    outputs.push({ stdout, error: error?.message });
  }
  assert.match(outputs[0].stdout, /^2020-02-11\n/);
  assert.deepEqual(outputs[1], outputs[0]);
});

// A shim says that asyncio has nothing to wait for here.
for (const name of FROZEN_LATER.filter((name) => name !== 'asyncio'))
  test(`${name} comes when it is imported first`, async () => {
    const lab = await createLab({ assets: pageAssets() });
    const { error, stdout } = await lab.run(`import ${name}\nprint(len(dir(${name})) > 2)`);
    await lab.dispose();
    assert.deepEqual([stdout, error], ['True\n', null]);
  });

test('every piece that was taken out is zero in the .wasm, and nothing else has changed', () => {
  const path = createRequire(import.meta.url).resolve(
    '@micropython/micropython-webassembly-pyscript/micropython.wasm',
  );
  const whole = readFileSync(path);
  const cut = readFileSync(path);
  const taken = takeOutFrozen(cut).map(([, base64]) => Buffer.from(base64, 'base64').length);
  const changed = whole.filter((byte, i) => byte !== cut[i]);
  const zeroed = cut.filter((byte, i) => byte === 0 && whole[i] !== 0);
  assert.equal(zeroed.length, changed.length);
  const total = taken.reduce((sum, length) => sum + length, 0);
  assert.ok(changed.length <= total && changed.length > total / 2, `${changed.length} of ${total}`);
});

test('a .wasm without frozen modules is refused', () => {
  assert.throws(() => takeOutFrozen(Buffer.from('\0asm\x01\0\0\0', 'latin1')), /no "asyncio/);
});
