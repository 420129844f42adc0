/**
 * numpy in the lab against NumPy itself: each cell's expected output is what NumPy 1.24 printed for it.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPath } from '../../../web/src/lab/check.js';

const folder = fileURLToPath(new URL('./numpy/', import.meta.url));

for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
  test(`numpy prints and computes as NumPy does: ${file}`, async () => {
    const { passed, failed } = await checkPath(folder + file);
    assert.deepEqual(failed, []);
    assert.equal(passed, 1);
  });
}
