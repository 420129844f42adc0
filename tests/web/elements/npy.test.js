/** A picture as the .npy file that a cell reads. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { npyBytes, withoutAlpha } from '../../../web/src/elements/npy.js';

const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder('latin1').decode(bytes);

test('the data of an .npy file begins at a multiple of 64, after a header that ends its line', () => {
  for (const shape of [[1], [128, 128, 3], [100000, 1, 1, 1, 1, 1, 1, 1]]) {
    const values = new Uint8Array(4).fill(7);
    const bytes = npyBytes(shape, values);
    const length = bytes[8] + 256 * bytes[9];
    assert.equal((10 + length) % 64, 0);
    assert.equal(bytes[10 + length - 1], 10);
    assert.deepEqual([...bytes.slice(10 + length)], [7, 7, 7, 7]);
    assert.equal(text(bytes.slice(0, 8)), '\x93NUMPY\x01\x00');
  }
});

test('the header is the dictionary that NumPy writes', () => {
  assert.ok(
    text(npyBytes([2], [1, 2])).includes("{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }"),
  );
  assert.ok(text(npyBytes([2, 1, 3], [])).includes("'shape': (2, 1, 3), "));
});

test('transparent pixels lie on white', () => {
  assert.deepEqual([...withoutAlpha([10, 20, 30, 255, 0, 0, 0, 0])], [10, 20, 30, 255, 255, 255]);
});
