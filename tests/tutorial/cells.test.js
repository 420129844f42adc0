/** Every cell of the tutorial does what the page says: prints those lines, raises that error, passes its asserts. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { checkPath } from '../../web/src/lab/check.js';
import { cells, folder } from './lesson.js';

for (const { name, expected } of cells()) {
  const promise = expected.some((line) => line.startsWith('#!'))
    ? 'fails as the page says'
    : 'runs as the page says';
  test(`cell ${name} ${promise}`, async () => {
    const { passed, failed } = await checkPath(path.join(folder, 'cells', `${name}.py`));
    assert.deepEqual(failed, []);
    assert.equal(passed, 1);
  });
}
