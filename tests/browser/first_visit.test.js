/** A reader's first visit: what comes over the wire until the first cell has run, and what does not. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../web/scripts/process.js';
import { KINDS, open } from './support/browser.js';

const SITE = join(ROOT, 'dist/site');

/** Bytes as a server would send them. */
const gzipped = (/** @type {string} */ path) =>
  gzipSync(readFileSync(join(SITE, path.endsWith('/') ? `${path}index.html` : path)), { level: 9 }).length;

for (const kind of KINDS) {
  test(`the first cell runs after at most 480 kB, without the editor and the graph layout (${kind})`, async (t) => {
    const { page, site, problems } = await open(t, kind);
    /** @type {Set<string>} */
    const paths = new Set();
    page.on('response', (response) => {
      const { origin, pathname, protocol } = new URL(response.url());
      if (protocol === 'data:') return;
      assert.equal(`${origin}/`, site, 'nothing comes from elsewhere');
      if (response.ok()) paths.add(decodeURIComponent(pathname));
    });
    await page.goto(site);
    await page.waitForSelector('scope-cell');
    await page.evaluate(() => /** @type {any} */ (document.querySelector('scope-cell')).run());
    await page.waitForSelector('scope-cell[state="ok"]');

    const sizes = [...paths].map((path) => ({ path, size: gzipped(path) })).sort((a, b) => b.size - a.size);
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    t.diagnostic(`${total} bytes: ${sizes.map(({ path, size }) => `${path} ${size}`).join(', ')}`);
    assert.ok(total <= 480_000, `${total} bytes`);
    assert.ok(
      sizes.some(({ path }) => path.endsWith('.wasm')),
      'the core is among them',
    );
    assert.ok(
      !sizes.some(({ path }) => /editing|dagre/.test(path)),
      'editor or graph layout loaded before they were used',
    );
    assert.ok(
      !sizes.some(({ path }) => /python-later/.test(path)),
      'a module that the first cell does without',
    );
    assert.deepEqual(problems, []);
  });
}
