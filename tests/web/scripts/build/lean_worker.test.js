/** MicroPython's glue without what only Node would need. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { leanGlue } from '../../../../web/scripts/build/lean_worker.js';

const path = createRequire(import.meta.url).resolve(
  '@micropython/micropython-webassembly-pyscript/micropython.mjs',
);

test("MicroPython's glue for a page asks for nothing of Node", () => {
  const glue = leanGlue(readFileSync(path, 'utf8'));
  assert.doesNotMatch(glue, /ENVIRONMENT_IS_NODE|typeof process(?![.\w])/);
});

test('a glue that is another than the build knows stops it', () => {
  assert.throws(() => leanGlue('export default 1;'), /not what it was/);
});
