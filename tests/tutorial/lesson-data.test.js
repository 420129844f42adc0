/** The photographs of the last section: cropped, scaled and written so that np.load reads them, the same every time. */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { makeLessonData, npy, overlaps, shrink } from '../../web/scripts/lesson-data.js';
import { folder } from './lesson.js';

/** @param {number} width @param {number} height @param {(x: number, y: number) => number} red */
function picture(width, height, red) {
  const data = new Uint8Array(4 * width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[4 * (y * width + x)] = red(x, y);
  return { width, height, data };
}

test('each pixel of a shortened line is a mean: its weights sum to one and cover the line evenly', () => {
  for (const [from, to] of [
    [8, 4],
    [7, 3],
    [717, 128],
    [5, 5],
  ]) {
    const covered = new Array(from).fill(0);
    for (const list of overlaps(from, to)) {
      const sum = list.reduce((total, { weight }) => total + weight, 0);
      assert.ok(Math.abs(sum - 1) < 1e-12, `${from} to ${to}`);
      for (const { index, weight } of list) covered[index] += weight;
    }
    for (const share of covered) assert.ok(Math.abs(share - to / from) < 1e-12, `${from} to ${to}`);
  }
});

test('a picture is cropped before it is scaled, and a pixel is the mean of what it covers', () => {
  const pixels = picture(6, 4, (x, y) => 10 * x + y);
  assert.deepEqual(
    [...shrink(pixels, { left: 2, top: 0, size: 4 }, 2)].filter((_, i) => i % 3 === 0),
    [26, 46, 28, 48],
  );
  assert.deepEqual(
    [...shrink(pixels, { left: 1, top: 1, size: 2 }, 2)].filter((_, i) => i % 3 === 0),
    [11, 21, 12, 22],
  );
});

test('a square that leaves the picture, or is smaller than asked for, is refused', () => {
  const pixels = picture(6, 4, () => 0);
  assert.throws(() => shrink(pixels, { left: 3, top: 0, size: 4 }, 2), RangeError);
  assert.throws(() => shrink(pixels, { left: 0, top: 1, size: 4 }, 2), RangeError);
  assert.throws(() => shrink(pixels, { left: 0, top: 0, size: 2 }, 3), RangeError);
});

test('the file is a NumPy array of version 1.0 whose data begins on a multiple of 64', () => {
  for (const shape of [[3], [2, 3], [128, 128, 3]]) {
    const size = shape.reduce((a, b) => a * b, 1);
    const bytes = Buffer.from(npy(new Uint8Array(size).fill(7), shape));
    assert.deepEqual([...bytes.subarray(0, 8)], [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    const begin = 10 + bytes.readUInt16LE(8);
    assert.equal(begin % 64, 0);
    assert.equal(bytes.length, begin + size);
    assert.equal(bytes[begin - 1], 0x0a);
    const header = bytes.subarray(10, begin).toString('latin1').trimEnd();
    const tuple = shape.length === 1 ? '(3,)' : `(${shape.join(', ')})`;
    assert.equal(header, `{'descr': '|u1', 'fortran_order': False, 'shape': ${tuple}, }`);
  }
});

test('the lesson gets two different photographs of 128x128x3 and a data.json that credits them', async () => {
  const output = await mkdtemp(path.join(tmpdir(), 'scopelab-lesson-'));
  try {
    await makeLessonData(folder, output);
    const { pictures } = JSON.parse(await readFile(path.join(output, 'data.json'), 'utf8'));
    assert.deepEqual(
      pictures.map((/** @type {{ file: string }} */ entry) => entry.file),
      ['flower.npy', 'airplane.npy'],
    );
    const files = await Promise.all(
      pictures.map((/** @type {{ file: string }} */ entry) => readFile(path.join(output, entry.file))),
    );
    for (const [i, bytes] of files.entries()) {
      assert.deepEqual(pictures[i].shape, [128, 128, 3]);
      assert.equal(pictures[i].licence, 'CC0-1.0');
      assert.ok(pictures[i].author && pictures[i].source && pictures[i].title.en && pictures[i].title.zh);
      const values = bytes.subarray(-128 * 128 * 3);
      assert.ok(Math.max(...values) - Math.min(...values) > 150, 'a photograph has dark and bright parts');
    }
    assert.notDeepEqual(files[0], files[1]);
  } finally {
    await rm(output, { recursive: true });
  }
});
