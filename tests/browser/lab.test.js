/** The lab in a page under the site's policy: the same worker as in Node, in both browsers. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildLabSite } from './lab/site.js';
import { open } from './support/browser.js';

/** @typedef {import('./support/browser.js').Kind} Kind */

let folder = '';
before(async () => {
  folder = await buildLabSite();
});

/**
 * A page with the lab's module loaded.
 * @param {import('node:test').TestContext} context
 * @param {Kind} kind
 */
async function openPage(context, kind) {
  const opened = await open(context, kind, { folder });
  await opened.page.goto(opened.site);
  await opened.page.waitForFunction(() => 'lab' in globalThis);
  return opened;
}

for (const kind of /** @type {Kind[]} */ (['chromium', 'firefox'])) {
  describe(kind, () => {
    test('a first cell runs, prints, has a value, and its graph can be looked at', async (context) => {
      const { page, problems } = await openPage(context, kind);
      const seen = await page.evaluate(async () => {
        const began = performance.now();
        const lab = await /** @type {any} */ (globalThis).lab.createLab();
        const ready = performance.now() - began;
        const source = 'import tensorflow as tf\nv = tf.get_variable("v", [2])\nprint(v.name)\n1 + 1';
        const result = await lab.run(source);
        const first = performance.now() - began;
        const snapshot = await lab.snapshot();
        lab.dispose();
        return {
          ready,
          first,
          result,
          variables: snapshot.variables.map((/** @type {any} */ each) => each.name),
        };
      });
      assert.equal(seen.result.error, null);
      assert.equal(seen.result.stdout, 'v:0\n');
      assert.equal(seen.result.value, '2');
      assert.deepEqual(seen.variables, ['v']);
      assert.deepEqual(problems, []);
      context.diagnostic(
        `${kind}: ready after ${Math.round(seen.ready)} ms, first cell done after ${Math.round(seen.first)} ms`,
      );
    });

    test('a cell that never ends is stopped, its output seen, and the cells before it are still there', async (context) => {
      const { page } = await openPage(context, kind);
      const seen = await page.evaluate(async () => {
        /** @type {string[]} */
        const heard = [];
        const lab = await /** @type {any} */ (globalThis).lab.createLab();
        await lab.run('x = 41');
        const endless = lab.run('print("on")\nwhile True: pass', {
          onOutput: (/** @type {string} */ text) => heard.push(text),
        });
        while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        const began = performance.now();
        await lab.stop();
        const took = performance.now() - began;
        const value = (await lab.run('x + 1')).value;
        return { heard, took, value, error: (await endless).error };
      });
      assert.deepEqual(seen.heard, ['on\n']);
      assert.equal(seen.error.stopped, true);
      assert.equal(seen.value, '42');
      context.diagnostic(`${kind}: stopped and replayed in ${Math.round(seen.took)} ms`);
    });

    test('modules that few cells need come when the first of them is imported', async (context) => {
      const { page, problems } = await openPage(context, kind);
      /** @type {string[]} */
      const asked = [];
      page.on('request', (request) => asked.push(request.url().replace(/^.*\//, '')));
      const seen = await page.evaluate(async () => {
        const lab = await /** @type {any} */ (globalThis).lab.createLab();
        const results = [await lab.run('import tensorflow as tf, numpy as np\nnp.ones(2).sum()')];
        for (const source of [
          'import random, itertools\nfrom collections import Counter',
          'list(itertools.product([1], [2])), len(random.sample([1, 2, 3], 2)), Counter("aab")["a"]',
          'np.random.seed(1)\ntf.train, tf.make_template("t", lambda: tf.get_variable("v", [1]))().name',
          'import matplotlib',
        ])
          results.push(await lab.run(source));
        return results;
      });
      const [first, imports, values, lazily, absent] = seen;
      for (const result of [first, imports, values, lazily]) assert.equal(result.error, null);
      assert.equal(values.value, '([(1, 2)], 2, 2)');
      assert.match(lazily.value, /'t\/v:0'/);
      assert.equal(absent.error.type, 'ModuleNotFoundError');
      assert.equal(asked.filter((name) => name.startsWith('python-later')).length, 1);
      assert.deepEqual(problems, []);
    });

    test('Python reaches nothing of the browser', async (context) => {
      const { page } = await openPage(context, kind);
      const errors = await page.evaluate(async () => {
        const lab = await /** @type {any} */ (globalThis).lab.createLab();
        const sources = [
          'import js\njs.fetch',
          'import js\njs.postMessage',
          'import _core\n_core.compat.constructor',
        ];
        const results = [];
        for (const source of sources) results.push((await lab.run(source)).error?.type);
        return results;
      });
      assert.deepEqual(errors, ['AttributeError', 'AttributeError', 'AttributeError']);
    });
  });
}

test('a file that is missing, or a page in its place, is told with its address', async (context) => {
  const { page, site } = await openPage(context, 'chromium');
  const told = await page.evaluate(async () => {
    const { createLab, browserAssets } = /** @type {any} */ (globalThis).lab;
    const assets = browserAssets();
    const wrong = [
      { core: new URL('gone.wasm', location.href).href },
      { core: location.href },
      { micropython: new URL('gone.wasm', location.href).href },
      { micropython: location.href },
      { python: new URL('gone.json', location.href).href },
    ];
    /** @type {[string, string][]} */
    const failures = [];
    for (const part of wrong) {
      await createLab({ assets: { ...assets, ...part } }).catch((/** @type {any} */ error) => {
        failures.push([error.failure, error.address]);
      });
    }
    return failures;
  });
  assert.deepEqual(told, [
    ['missing', `${site}gone.wasm`],
    ['not-wasm', site],
    ['missing', `${site}gone.wasm`],
    ['not-wasm', site],
    ['missing', `${site}gone.json`],
  ]);
});

test('a module whose file is missing is told with its address, and the others are there', async (context) => {
  const { page, site } = await openPage(context, 'chromium');
  const [before, numpy] = await page.evaluate(async () => {
    const { createLab, browserAssets } = /** @type {any} */ (globalThis).lab;
    const lab = await createLab({
      assets: { ...browserAssets(), later: new URL('gone.json', location.href).href },
    });
    return [await lab.run('import itertools'), await lab.run('import numpy\nnumpy.ones(1).sum()')];
  });
  assert.equal(before.error.type, 'ImportError');
  assert.match(before.error.message, new RegExp(`There is nothing at ${site}gone.json`));
  assert.equal(numpy.value, '1.0');
});

test('a heap that grows beyond its cap ends in MemoryError, and the page lives on', async (context) => {
  const { page } = await openPage(context, 'chromium');
  const seen = await page.evaluate(async () => {
    const lab = await /** @type {any} */ (globalThis).lab.createLab({ memory: 64 * 1024 * 1024 });
    await lab.run('x = 1');
    const result = await lab.run('a = []\nwhile True: a.append("x" * 100000)');
    return { type: result.error.type, x: (await lab.run('x')).value };
  });
  assert.deepEqual(seen, { type: 'MemoryError', x: '1' });
});
