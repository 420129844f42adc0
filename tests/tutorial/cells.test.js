/** Every cell of the tutorial does what the page says: prints those lines, raises that error, passes its asserts. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { checkPath } from '../../web/src/lab/check.js';
import { cells, folder } from './lesson.js';

// One run for all of them, as `scopelab check` does it: each cell starts from an empty graph.
const outcome = checkPath(folder);

for (const { name, expected } of cells()) {
  const promise = expected.some((line) => line.startsWith('#!'))
    ? 'fails as the page says'
    : 'runs as the page says';
  test(`cell ${name} ${promise}`, async () => {
    const { failed } = await outcome;
    const mismatches = failed.filter(({ file }) => path.basename(file) === `${name}.py`);
    assert.deepEqual(mismatches, []);
  });
}

test('every cell of the lesson was run', async () => {
  const { passed, failed } = await outcome;
  assert.equal(passed + new Set(failed.map(({ file }) => file)).size, cells().length);
});
