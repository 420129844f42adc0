/**
 * What SPEC says TensorFlow does, each rule a cell below tests/web/spec whose file name states it. A cell with `#:
 * compat` holds at that level, one without at both; its first plain comment names the sections it comes from.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCell } from '../../web/src/lab/cell.js';
import { checkPath } from '../../web/src/lab/check.js';
import { createLab } from '../../web/src/lab/node.js';

const folder = fileURLToPath(new URL('./spec/', import.meta.url));
const cells = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py'))
  .sort();
const opened = createLab();
after(async () => (await opened).dispose());

/** @type {('0.10' | '1.15')[]} */
const LEVELS = ['0.10', '1.15'];

for (const name of cells) {
  const file = join(folder, name);
  const { header } = parseCell(readFileSync(file, 'utf8'));
  for (const compat of header.compat ? [header.compat] : LEVELS) {
    test(`${name.replace(/\.py$/, '').replaceAll('-', ' ')} (${compat})`, async () => {
      const { failed, passed } = await checkPath(file, { lab: await opened, compat });
      assert.deepEqual(
        failed.map(({ line, what, expected, actual }) => ({ line, what, expected, actual })),
        [],
      );
      assert.equal(passed, 1);
    });
  }
}

test('every cell names its sections first', () => {
  assert.ok(cells.length > 0);
  for (const name of cells) {
    const comment = parseCell(readFileSync(join(folder, name), 'utf8')).source.split('\n')[0];
    assert.match(comment, /^# SPEC [1-9A][\d.]*(, [1-9A][\d.]*)*$/, name);
  }
});
