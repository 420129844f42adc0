/** Every example of the tutorial, run on the page, prints, returns and raises what its file says. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT } from '../../web/scripts/process.js';
import { compareCell, parseCell } from '../../web/src/lab/cell.js';
import { KINDS } from './support/browser.js';
import { openTutorial } from './support/page.js';

const folder = join(ROOT, 'tutorial/lessons/variable-scope/cells');

for (const kind of KINDS) {
  test(`every example does on the page what its file says (${kind})`, async (t) => {
    const { page, problems } = await openTutorial(t, kind);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('scope-cell')].map((cell) => String(cell.getAttribute('name'))),
    );
    assert.deepEqual(
      [...names].sort(),
      readdirSync(folder)
        .map((file) => file.replace(/\.py$/, ''))
        .sort(),
    );
    /** @type {string[]} */
    const faults = [];
    for (const name of names) {
      const result = await page.evaluate(async (name) => {
        const cell = /** @type {any} */ (document.querySelector(`scope-cell[name="${name}"]`));
        const outcome = await cell.run();
        const { stdout, value, error } = outcome.result;
        return { stdout, value, error, before: outcome.failedBefore };
      }, name);
      const cell = parseCell(readFileSync(join(folder, `${name}.py`), 'utf8'));
      if (result.before) faults.push(`${name}: ${result.before} did not run through`);
      for (const fault of compareCell(cell, result)) {
        faults.push(`${name}, line ${fault.line}: expected ${fault.expected}, got ${fault.actual}`);
      }
    }
    t.diagnostic(`${names.length} examples`);
    assert.deepEqual(faults, []);
    assert.deepEqual(problems, []);
  });
}
