/** Tensors as slices, ranges and colours. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { inlineText, numberText } from '../../../web/src/views/number.js';
import { paint } from '../../../web/src/views/paint.js';
import { axesOf, rangeOf, slicesOf } from '../../../web/src/views/slices.js';
import { modeFor, tensorView } from '../../../web/src/views/tensor.js';
import { contextFor, usePaper } from '../support/paper.js';

usePaper();

/** A tensor of 0, 1, 2, ... @param {number[]} shape @param {string} [dtype] */
function counting(shape, dtype = 'float32') {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return { name: 't', dtype, shape, values: Array.from({ length: size }, (_, index) => index) };
}

test('images are [batch, rows, columns, channels], a filter is [rows, columns, channels, features]', () => {
  assert.deepEqual(axesOf([2, 128, 128, 32], false), { rows: 1, columns: 2, colours: -1 });
  assert.deepEqual(axesOf([2, 128, 128, 3], false), { rows: 1, columns: 2, colours: 3 });
  assert.deepEqual(axesOf([128, 128, 3], false), { rows: 0, columns: 1, colours: 2 });
  assert.deepEqual(axesOf([5, 5, 3, 32], true), { rows: 0, columns: 1, colours: -1 });
  assert.deepEqual(axesOf([4, 3], false), { rows: 0, columns: 1, colours: -1 });
  assert.deepEqual(axesOf([4], false), { rows: -1, columns: 0, colours: -1 });
});

test('a slice is labelled as Python would write it', () => {
  assert.deepEqual(
    slicesOf([1, 2, 2, 3], false, 9).slices.map((slice) => slice.label),
    [''],
  );
  assert.deepEqual(
    slicesOf([1, 4, 4, 2], false, 9).slices.map((slice) => slice.label),
    ['[0, :, :, 0]', '[0, :, :, 1]'],
  );
  assert.deepEqual(
    slicesOf([2, 2], false, 9).slices.map((slice) => slice.label),
    [''],
  );
});

test('a slice takes its elements from where they lie', () => {
  const { slices } = slicesOf([1, 2, 2, 2], false, 9);
  assert.deepEqual(rangeOf(counting([1, 2, 2, 2]), slices[1]), { least: 1, most: 7 });
  const kernels = slicesOf([2, 2, 1, 2], true, 9).slices;
  assert.deepEqual(rangeOf(counting([2, 2, 1, 2]), kernels[0]), { least: 0, most: 6 });
});

test('there are never more slices than asked for, and it is told how many there are', () => {
  const { slices, total } = slicesOf([5, 5, 32, 32], true, 64);
  assert.deepEqual([slices.length, total], [64, 1024]);
  assert.deepEqual(slicesOf([0, 3, 3], false, 4), { slices: [], total: 0 });
});

test('the range leaves out what is not finite', () => {
  const tensor = {
    name: 't',
    dtype: 'float32',
    shape: [4],
    values: [Number.NaN, 2, Number.POSITIVE_INFINITY, -1],
  };
  assert.deepEqual(rangeOf(tensor, slicesOf([4], false, 1).slices[0]), { least: -1, most: 2 });
});

test('a picture of bytes is shown as it is, one of floats scaled to its range', () => {
  const whole = (/** @type {number[]} */ shape) => slicesOf(shape, false, 1).slices[0];
  const bytes = { name: 't', dtype: 'uint8', shape: [1, 1, 3], values: [10, 20, 30] };
  assert.deepEqual(
    [...paint(bytes, whole([1, 1, 3]), { least: 10, most: 30 }, 'picture')],
    [10, 20, 30, 255],
  );
  const floats = { name: 't', dtype: 'float32', shape: [1, 2], values: [-1, 1] };
  assert.deepEqual(
    [...paint(floats, whole([1, 2]), { least: -1, most: 1 }, 'picture')],
    [0, 0, 0, 255, 255, 255, 255, 255],
  );
});

test('a heat map of both signs is lightest at zero, one of a single value does not divide by zero', () => {
  const tensor = { name: 't', dtype: 'float32', shape: [1, 3], values: [-2, 0, 1] };
  const pixels = paint(tensor, slicesOf([1, 3], false, 1).slices[0], { least: -2, most: 1 }, 'heat');
  const light = (/** @type {number} */ at) => pixels[4 * at] + pixels[4 * at + 1] + pixels[4 * at + 2];
  assert.ok(light(1) > light(0) && light(1) > light(2));
  const flat = { name: 't', dtype: 'float32', shape: [1, 1], values: [3] };
  assert.equal(paint(flat, slicesOf([1, 1], false, 1).slices[0], { least: 3, most: 3 }, 'heat')[3], 255);
});

test('each picture has its range beside it, and says it to those who cannot see it', () => {
  const drawn = /** @type {any} */ (
    tensorView(counting([1, 2, 2, 2]), { mode: 'picture', filter: false }, contextFor(en))
  );
  const [first, second] = drawn.querySelectorAll('canvas');
  assert.ok(first.getAttribute('aria-label').includes('[0, :, :, 0] 2 × 2, 0 to 6'));
  assert.deepEqual([second.pixels.width, second.pixels.height], [2, 2]);
  assert.ok(drawn.textContent.includes('1 to 7'));
});

test('an overview shows the first few and says how many are left', () => {
  const look = { mode: /** @type {const} */ ('picture'), filter: false, most: 3 };
  const drawn = /** @type {any} */ (tensorView(counting([1, 2, 2, 8]), look, contextFor(en)));
  assert.equal(drawn.querySelectorAll('canvas').length, 3);
  assert.ok(drawn.textContent.includes('and 5 more'));
});

test('numbers are a table, cut where it would be too wide', () => {
  const drawn = /** @type {any} */ (
    tensorView(counting([2, 20]), { mode: 'numbers', filter: false }, contextFor(en))
  );
  assert.deepEqual(
    drawn.querySelectorAll('tr').map((/** @type {any} */ row) => row.querySelectorAll('td').length),
    [16, 16],
  );
  assert.ok(drawn.textContent.includes('The first 2 × 16.'));
});

test('texts, truths and whole numbers are shown as Python would', () => {
  const show = (/** @type {any} */ tensor) =>
    tensorView(tensor, { mode: 'heat', filter: false }, contextFor(en)).textContent ?? '';
  assert.ok(show({ name: 's', dtype: 'string', shape: [1], values: ['<b>'] }).includes('<b>'));
  assert.equal(inlineText({ name: 'b', dtype: 'bool', shape: [2], values: [1, 0] }), '[True, False]');
  assert.equal(
    inlineText({ name: 'i', dtype: 'int64', shape: [], values: [9007199254740993n] }),
    '9007199254740993',
  );
  assert.equal(
    inlineText({ name: 'm', dtype: 'float32', shape: [2, 2], values: [0.5, -1, 2, 0] }),
    '[[0.5, -1], [2, 0]]',
  );
  assert.equal(inlineText({ name: 'e', dtype: 'float32', shape: [0], values: [] }), '[]');
});

test('a number has four digits at most, and not-a-numbers have their names', () => {
  const texts = [0.4000000059604645, 1 / 3, 1e-7, 12345678.5, Number.NaN, Number.NEGATIVE_INFINITY, 7].map(
    numberText,
  );
  assert.deepEqual(texts, ['0.4', '0.3333', '1e-7', '12350000', 'nan', '-inf', '7']);
});

test('small tensors show as numbers, filters as heat maps, images as pictures', () => {
  assert.equal(modeFor(counting([2, 2]), false), 'numbers');
  assert.equal(modeFor(counting([5, 5, 3, 32]), true), 'heat');
  assert.equal(modeFor(counting([1, 8, 8, 4]), false), 'picture');
  assert.equal(modeFor({ name: 's', dtype: 'string', shape: [9, 9, 9], values: [] }, false), 'numbers');
});
