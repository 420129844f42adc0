/**
 * Every cell below this folder does what its comments say: the rules of SPEC, one cell each (two where the levels
 * differ), and numpy's. The name of a cell is the rule.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPath } from '../../../web/src/lab/check.js';
import { createLab } from '../../../web/src/lab/node.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cells = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.py'),
);
const opened = createLab();
after(async () => (await opened).dispose());

for (const name of cells.sort()) {
  test(relative('.', name).replaceAll('_', ' '), async () => {
    const { failed, passed } = await checkPath(join(folder, name), { lab: await opened });
    assert.deepEqual(
      failed.map(({ line, what, expected, actual }) => ({ line, what, expected, actual })),
      [],
    );
    assert.equal(passed, 1);
  });
}
