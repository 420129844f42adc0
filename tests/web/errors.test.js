/**
 * Messages of the error table that no rule, tutorial cell or native test meets by the way: the cells below
 * tests/web/errors, each at its level, one without a level at both.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCell } from '../../web/src/lab/cell.js';
import { checkPath } from '../../web/src/lab/check.js';
import { createLab } from '../../web/src/lab/node.js';

const folder = fileURLToPath(new URL('./errors/', import.meta.url));
const opened = createLab();
after(async () => (await opened).dispose());

/** @type {('0.10' | '1.15')[]} */
const LEVELS = ['0.10', '1.15'];

for (const name of readdirSync(folder).sort()) {
  const { header } = parseCell(readFileSync(folder + name, 'utf8'));
  for (const compat of header.compat ? [header.compat] : LEVELS) {
    test(`messages: ${name.replace(/\.py$/, '').replaceAll('_', ' ')} (${compat})`, async () => {
      const { failed, passed } = await checkPath(folder + name, { lab: await opened, compat });
      assert.deepEqual(
        failed.map(({ line, what, expected, actual }) => ({ line, what, expected, actual })),
        [],
      );
      assert.equal(passed, 1);
    });
  }
}

test('messages: files that are no arrays, or arrays of another kind', async () => {
  const lab = await opened;
  const bytes = (/** @type {string} */ header) =>
    new Uint8Array([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0, ...Buffer.from(header), 0]);
  await lab.provide('plain.npy', new Uint8Array([1, 2, 3]));
  await lab.provide('columns.npy', bytes("{'descr': '|u1', 'fortran_order': True, 'shape': (1,), }"));
  await lab.provide('big.npy', bytes("{'descr': '>i4', 'fortran_order': False, 'shape': (1,), }"));
  for (const [file, key, message] of [
    ['plain.npy', 'numpy_not_npy', "'plain.npy' is not an .npy file."],
    [
      'columns.npy',
      'numpy_npy_order',
      "'columns.npy' is in Fortran order or big-endian, which is not available here.",
    ],
    [
      'big.npy',
      'numpy_npy_order',
      "'big.npy' is in Fortran order or big-endian, which is not available here.",
    ],
  ]) {
    const { error } = await lab.run(`import numpy as np\nnp.load('${file}')`, { name: 'load' });
    assert.equal(error?.type, 'ValueError');
    assert.equal(error?.key, key);
    assert.equal(error?.message, message);
  }
});
