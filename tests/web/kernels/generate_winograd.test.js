/** The transforms of Winograd's convolution are what their script writes. Their mathematics is tested in C. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { header } from '../../../core/src/kernels/generate_winograd.js';

test('winograd_transforms.h is what generate_winograd.js writes', () => {
  const path = new URL('../../../core/src/kernels/winograd_transforms.h', import.meta.url);
  assert.equal(readFileSync(path, 'utf8'), header());
});
